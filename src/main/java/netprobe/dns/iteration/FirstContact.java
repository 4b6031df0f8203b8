package netprobe.dns.iteration;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.model.Family;
import org.xbill.DNS.Type;

/** Whether a zone can be entered at all, asked of a few of its servers at once. */
final class FirstContact {

    /** Of either family two. */
    private static final int SERVERS = 4;

    private final WalkSettings settings;

    FirstContact(WalkSettings settings) {
        this.settings = settings;
    }

    /** Some server that has the zone. */
    Optional<Contact> with(ZoneCut cut) {
        List<Contact> all = new Roster(cut, settings).contacts();
        var contacts = Stream.of(Family.INET, Family.INET6)
                .flatMap(family -> all.stream().filter(contact -> contact.server().address().family() == family)
                        .limit(SERVERS / 2))
                .toList();
        var inquirer = new Inquirer(settings, new Allowance(SERVERS, Optional.empty()));
        var soa = new Asking(cut.zone(), cut.zone(), Type.SOA);
        Duration patience = settings.patience().dividedBy(2);
        return SideBySide.untilOne(contacts, contact -> inquirer.ask(contact, soa, Way.UDP, patience),
                Told::isFromTheZone, Duration.ZERO).stream()
                .filter(one -> one.result().isDone() && one.result().join().isFromTheZone())
                .map(SideBySide.Begun::input).findFirst();
    }
}
