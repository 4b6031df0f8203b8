package netprobe.cli;

import java.util.Iterator;
import netprobe.model.ExitStatus;

/** Answers operands one after another in the calling thread: for what can't wait, or must not be hurried. */
final class OperandLoop {

    private final Task task;
    private final Output output;
    private final boolean mayWait;

    /**
     * @param mayWait whether the work itself can take long, so that finished results are written before each operand
     */
    OperandLoop(Task task, Output output, boolean mayWait) {
        this.task = task;
        this.output = output;
        this.mayWait = mayWait;
    }

    /** Answers all operands. */
    ExitStatus run(OperandSource source) {
        var tally = new Tally();
        Iterator<Operand> operands = source.operands(output::flush);
        try {
            while (operands.hasNext()) {
                Operand operand = operands.next();
                if (mayWait) {
                    output.flush();
                }
                var result = task.run(operand);
                tally.add(result.status());
                output.accept(result);
            }
        } finally {
            output.flush();
        }
        return tally.status();
    }
}
