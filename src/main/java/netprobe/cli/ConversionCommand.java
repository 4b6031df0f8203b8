package netprobe.cli;

import netprobe.model.Answer;
import netprobe.model.Failure.InputError;
import netprobe.model.Payload;
import picocli.CommandLine.Model.CommandSpec;

/** A command that turns one notation of an address into another: pure computation. */
abstract class ConversionCommand extends LookupCommand {

    ConversionCommand(CommandName name) {
        super(name);
    }

    @Override
    void addOwnOptions(CommandSpec spec) {
        // only the options that every command has
    }

    @Override
    final boolean mayWait() {
        return false;
    }

    @Override
    final boolean isToTheLetter() {
        return true;
    }

    /** An operand that is no address, and what was expected. */
    final Answer<Payload> refused(String expected) {
        return Answer.failed(new InputError("invalid-address", expected, "inet_" + name().label()));
    }
}
