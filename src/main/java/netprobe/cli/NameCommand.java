package netprobe.cli;

import java.util.List;
import netprobe.libc.LibC;

/** A command that looks something up by one of the paths, and so may have to wait for others. */
abstract class NameCommand extends LookupCommand {

    NameCommand(CommandName name) {
        super(name);
    }

    @Override
    final void prepare() {
        Thread.ofPlatform().daemon().name("prepare").start(LibC::prepare);
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
