package netprobe.dns.iteration;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import netprobe.dns.iteration.WalkSettings.Scrutiny;
import netprobe.model.NameServer.Source;
import netprobe.model.NameServer.Trouble;
import netprobe.model.TraceLink;
import netprobe.model.TraceStep;
import org.xbill.DNS.Name;
import org.xbill.DNS.Type;

/**
 * The way into a zone: who its servers are, where they can be reached, and what they say.
 *
 * <p>Of servers whose addresses did not come along, only a few are looked up, so that a delegation to thousands of names (NXNSAttack,
 * CVE-2020-12662 and others) comes to no more work than any other.
 */
final class Entrance {

    /** How many servers' names are looked up for one zone. */
    private static final int MOST_LOOKUPS = 8;

    private static final int MOST_SERVERS = 64;

    private final Journey journey;
    private final Inquirer inquirer;
    private final Optional<Judge> judge;
    private final HostLookup hosts;

    Entrance(Journey journey, Inquirer inquirer, Optional<Judge> judge, Descent descent) {
        this.journey = journey;
        this.inquirer = inquirer;
        this.judge = judge;
        this.hosts = new HostLookup(journey, descent);
    }

    /** Where the way begins; a zone of which nobody is known where it can't. */
    Zone intoFirst(Name sought) {
        return journey.beginning().towards(sought).map(cut -> into(cut, Optional.empty(), sought, List.of()))
                .orElseGet(() -> new Zone(Name.root, Optional.empty(), List.of(), List.of(), Optional.empty(), false));
    }

    Zone below(Zone parent, ZoneCut cut, Name sought, List<Told> asked) {
        return into(cut, Optional.of(parent), sought, List.copyOf(asked));
    }

    private Zone into(ZoneCut cut, Optional<Zone> parent, Name sought, List<Told> asked) {
        return journey.isEntering(cut.zone()) ? provisional(cut, parent) : enter(cut, parent, sought, asked);
    }

    /** Who looks up a server of a zone and is led to that very zone has glue, or goes round in a circle. */
    private Zone provisional(ZoneCut cut, Optional<Zone> parent) {
        List<Contact> contacts = new Roster(cut, journey.settings()).contacts();
        return new Zone(cut.zone(), parent, contacts, List.of(), Optional.empty(), contacts.isEmpty());
    }

    private Zone enter(ZoneCut cut, Optional<Zone> parent, Name sought, List<Told> asked) {
        journey.enter(cut.zone());
        var roster = new Roster(cut, journey.settings());
        if (journey.settings().scrutiny() == Scrutiny.NONE) {
            return passThrough(cut, parent, roster);
        }
        boolean all = journey.settings().asksAllOf(Math.max(cut.servers().size(), roster.contacts().size()));
        var survey = new Survey(inquirer, cut.zone(), all);
        survey.ask(roster.contacts());
        lookUp(roster, survey, all);
        survey.names().ifPresent(names -> roster.addChild(names, MOST_SERVERS));
        compareAddresses(roster, survey, all);
        lookUp(roster, survey, all);
        Optional<TraceLink> link = judge.flatMap(each -> survey.ask(cut.zone(), Type.DNSKEY)
                .map(keys -> each.link(cut.zone(), parent, keys)));
        journey.tell(new TraceStep.Delegation(cut.zone().toString(), parent.map(zone -> zone.name().toString()),
                sought.toString(), hosts.isBusy(), cut.origin(), Told.answers(asked), roster.servers(), cut.unlisted(),
                Told.answers(survey.told()), link));
        return journey.entered(
                new Zone(cut.zone(), parent, survey.byMerit(), survey.told(), link, roster.isCircular()));
    }

    /** Whoever is named is believed to have the zone. */
    private Zone passThrough(ZoneCut cut, Optional<Zone> parent, Roster roster) {
        lookUp(roster, () -> !roster.contacts().isEmpty(), () -> {});
        return journey.entered(new Zone(cut.zone(), parent, roster.contacts(), List.of(), Optional.empty(),
                roster.isCircular()));
    }

    private void lookUp(Roster roster, Survey survey, boolean all) {
        lookUp(roster, () -> !all && survey.best().isPresent(), () -> survey.ask(roster.contacts()));
    }

    /**
     * Finds addresses of servers that came without: of all, where every server is wanted, or of one after the other until they do.
     *
     * @param suffices whether what is known will do
     * @param found is told of each that was looked up
     */
    private void lookUp(Roster roster, BooleanSupplier suffices, Runnable found) {
        int looked = 0;
        for (Name name : roster.withoutAddress()) {
            boolean enough = suffices.getAsBoolean();
            if (enough || looked == MOST_LOOKUPS) {
                roster.setTrouble(name, enough ? Trouble.NOT_NEEDED : Trouble.TOO_MANY);
            } else if (roster.isInDomain(name)) {
                roster.setTrouble(name, roster.isInParent(name) ? Trouble.NO_GLUE : Trouble.NODATA);
            } else {
                looked++;
                HostLookup.Found host = hosts.of(name);
                roster.addAddresses(name, host.addresses(), Source.LOOKED_UP);
                host.trouble().ifPresent(trouble -> roster.setTrouble(name, trouble));
                found.run();
            }
        }
    }

    /** What the zone itself says of the addresses of its servers; those that came without are reached by it. */
    private void compareAddresses(Roster roster, Survey survey, boolean all) {
        for (Name name : roster.inDomain()) {
            survey.addresses(name).ifPresent(addresses -> {
                roster.setAuthority(name, addresses);
                if (all) {
                    roster.addAddresses(name, addresses, Source.LOOKED_UP);
                }
            });
        }
        survey.ask(roster.contacts());
    }
}
