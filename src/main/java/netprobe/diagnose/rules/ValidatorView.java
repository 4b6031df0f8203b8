package netprobe.diagnose.rules;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netprobe.model.DnsMessage;
import netprobe.model.DnsRecord;
import netprobe.model.ServerCheck;
import netprobe.model.ServerCheck.Kind;
import netprobe.model.SurveyedServer;

/**
 * What a server that validates has before it: the root's keys and signatures as they reach it, and whose keys it trusts.
 *
 * @param server which server
 */
record ValidatorView(SurveyedServer server) {

    /** Where the key tag stands in a signature (RFC 4034, section 3.2). */
    private static final int KEY_TAG = 6;

    /** Whether the server fails, and answers as soon as it is told not to check. */
    boolean withholds() {
        boolean fails = Stream.of(Kind.A, Kind.AAAA).flatMap(kind -> server.check(kind).stream())
                .anyMatch(check -> isFailure(check.rcode()));
        return fails && server.check(Kind.UNCHECKED).flatMap(ServerCheck::rcode)
                .filter(rcode -> !rcode.equals("SERVFAIL") && !rcode.equals("REFUSED")).isPresent();
    }

    /** Whether it fails for the root's own records, too. */
    boolean failsForRoot() {
        return server.check(Kind.ROOT).filter(check -> isFailure(check.rcode())).isPresent();
    }

    private static boolean isFailure(Optional<String> rcode) {
        return rcode.filter("SERVFAIL"::equals).isPresent();
    }

    /** Whether records come without any signature, though it asks for them. */
    boolean isStripped() {
        return isUnsigned(Kind.ROOT_KEYS) || isUnsigned(Kind.UNCHECKED);
    }

    private boolean isUnsigned(Kind kind) {
        return server.check(kind).flatMap(ServerCheck::message).map(DnsMessage::answer)
                .filter(answer -> !answer.isEmpty() && answer.stream().noneMatch(ValidatorView::isSignature))
                .isPresent();
    }

    private static boolean isSignature(DnsRecord record) {
        return record.type().equals("RRSIG");
    }

    /** Whether a key that it trusts signs the root's keys; empty where it does not tell, or none came. */
    Optional<Boolean> trustsRoot() {
        Set<String> trusted = tags(Kind.TRUSTED_KEYS, record -> record.type().equals("TXT")
                && record.rdata().startsWith("\". ") ? words(record.rdata()).stream().skip(1) : Stream.empty());
        Set<String> signing = tags(Kind.ROOT_KEYS,
                record -> isSignature(record) ? words(record.rdata()).stream().skip(KEY_TAG).limit(1) : Stream.empty());
        return trusted.isEmpty() || signing.isEmpty()
                ? Optional.empty()
                : Optional.of(!Collections.disjoint(trusted, signing));
    }

    private static List<String> words(String rdata) {
        return Arrays.asList(rdata.replace("\"", "").split(" "));
    }

    private Set<String> tags(Kind kind, java.util.function.Function<DnsRecord, Stream<String>> reading) {
        return server.check(kind).flatMap(ServerCheck::message).stream().flatMap(message -> message.answer().stream())
                .flatMap(reading).collect(Collectors.toSet());
    }
}
