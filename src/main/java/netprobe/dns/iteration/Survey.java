package netprobe.dns.iteration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import netprobe.model.AnswerKind;
import netprobe.model.IpAddress;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** What the servers of a zone say of it: its SOA record, and who its servers are. */
final class Survey {

    private final Inquirer inquirer;
    private final Name zone;
    private final boolean everyServer;
    private final List<Contact> waiting = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    Survey(Inquirer inquirer, Name zone, boolean everyServer) {
        this.inquirer = inquirer;
        this.zone = zone;
        this.everyServer = everyServer;
    }

    /** Asks those who were not asked before: all of them, or until one has the zone. */
    void ask(List<Contact> contacts) {
        var fresh = contacts.stream().filter(contact -> !wasAsked(contact)).toList();
        if (everyServer) {
            SideBySide.all(fresh, this::askEverything).forEach(told::addAll);
            return;
        }
        waiting.clear();
        waiting.addAll(fresh);
        if (best().isEmpty()) {
            askUntilOne(fresh);
        }
    }

    private void askUntilOne(List<Contact> contacts) {
        var soa = new Asking(zone, zone, Type.SOA);
        var begun = SideBySide.untilOne(contacts, contact -> inquirer.ask(contact, soa),
                each -> Told.best(each).isFromTheZone(), Descent.STAGGER);
        for (var one : begun) {
            waiting.remove(one.input());
            told.addAll(one.result().getNow(
                    List.of(Inquirer.told(one.input(), soa, Way.UDP, AnswerKind.NOT_AWAITED))));
        }
        best().ifPresent(best -> told.addAll(inquirer.ask(best, new Asking(zone, zone, Type.NS))));
    }

    private List<Told> askEverything(Contact contact) {
        var all = new ArrayList<>(inquirer.askBothWays(contact, new Asking(zone, zone, Type.SOA)));
        if (Told.best(all).answer().kind().isMessage()) {
            all.addAll(inquirer.ask(contact, new Asking(zone, zone, Type.NS)));
        }
        return all;
    }

    private boolean wasAsked(Contact contact) {
        return told.stream().anyMatch(each -> each.contact().equals(contact));
    }

    /** The first who has the zone. */
    Optional<Contact> best() {
        return told.stream().filter(Told::isFromTheZone).map(Told::contact).findFirst();
    }

    /** The servers by the zone itself: all that any of its servers names. */
    Optional<Set<Name>> names() {
        var names = new TreeSet<Name>();
        told.stream().filter(each -> each.answer().kind() == AnswerKind.ANSWER && each.answer().isAbout("NS"))
                .flatMap(each -> each.message().stream())
                .flatMap(message -> message.getSection(Section.ANSWER).stream())
                .filter(record -> record instanceof NSRecord && record.getName().equals(zone))
                .forEach(record -> names.add(((NSRecord) record).getTarget()));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    /** The addresses that the zone has for a name; empty where it does not say. */
    Optional<List<IpAddress>> addresses(Name host) {
        if (best().isEmpty()) {
            return Optional.empty();
        }
        var answers = SideBySide.all(List.of(Type.A, Type.AAAA),
                type -> Told.best(inquirer.ask(best().get(), new Asking(zone, host, type))));
        if (!answers.stream().allMatch(each -> isFinal(each.answer().kind()))) {
            return Optional.empty();
        }
        return Optional.of(answers.stream().flatMap(each -> each.message().stream())
                .flatMap(message -> HostLookup.addresses(host, message).stream()).toList());
    }

    private static boolean isFinal(AnswerKind kind) {
        return kind.isFromTheZone() && kind != AnswerKind.REFERRAL;
    }

    /** Whom to ask further: first who has the zone, then who was not asked, then who said anything at all. */
    List<Contact> byMerit() {
        var contacts = new java.util.LinkedHashSet<Contact>();
        told.stream().filter(Told::isFromTheZone).forEach(each -> contacts.add(each.contact()));
        told.stream().filter(each -> each.answer().kind() == AnswerKind.NOT_AWAITED)
                .forEach(each -> contacts.add(each.contact()));
        contacts.addAll(waiting);
        told.stream().filter(each -> each.answer().kind().isMessage()).forEach(each -> contacts.add(each.contact()));
        return List.copyOf(contacts);
    }

    List<Told> told() {
        return told;
    }

    Optional<Message> ask(Name name, int type) {
        return best().flatMap(contact -> {
            Told answer = Told.best(inquirer.ask(contact, new Asking(zone, name, type)));
            return answer.message().filter(_ -> answer.isFromTheZone());
        });
    }
}
