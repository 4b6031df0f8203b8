package netprobe.lab.serve.recursor;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;

/**
 * What a resolver came to know about a question.
 *
 * @param rcode of the answer, were there no validation
 * @param answer aliases and what they lead to, signatures included
 * @param authority why there is nothing, signatures included
 * @param standing how far it is to be trusted
 * @param errors what is to be said of it
 */
record Found(int rcode, List<Record> answer, List<Record> authority, Standing standing, List<ExtendedError> errors) {

    /** For which a failure is remembered (RFC 9520, section 3.2). */
    private static final Duration FAILURE = Duration.ofSeconds(5);

    /** Copies the lists. */
    Found {
        answer = List.copyOf(answer);
        authority = List.copyOf(authority);
        errors = List.copyOf(errors);
    }

    /** Whether records may be passed on. */
    enum Standing {
        /** Signed all the way down from the anchor. */
        SECURE,
        /** Nobody promises that it is genuine. */
        INSECURE,
        /** Forged or broken: only for those who check themselves. */
        BOGUS
    }

    /** Nothing came of it. */
    static Found failure(ExtendedError... why) {
        return new Found(Rcode.SERVFAIL, List.of(), List.of(), Standing.INSECURE, List.of(why));
    }

    static Found of(int rcode, List<Record> answer, List<Record> authority) {
        return new Found(rcode, answer, authority, Standing.INSECURE, List.of());
    }

    Found judged(Standing judgement, List<ExtendedError> why) {
        return new Found(rcode, answer, authority, judgement, why);
    }

    Found and(ExtendedError error) {
        return new Found(rcode, answer, authority, standing,
                Stream.concat(errors.stream(), Stream.of(error)).toList());
    }

    boolean isFailure() {
        return rcode != Rcode.NOERROR && rcode != Rcode.NXDOMAIN || standing == Standing.BOGUS;
    }

    /** Whether there is no such name, or no such records. */
    boolean isNegative() {
        return !isFailure() && (rcode == Rcode.NXDOMAIN
                || authority.stream().anyMatch(SOARecord.class::isInstance));
    }

    /** How long it may be remembered. */
    Duration lifetime() {
        return isFailure()
                ? FAILURE
                : Stream.concat(answer.stream(), authority.stream()).map(Record::getTTL).min(Long::compare)
                        .map(Duration::ofSeconds).orElse(FAILURE);
    }

    /** The same when so many seconds of its records' lives are over. */
    Found aged(long seconds) {
        return new Found(rcode, aged(answer, seconds), aged(authority, seconds), standing, errors);
    }

    private static List<Record> aged(List<Record> records, long seconds) {
        return records.stream().map(record -> Record.newRecord(record.getName(), record.getType(),
                record.getDClass(), Math.max(0, record.getTTL() - seconds), record.rdataToWireCanonical())).toList();
    }
}
