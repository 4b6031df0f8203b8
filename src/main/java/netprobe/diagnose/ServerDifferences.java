package netprobe.diagnose;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import netprobe.model.ComparedPath.Kind;
import netprobe.model.Confidence;
import netprobe.model.Failure;
import netprobe.model.Family;
import netprobe.model.FamilyAnswer;
import netprobe.model.Finding;
import netprobe.model.PathDifference;
import netprobe.model.PathDifference.Effect;
import netprobe.model.PathReport;
import netprobe.tables.Findings;

/** Why name servers say different things of a name in one family; each is held against the one most likely to be right. */
final class ServerDifferences {

    /** Two servers are not asked in the same moment. */
    private static final long SAME_AGE = 2;

    private final List<ServerVoice> voices;
    private final PathReport report;
    private final Family family;

    ServerDifferences(PathReport report, Family family) {
        this.report = report;
        this.family = family;
        this.voices = report.servers().stream().flatMap(path -> ServerVoice.of(path, family).stream()).toList();
    }

    List<PathDifference> get() {
        var differences = new ArrayList<PathDifference>();
        reference().ifPresent(reference -> voices.stream().filter(voice -> !voice.equals(reference))
                .forEach(voice -> between(reference, voice).ifPresent(differences::add)));
        return differences;
    }

    /**
     * An address tells more than that there is none, and that more than a failure. Of those that tell as much, one that blocks or is stale is
     * believed least, the zone's own server most, and then what most say; of equals, the first.
     */
    private Optional<ServerVoice> reference() {
        return voices.stream().min(Comparator.comparing(ServerVoice::result)
                .thenComparing(ServerVoice::isCredible, Comparator.reverseOrder())
                .thenComparing(ServerVoice::isAuthoritative, Comparator.reverseOrder())
                .thenComparing(this::companions, Comparator.reverseOrder()));
    }

    private long companions(ServerVoice voice) {
        return voices.stream().filter(other -> other.answer().agreesWith(voice.answer())).count();
    }

    private Optional<PathDifference> between(ServerVoice reference, ServerVoice other) {
        if (!reference.answer().agreesWith(other.answer())) {
            return Optional.of(difference(cause(reference, other), reference, other, Effect.ANSWER));
        }
        return switch (other.result()) {
            case FOUND -> age(reference, other);
            case ABSENT -> absence(reference, other);
            case FAILED -> Optional.empty();
        };
    }

    private Finding cause(ServerVoice reference, ServerVoice other) {
        return switch (other.result()) {
            case FAILED -> ServerFailure.of(other.answer()).at(other.server());
            case ABSENT -> absent(reference, other);
            case FOUND -> found(reference, other);
        };
    }

    /** Caches age; where both have the zone, it is not the same one. */
    private Optional<PathDifference> age(ServerVoice reference, ServerVoice other) {
        if (!isOfOtherAge(reference, other)) {
            return Optional.empty();
        }
        Finding finding = reference.isAuthoritative() && other.isAuthoritative()
                ? inconsistent(reference, other)
                : Findings.of("cache.ttl-differs", Confidence.PROVEN);
        return Optional.of(difference(finding, reference, other, Effect.AGE));
    }

    private static boolean isOfOtherAge(ServerVoice one, ServerVoice other) {
        OptionalLong here = one.ttl();
        OptionalLong there = other.ttl();
        return here.isPresent() && there.isPresent() && Math.abs(here.getAsLong() - there.getAsLong()) > SAME_AGE;
    }

    /** NXDOMAIN beside NODATA is worth a word where nothing else is said of the two. */
    private Optional<PathDifference> absence(ServerVoice reference, ServerVoice other) {
        boolean same = code(reference).equals(code(other));
        return same || differInOtherFamily(reference, other)
                ? Optional.empty()
                : Optional.of(difference(absent(reference, other), reference, other, Effect.ABSENCE));
    }

    private static Optional<String> code(ServerVoice voice) {
        return voice.answer().failure().map(Failure::code);
    }

    private boolean differInOtherFamily(ServerVoice reference, ServerVoice other) {
        Family another = family == Family.INET ? Family.INET6 : Family.INET;
        Optional<FamilyAnswer> there = other.path().in(another);
        return reference.path().in(another).filter(here -> there.isPresent() && !here.agreesWith(there.get()))
                .isPresent();
    }

    private Finding absent(ServerVoice reference, ServerVoice other) {
        return blocked(reference, other).or(() -> staleDenial(other)).orElseGet(() -> inconsistent(reference, other));
    }

    private Optional<Finding> staleDenial(ServerVoice voice) {
        if (voice.saysStale()) {
            return Optional.of(Findings.of("cache.stale-negative", Confidence.PROVEN).at(voice.server()));
        }
        return voice.keepsOldDenial(asking(voice))
                ? Optional.of(Findings.of("cache.stale-negative", Confidence.LIKELY).at(voice.server()))
                : Optional.empty();
    }

    /** A server may keep what our own stub resolver asked it for before: for how many seconds at most. */
    private long asking(ServerVoice voice) {
        Duration stub = report.path(Kind.DNS).map(path -> path.took()).orElse(Duration.ZERO);
        return stub.plus(voice.path().took()).plusSeconds(1).minusNanos(1).toSeconds();
    }

    private Finding found(ServerVoice reference, ServerVoice other) {
        return blocked(reference, other).or(() -> stale(reference, other)).or(() -> stale(other, reference))
                .orElseGet(() -> inconsistent(reference, other));
    }

    /** It says so, a policy made the answer, or it leads nowhere while the other leads somewhere. */
    private Optional<Finding> blocked(ServerVoice reference, ServerVoice other) {
        for (ServerVoice each : List.of(other, reference)) {
            if (each.saysBlocked()) {
                return Optional.of(Findings.of("resolver.policy-blocked", Confidence.PROVEN).at(each.server()));
            }
        }
        boolean oneLeadsNowhere =
                !LibraryDifference.isThisHost(report.asked()) && reference.isSinkhole() != other.isSinkhole();
        return Stream.of(other, reference)
                .filter(each -> each.isRewritten() || oneLeadsNowhere && each.isSinkhole()).findFirst()
                .map(each -> Findings.of("resolver.policy-blocked", Confidence.LIKELY).at(each.server()));
    }

    /** Whether the first is the older: it says so, or is none of the zone's servers and gives it another time than one of those. */
    private static Optional<Finding> stale(ServerVoice older, ServerVoice newer) {
        if (older.saysStale()) {
            return Optional.of(Findings.of("cache.stale-positive", Confidence.PROVEN).at(older.server()));
        }
        boolean aged = newer.isAuthoritative() && !older.isAuthoritative() && !isSplit(older, newer)
                && isOfOtherAge(older, newer);
        return aged
                ? Optional.of(Findings.of("cache.stale-positive", Confidence.LIKELY).at(older.server()))
                : Optional.empty();
    }

    /** An address of a private network beside one of the Internet is what a split horizon looks like. */
    private static boolean isSplit(ServerVoice one, ServerVoice other) {
        return one.isPrivate() != other.isPrivate();
    }

    private static Finding inconsistent(ServerVoice reference, ServerVoice other) {
        boolean likely = isSplit(reference, other) || reference.isAuthoritative() && other.isAuthoritative();
        return Findings.of("resolver.inconsistent", likely ? Confidence.LIKELY : Confidence.POSSIBLE)
                .at(other.server());
    }

    private PathDifference difference(Finding finding, ServerVoice reference, ServerVoice other, Effect effect) {
        return new PathDifference(finding, family, List.of(other.server(), reference.server()), effect,
                List.of(VoiceText.of(other), VoiceText.of(reference)));
    }
}
