package netprobe.bulk.engine;

import java.io.ByteArrayOutputStream;
import netprobe.bulk.Questions;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;

/** Runs of questions, from names as people write them. */
final class Runs {

    private Runs() {}

    /** Each name with the same type; the questions are numbered from 0. */
    static Questions of(int type, String... names) {
        var bytes = new ByteArrayOutputStream();
        var starts = new int[names.length + 1];
        var numbers = new long[names.length];
        for (int place = 0; place < names.length; place++) {
            bytes.writeBytes(name(names[place]).toWire());
            bytes.write(type >> 8);
            bytes.write(type);
            starts[place + 1] = bytes.size();
            numbers[place] = place;
        }
        return new Questions(bytes.toByteArray(), starts, numbers, new Questions.Mark(names.length, 0, 0));
    }

    private static Name name(String text) {
        try {
            return Name.fromString(text, Name.root);
        } catch (TextParseException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
