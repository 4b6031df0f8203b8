package netprobe.diagnose.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import netprobe.diagnose.GreetingCause;
import netprobe.diagnose.TlsDiagnosis;
import netprobe.model.Confidence;
import netprobe.model.Contact;
import netprobe.model.Failure;
import netprobe.model.Failure.Malformed;
import netprobe.model.Finding;
import netprobe.model.Greeting;
import netprobe.tables.Findings;

/** What came of what was said over a connection. */
record Talk(Contact contact) {

    /**
     * By which a web server says that it serves nobody for now (RFC 9110, sections 15.6; RFC 6585, section 4). Others are of the one resource, or, as
     * 501, of the method: many a server knows no HEAD.
     */
    private static final Set<Integer> TURNED_AWAY = Set.of(429, 500, 502, 503, 504);

    /** Why a program does not get what it wants, if so. */
    Optional<Failure> failure() {
        return contact.details().failure().or(() -> turnedAway().map(this::rejected));
    }

    /** The causes, the first first; what is wrong with TLS comes before what is wrong within it. */
    List<Finding> causes() {
        List<Finding> tls = contact.details().tls().stream().flatMap(session -> TlsDiagnosis.of(session).stream())
                .distinct().toList();
        return tls.isEmpty() ? greeting().stream().toList() : tls;
    }

    private Optional<Finding> greeting() {
        return turnedAway().map(_ -> Findings.of("app.rejected", Confidence.PROVEN))
                .or(() -> contact.details().greeting()
                        .flatMap(greeting -> GreetingCause.of(greeting, contact.details().failure())));
    }

    /** What shows it, each thing once. */
    List<String> evidence() {
        Stream<String> failure = failure().map(why -> contact.attempt().goal().peer() + ": " + why.code() + ", "
                + why.message()).stream();
        String told = failure().map(Failure::message).orElse("");
        Stream<String> faults = contact.details().tls().stream().flatMap(session -> session.faults().stream())
                .map(fault -> fault.evidence()).filter(evidence -> !evidence.equals(told));
        boolean secure = contact.details().tls().filter(session -> !session.faults().isEmpty()).isEmpty();
        Stream<String> banner = contact.details().greeting().filter(_ -> secure).stream()
                .flatMap(greeting -> greeting.banner().stream()).limit(2).map(line -> "it says: " + line);
        return Stream.of(failure, faults, banner).flatMap(each -> each).toList();
    }

    private Optional<Greeting> turnedAway() {
        return contact.details().greeting().filter(greeting -> greeting.protocol().startsWith("http"))
                .filter(greeting -> greeting.code().isPresent() && TURNED_AWAY.contains(greeting.code().getAsInt()));
    }

    private Failure rejected(Greeting greeting) {
        String line = greeting.banner().stream().findFirst().orElse("");
        return new Malformed("rejected", "the peer turns us away: " + line, "greeting",
                Optional.of(contact.attempt().goal().peer()));
    }
}
