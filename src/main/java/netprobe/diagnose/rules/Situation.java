package netprobe.diagnose.rules;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.diagnose.PathDifferences;
import netprobe.model.AddressText;
import netprobe.model.ComparedPath;
import netprobe.model.ComparedPath.Kind;
import netprobe.model.Contact;
import netprobe.model.Contact.Aim;
import netprobe.model.DnsMessage;
import netprobe.model.DnsRecord;
import netprobe.model.DnssecStatus;
import netprobe.model.Failure;
import netprobe.model.Failure.DeadlineExpired;
import netprobe.model.Family;
import netprobe.model.FamilyAnswer;
import netprobe.model.IpAddress;
import netprobe.model.PathDifference.Effect;
import netprobe.model.PathReport;
import netprobe.model.Report;
import netprobe.model.Report.Walk;
import netprobe.model.ServerCheck;
import netprobe.model.SurveyedServer;
import netprobe.model.TraceStep;

/** A report, with the questions that rules ask of it again and again. */
public final class Situation {

    /** Slower than any healthy resolver, and faster than the first retry of the C library. */
    private static final Duration SLOW = Duration.ofMillis(900);
    private static final int ENOUGH = 8;

    private final Report report;
    private final Standing standing;

    /** Of a report. */
    public Situation(Report report) {
        this.report = report;
        this.standing = new Standing(report);
    }

    Standing standing() {
        return standing;
    }

    Report report() {
        return report;
    }

    /** The name that is looked up; empty of this host itself. */
    public Optional<String> name() {
        return report.subject().host();
    }

    /** What it is about, for a sentence. */
    public String target() {
        return report.subject().isThisHost() ? "name resolution on this host" : report.subject().typed();
    }

    /** Whether an address was typed, as the C library reads it. */
    boolean isLiteral() {
        return name().filter(text -> AddressText.aton(text).isPresent() || AddressText.ptonScoped(text).isPresent())
                .isPresent();
    }

    Optional<ComparedPath> system() {
        return report.paths().flatMap(paths -> paths.path(Kind.SYSTEM));
    }

    /** Whether the C library finds no address, or, where there is no name, could find none. */
    public boolean lookupFails() {
        if (name().isEmpty()) {
            return standing.isHopeless();
        }
        return system().filter(path -> !path.order().isEmpty()).isEmpty() && !(isCutOff() && isKnownPlainly());
    }

    /** Whether the search list made another name of a whole one. */
    boolean isCaptured() {
        return paths().stream().flatMap(paths -> PathDifferences.of(paths).stream())
                .anyMatch(difference -> difference.effect() == Effect.NAME);
    }

    /** Whether some server has an address, and tells it in a datagram as the C library asks for it. */
    private boolean isKnownPlainly() {
        return configured().stream().filter(standing::isAsked)
                .flatMap(server -> Stream
                        .of(ServerCheck.Kind.NO_EDNS, ServerCheck.Kind.PAIRED_A, ServerCheck.Kind.PAIRED_AAAA)
                        .flatMap(kind -> server.check(kind).stream()))
                .anyMatch(check -> !hasFlag(check, "tc") && !addressesIn(check).isEmpty());
    }

    /** Whether it was the C library that was not waited for to the end. */
    private boolean isCutOff() {
        return system().map(path -> path.families().stream().flatMap(answer -> answer.failure().stream())
                .anyMatch(DeadlineExpired.class::isInstance)).orElse(true);
    }

    /** Why not. */
    public Optional<Failure> lookupFailure() {
        return system().filter(_ -> lookupFails()).stream().flatMap(path -> path.families().stream())
                .flatMap(answer -> answer.failure().stream()).findFirst();
    }

    /** Whether the C library takes longer than it should. */
    boolean isSlow() {
        return system().map(path -> path.took().compareTo(SLOW) > 0).orElse(name().isPresent());
    }

    /** What a fault of one of this host's servers does to programs. */
    Harm harm(SurveyedServer server) {
        if (!standing.isAsked(server)) {
            return Harm.NONE;
        }
        if (lookupFails() && standing.canFail(server)) {
            return Harm.LOOKUP;
        }
        return isSlow() ? Harm.DELAY : Harm.OTHERS;
    }

    /** What a program gets, in a clause. */
    String lookupText() {
        return system().map(path -> "getaddrinfo: " + path.families().stream()
                .filter(_ -> path.order().isEmpty()).flatMap(answer -> answer.failure().stream()).findFirst()
                .map(Failure::code).orElseGet(() -> few(path.order())) + " after "
                + milliseconds(path.took())).orElse("no lookup");
    }

    /** Enough of them to know them by. */
    static String few(List<String> addresses) {
        String some = String.join(", ", addresses.subList(0, Math.min(addresses.size(), ENOUGH)));
        return addresses.size() <= ENOUGH ? some : some + " and " + (addresses.size() - ENOUGH) + " more";
    }

    static String milliseconds(Duration time) {
        return time.toMillis() + " ms";
    }

    /** The addresses that the C library gives. */
    List<IpAddress> addresses() {
        return system().stream().flatMap(path -> path.order().stream())
                .flatMap(text -> AddressText.ptonScoped(text).stream()).toList();
    }

    List<SurveyedServer> configured() {
        return report.configured();
    }

    /** Whether some configured server has an address for the name. */
    boolean isKnownToServers() {
        return configured().stream().anyMatch(server -> !addressesBy(server).isEmpty());
    }

    /** The addresses of both families that a server gives by itself. */
    static List<String> addressesBy(SurveyedServer server) {
        return Stream.of(ServerCheck.Kind.A, ServerCheck.Kind.AAAA).flatMap(kind -> server.check(kind).stream())
                .flatMap(check -> addressesIn(check).stream()).toList();
    }

    static List<String> addressesIn(ServerCheck check) {
        return check.message().stream().flatMap(message -> addresses(message.answer())).toList();
    }

    private static Stream<String> addresses(List<DnsRecord> records) {
        return records.stream().filter(record -> record.type().equals("A") || record.type().equals("AAAA"))
                .flatMap(record -> AddressText.pton(record.rdata()).stream()).map(IpAddress::text);
    }

    /** What the zone itself says, as far as a walk from the root got there: the addresses of both families. */
    List<String> addressesByZone() {
        return conclusions().flatMap(end -> addresses(end.records())).toList();
    }

    Stream<TraceStep.Conclusion> conclusions() {
        return report.walks().stream().flatMap(walk -> walk.conclusion().stream());
    }

    /** Whether what the zone itself says is not as it was signed. */
    boolean isBogus() {
        return conclusions().flatMap(end -> end.verdict().stream())
                .anyMatch(verdict -> verdict.status() == DnssecStatus.BOGUS)
                || report.walks().stream().flatMap(walk -> walk.steps().stream())
                        .anyMatch(step -> step instanceof TraceStep.Delegation delegation && delegation.link()
                                .filter(link -> link.status() == DnssecStatus.BOGUS).isPresent());
    }

    List<Walk> walks() {
        return report.walks();
    }

    /** What the zone itself says of one type. */
    Optional<TraceStep.Conclusion> conclusion(String type) {
        return report.walk(type).flatMap(Walk::conclusion);
    }

    Optional<PathReport> paths() {
        return report.paths();
    }

    /** The attempts to reach what was asked for, rather than those that tell its failures apart. */
    public List<Contact> contacts() {
        return contacts(Aim.USE);
    }

    /** The attempts that were made for one aim. */
    List<Contact> contacts(Aim aim) {
        return report.contacts().stream().filter(contact -> contact.aim() == aim).toList();
    }

    List<Contact> reached() {
        return contacts().stream().filter(contact -> contact.attempt().outcome().isReached()).toList();
    }

    /** Whether there is somewhere to connect to, and no attempt succeeds. */
    public boolean connectionFails() {
        return !contacts().isEmpty() && reached().isEmpty();
    }

    /** Whether connections are made, and what is said over them fails every time. */
    public boolean conversationFails() {
        return !reached().isEmpty() && reached().stream().allMatch(contact -> new Talk(contact).failure().isPresent());
    }

    static boolean isOf(Family family, Contact contact) {
        return contact.attempt().goal().address().family() == family;
    }

    static boolean hasFlag(ServerCheck check, String flag) {
        return check.message().map(DnsMessage::flags).filter(flags -> flags.contains(flag)).isPresent();
    }

    /** What Java says differs from what the C library says: by family. */
    Optional<FamilyAnswer> java(Family family) {
        return report.paths().flatMap(paths -> paths.path(Kind.JVM)).flatMap(path -> path.in(family));
    }
}
