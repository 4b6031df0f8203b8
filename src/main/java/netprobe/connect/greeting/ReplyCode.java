package netprobe.connect.greeting;

import java.util.OptionalInt;
import java.util.Set;

/** Reply lines of three digits and a text, as in SMTP (RFC 5321, section 4.2), FTP and NNTP. */
final class ReplyCode {

    private static final int DIGITS = 3;

    private ReplyCode() {}

    /** The code of a line that has one. */
    static OptionalInt of(String line) {
        return line.matches("[1-5]\\d\\d(?:[ -].*)?")
                ? OptionalInt.of(Integer.parseInt(line, 0, DIGITS, 10))
                : OptionalInt.empty();
    }

    /** A greeting is one of the welcoming codes, or a refusal: 4xx for now, 5xx for good. */
    static Ending judge(String line, Integer... welcoming) {
        int code = of(line).orElse(0);
        if (Set.of(welcoming).contains(code)) {
            return Ending.RIGHT;
        }
        return code >= 400 ? new Ending.Rejected(line) : Ending.FOREIGN;
    }

    /** The text behind the code. */
    static String strip(String line) {
        return line.length() > DIGITS ? line.substring(DIGITS + 1).strip() : "";
    }
}
