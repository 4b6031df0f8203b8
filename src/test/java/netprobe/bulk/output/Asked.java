package netprobe.bulk.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import netprobe.bulk.Questions;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/** Runs of questions as a reader would hand them out. */
final class Asked {

    private Asked() {}

    /** One question, the first of its list. */
    static Questions of(String name, String type) {
        return from(0, List.of(name), type);
    }

    /** One question for each name, with numbers from {@code first} on. */
    static Questions from(long first, List<String> names, String type) {
        var bytes = new ByteArrayOutputStream();
        var starts = new int[names.size() + 1];
        var numbers = new long[names.size()];
        for (int i = 0; i < names.size(); i++) {
            bytes.writeBytes(wire(names.get(i)));
            int number = Type.value(type, true);
            bytes.write(number >> 8);
            bytes.write(number);
            starts[i + 1] = bytes.size();
            numbers[i] = first + i;
        }
        long end = first + names.size();
        return new Questions(bytes.toByteArray(), starts, numbers, new Questions.Mark(end, 100 * end, 7 * end));
    }

    /** Questions with these numbers, of a list that has been read up to another. */
    static Questions numbered(List<Long> numbers, long end) {
        Questions run = from(0, numbers.stream().map(number -> "n" + number + ".example.").toList(), "A");
        var starts = new int[run.count() + 1];
        for (int place = 0; place < run.count(); place++) {
            starts[place + 1] = starts[place] + run.length(place);
        }
        return new Questions(run.bytes(), starts, numbers.stream().mapToLong(Long::longValue).toArray(),
                new Questions.Mark(end, 100 * end, 7 * end));
    }

    private static byte[] wire(String name) {
        try {
            return Name.fromString(name, Name.root).toWire();
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
