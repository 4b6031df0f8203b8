package netprobe.dns.validation;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.model.ClockDoubt;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Section;

/**
 * Weighs whether the clock is wrong rather than the zones, by all signatures that were seen.
 *
 * <p>A zone whose signatures ran out has neighbours whose signatures did not; a clock that is wrong is wrong for all of them, the root's included. So
 * the clock is doubted where no signature is valid now, all would be at some other time, and they are of several zones.
 */
final class ClockSuspicion {

    private static final int ENOUGH_ZONES = 2;

    private ClockSuspicion() {}

    static Optional<ClockDoubt> weigh(Collection<Message> seen, Instant now) {
        var signatures = seen.stream()
                .flatMap(message -> Stream.of(Section.ANSWER, Section.AUTHORITY).map(message::getSection))
                .flatMap(Collection::stream).filter(RRSIGRecord.class::isInstance).map(RRSIGRecord.class::cast)
                .toList();
        var zones = signatures.stream().map(RRSIGRecord::getSigner).distinct().toList();
        var from = signatures.stream().map(signature -> SerialTime.near(signature.getTimeSigned(), now))
                .max(Comparator.naturalOrder());
        var until = signatures.stream().map(signature -> SerialTime.near(signature.getExpire(), now))
                .min(Comparator.naturalOrder());
        if (zones.size() < ENOUGH_ZONES || from.isEmpty() || until.isEmpty() || until.get().isBefore(from.get())
                || signatures.stream().anyMatch(signature -> isValid(signature, now))) {
            return Optional.empty();
        }
        return Optional.of(doubt(from.get(), until.get(), zones, now));
    }

    private static boolean isValid(RRSIGRecord signature, Instant now) {
        return !now.isBefore(SerialTime.near(signature.getTimeSigned(), now))
                && !now.isAfter(SerialTime.near(signature.getExpire(), now));
    }

    private static ClockDoubt doubt(Instant from, Instant until, List<Name> zones, Instant now) {
        var names = zones.stream().map(Words::name).toList();
        return new ClockDoubt(from, until, names, "no signature of " + String.join(", ", names)
                + " is valid now, and from " + from + " to " + until + " all are: this host's clock, " + now
                + ", may be wrong");
    }
}
