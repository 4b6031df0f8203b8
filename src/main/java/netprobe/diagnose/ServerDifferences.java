package netprobe.diagnose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import netprobe.model.AddressText;
import netprobe.model.ComparedPath;
import netprobe.model.Confidence;
import netprobe.model.EdnsOption.ExtendedError;
import netprobe.model.Family;
import netprobe.model.FamilyAnswer;
import netprobe.model.FamilyAnswer.Result;
import netprobe.model.Finding;
import netprobe.model.IpAddress;
import netprobe.model.PathDifference;
import netprobe.model.PathDifference.Effect;
import netprobe.model.PathReport;
import netprobe.model.RegistryEntry;
import netprobe.model.RegistryEntry.SpecialPurpose;
import netprobe.model.ServerRemarks;
import netprobe.model.ServerRemarks.Denial;
import netprobe.tables.AddressRegistry;
import netprobe.tables.Findings;

/** Why name servers say different things of a name in one family; each is held against the first that has the most to say. */
final class ServerDifferences {

    private static final Set<Integer> BLOCKED = Set.of(4, 15, 16, 17);
    private static final Set<Integer> STALE = Set.of(3, 19);

    /** Two servers are not asked in the same moment. */
    private static final long SAME_AGE = 2;

    private final List<Voice> voices;
    private final PathReport report;
    private final Family family;

    /** One server's answer. */
    private record Voice(String server, FamilyAnswer answer) {

        boolean has(Set<Integer> errors) {
            return answer.said().stream().flatMap(said -> said.errors().stream()).map(ExtendedError::info)
                    .anyMatch(errors::contains);
        }

        Optional<ServerRemarks> said() {
            return answer.said();
        }

        OptionalLong ttl() {
            return said().map(ServerRemarks::ttl).orElse(OptionalLong.empty());
        }

        boolean isAuthoritative() {
            return said().filter(ServerRemarks::authoritative).isPresent();
        }

        /** Whether every address leads to the asker itself or to nobody. */
        boolean isSinkhole() {
            return answer.result() == Result.FOUND && addresses().allMatch(
                    address -> address.isUnspecified() || address.isLoopback());
        }

        boolean isPrivate() {
            return addresses().anyMatch(address -> AddressRegistry.entry(address)
                    .flatMap(RegistryEntry::specialPurpose).flatMap(SpecialPurpose::globallyReachable)
                    .filter(reachable -> !reachable).isPresent());
        }

        private Stream<IpAddress> addresses() {
            return answer.addresses().stream().flatMap(address -> AddressText.pton(address).stream());
        }
    }

    ServerDifferences(PathReport report, Family family) {
        this.report = report;
        this.family = family;
        this.voices = report.servers().stream().flatMap(path -> voice(path, family).stream()).toList();
    }

    private static Optional<Voice> voice(ComparedPath path, Family family) {
        return path.in(family).map(answer -> new Voice(path.name(), answer));
    }

    List<PathDifference> get() {
        var differences = new ArrayList<PathDifference>();
        reference().ifPresent(reference -> voices.stream().filter(voice -> !voice.equals(reference))
                .forEach(voice -> between(reference, voice).ifPresent(differences::add)));
        return differences;
    }

    /** An address tells more than that there is none, and that more than a failure; of equals, the first. */
    private Optional<Voice> reference() {
        return Stream.of(Result.values()).flatMap(
                result -> voices.stream().filter(voice -> voice.answer.result() == result)).findFirst();
    }

    private Optional<PathDifference> between(Voice reference, Voice other) {
        if (!reference.answer.agreesWith(other.answer)) {
            return Optional.of(answers(reference, other));
        }
        OptionalLong here = reference.ttl();
        OptionalLong there = other.ttl();
        boolean aged = here.isPresent() && there.isPresent() && reference.answer.result() == Result.FOUND
                && Math.abs(here.getAsLong() - there.getAsLong()) > SAME_AGE;
        return aged
                ? Optional.of(difference(Findings.of("cache.ttl-differs", Confidence.PROVEN), reference, other,
                        Effect.AGE))
                : Optional.empty();
    }

    private PathDifference answers(Voice reference, Voice other) {
        Finding finding = switch (other.answer.result()) {
            case FAILED -> failed(other);
            case ABSENT -> absent(reference, other);
            case FOUND -> found(reference, other);
        };
        return difference(finding, reference, other, Effect.ANSWER);
    }

    private Finding failed(Voice other) {
        return ServerFailure.of(other.answer).at(other.server);
    }

    private Finding absent(Voice reference, Voice other) {
        return blocked(reference, other).orElseGet(() -> {
            boolean aged = other.said().flatMap(ServerRemarks::denial).filter(Denial::isAged).isPresent();
            return aged && !other.isAuthoritative()
                    ? Findings.of("cache.stale-negative", Confidence.LIKELY).at(other.server)
                    : inconsistent(reference, other);
        });
    }

    private Finding found(Voice reference, Voice other) {
        return blocked(reference, other).or(() -> stale(reference, other)).or(() -> stale(other, reference))
                .orElseGet(() -> inconsistent(reference, other));
    }

    /** It says so, or leads nowhere while the other leads somewhere. */
    private Optional<Finding> blocked(Voice reference, Voice other) {
        for (Voice each : List.of(other, reference)) {
            if (each.has(BLOCKED)) {
                return Optional.of(Findings.of("resolver.policy-blocked", Confidence.PROVEN).at(each.server));
            }
        }
        boolean isLocal = report.asked().equalsIgnoreCase("localhost");
        if (isLocal || other.isSinkhole() == reference.isSinkhole()) {
            return Optional.empty();
        }
        return Optional.of(Findings.of("resolver.policy-blocked", Confidence.LIKELY)
                .at(other.isSinkhole() ? other.server : reference.server));
    }

    /** Whether the first is the older: it says so, or has less time left than the zone's own server gives. */
    private static Optional<Finding> stale(Voice older, Voice newer) {
        if (older.has(STALE)) {
            return Optional.of(Findings.of("cache.stale-positive", Confidence.PROVEN).at(older.server));
        }
        boolean aged = newer.isAuthoritative() && !older.isAuthoritative() && older.ttl().isPresent()
                && newer.ttl().isPresent() && older.ttl().getAsLong() < newer.ttl().getAsLong();
        return aged
                ? Optional.of(Findings.of("cache.stale-positive", Confidence.LIKELY).at(older.server))
                : Optional.empty();
    }

    /** An address of a private network beside one of the Internet is what a split horizon looks like. */
    private static Finding inconsistent(Voice reference, Voice other) {
        boolean split = reference.isPrivate() != other.isPrivate() || reference.isAuthoritative()
                && other.isAuthoritative();
        return Findings.of("resolver.inconsistent", split ? Confidence.LIKELY : Confidence.POSSIBLE).at(other.server);
    }

    private PathDifference difference(Finding finding, Voice reference, Voice other, Effect effect) {
        return new PathDifference(finding, family, List.of(other.server, reference.server), effect,
                List.of(evidence(other), evidence(reference)));
    }

    private static String evidence(Voice voice) {
        var words = new ArrayList<String>();
        words.add(voice.server + ": " + voice.answer.text());
        voice.ttl().ifPresent(ttl -> words.add("for " + ttl + " s"));
        voice.said().flatMap(ServerRemarks::denial).ifPresent(denial -> words.add(
                "for " + denial.ttl() + " of at most " + denial.minimum() + " s, by the SOA of " + denial.zone()));
        if (voice.isAuthoritative()) {
            words.add("authoritative");
        }
        voice.said().stream().flatMap(said -> said.errors().stream())
                .forEach(error -> words.add("EDE " + error.info() + " " + error.name()));
        return String.join(", ", words);
    }
}
