package netprobe.cli;

import java.util.Optional;
import netprobe.model.Failure.InputError;

/**
 * One request, as given.
 *
 * @param text what was given; cut where it is too long to be anything
 * @param defect why nobody can look it up, whatever the command
 */
record Operand(String text, Optional<InputError> defect) {

    /** Longer than any name, address, number or URL that a command takes. */
    static final int LIMIT = 65_536;

    /** An operand from the command line. */
    static Operand of(String text) {
        if (text.length() > LIMIT) {
            return tooLong(text.substring(0, LIMIT));
        }
        if (text.indexOf('\ufffd') >= 0) {
            return defective(text, "not-utf8", "expected valid UTF-8");
        }
        if (text.indexOf('\0') >= 0) {
            return defective(text, "nul-byte", "expected text without NUL bytes");
        }
        return new Operand(text, Optional.empty());
    }

    /** The beginning of an operand that has more than {@link #LIMIT} bytes. */
    static Operand tooLong(String beginning) {
        return defective(beginning, "too-long", "expected at most " + LIMIT + " bytes");
    }

    private static Operand defective(String text, String code, String message) {
        return new Operand(text, Optional.of(new InputError(code, message, "read")));
    }
}
