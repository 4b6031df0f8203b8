package netprobe.cli;

import java.util.List;

/** A command that looks something up by one of the paths, and so may have to wait for others. */
abstract class NameCommand extends LookupCommand {

    NameCommand(CommandName name) {
        super(name);
    }

    @Override
    final boolean needsLibC() {
        return true;
    }

    @Override
    final boolean mayWait() {
        return true;
    }

    @Override
    List<OperandKind> operandKinds() {
        return List.of(OperandKind.HOST);
    }
}
