package netprobe.resolve;

import static java.nio.charset.StandardCharsets.US_ASCII;

import netprobe.idna.InternationalName;
import netprobe.model.Answer;
import netprobe.model.Failure.InputError;

/**
 * A host name as it is asked for, in ASCII.
 *
 * <p>What is ASCII stays as it is, provided that no label but the last is empty and none is longer than 63 bytes (RFC 1035, section
 * 2.3.4): the rules of Python's {@code idna} codec, by which most scripts ask. Anything else is an {@link InternationalName}. Numeric
 * addresses pass through, with or without a scope.
 *
 * @param ascii the name
 */
record AskedName(String ascii) {

    private static final int LONGEST_LABEL = 63;

    /** What to ask for when {@code name} is wanted, or what is wrong with it. */
    static Answer<AskedName> of(String name) {
        if (name.indexOf('\0') >= 0) {
            return refused("expected a name without NUL bytes");
        }
        return InternationalName.of(name).then(known -> ofAscii(known.ascii()));
    }

    private static Answer<AskedName> ofAscii(String name) {
        int start = 0;
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', start)) {
            if (dot == start) {
                return refused("expected no empty label (two dots in a row, or one at the start)");
            }
            if (dot - start > LONGEST_LABEL) {
                return tooLong(dot - start);
            }
            start = dot + 1;
        }
        int last = name.length() - start;
        return last > LONGEST_LABEL ? tooLong(last) : Answer.of(new AskedName(name));
    }

    private static Answer<AskedName> tooLong(int length) {
        return refused("expected labels of at most " + LONGEST_LABEL + " bytes, got " + length);
    }

    private static Answer<AskedName> refused(String message) {
        return Answer.failed(new InputError("invalid-name", message, "encode"));
    }

    byte[] bytes() {
        return ascii.getBytes(US_ASCII);
    }
}
