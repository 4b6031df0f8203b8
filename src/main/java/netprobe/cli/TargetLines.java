package netprobe.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import netprobe.observe.Target;

/** The targets of the lines of standard input; what can't be read is reported as soon as it is met. */
final class TargetLines implements Iterator<Target> {

    private final Iterator<Operand> lines;
    private final ProbeOperands reader;
    private final ProbePrinter printer;
    private final Deque<Target> read = new ArrayDeque<>();

    TargetLines(Iterator<Operand> lines, ProbeOperands reader, ProbePrinter printer) {
        this.lines = lines;
        this.reader = reader;
        this.printer = printer;
    }

    @Override
    public boolean hasNext() {
        while (read.isEmpty() && lines.hasNext()) {
            take(lines.next());
        }
        return !read.isEmpty();
    }

    private void take(Operand line) {
        if (line.defect().isPresent()) {
            printer.refused(new ProbeOperands.Refused(line.text(), line.defect().get().message()));
            return;
        }
        ProbeOperands.Reading reading = reader.read(List.of(line.text().split("\\s+")));
        reading.refused().forEach(printer::refused);
        reading.targets().forEach(printer::expect);
        read.addAll(reading.targets());
    }

    @Override
    public Target next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return read.removeFirst();
    }
}
