package netprobe.bulk.output;

import java.util.Optional;
import netprobe.bulk.Finished;
import netprobe.dns.Stub;
import netprobe.tables.Errors;

/** What a question came to, as a number that is kept for each: a response code, which has twelve bits, or one of those above. */
final class Outcome {

    private static final int NO_DATA = 1 << 12;
    private static final int TIMEOUT = 1 << 13;
    private static final int TRUNCATED = TIMEOUT + 1;
    private static final int MALFORMED = TIMEOUT + 2;
    /** And an errno below it. */
    private static final int UNREACHABLE = 1 << 16;

    private Outcome() {}

    /** Of an answer that has been read. */
    static int of(AnswerReader answer) {
        return switch (answer.verdict()) {
            case DATA, ERROR -> answer.rcode();
            case NO_DATA, REFERRAL, UNHELD -> NO_DATA;
        };
    }

    /** Of a question without an answer. */
    static int of(Finished finished) {
        return switch (finished.lack()) {
            case TIMEOUT -> TIMEOUT;
            case UNREACHABLE -> UNREACHABLE | finished.errno();
            case TRUNCATED -> TRUNCATED;
            case MALFORMED -> MALFORMED;
        };
    }

    /** Whether there is an answer. */
    static boolean isAnswered(int outcome) {
        return outcome < TIMEOUT;
    }

    /** The symbol of a code, or the reason in lower case. */
    static String label(int outcome) {
        return switch (outcome) {
            case NO_DATA -> Errors.noData(Stub.OPERATION, Optional.empty()).code();
            case TIMEOUT -> "timeout";
            case TRUNCATED -> "truncated";
            case MALFORMED -> "malformed";
            default -> outcome < NO_DATA
                    ? Errors.rcode(outcome, Stub.OPERATION, Optional.empty()).code()
                    : Errors.errno(outcome & ~UNREACHABLE, Stub.OPERATION, Optional.empty()).code();
        };
    }
}
