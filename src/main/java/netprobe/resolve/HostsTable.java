package netprobe.resolve;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import netprobe.host.HostsFile.Match;
import netprobe.host.NameServiceSwitch;
import netprobe.host.NameServiceSwitch.Action;
import netprobe.host.NameServiceSwitch.Source;
import netprobe.host.NameServiceSwitch.Status;
import netprobe.model.Answer;
import netprobe.model.HostEntry;
import netprobe.model.IpAddress;
import netprobe.model.Via;

/**
 * What the hosts file says in one lookup, and when it is heard: nsswitch.conf decides.
 *
 * @param match what it says, if anything
 * @param order where lookups go
 */
record HostsTable(Optional<Match> match, NameServiceSwitch order) {

    /** Its answer, DNS's, or DNS's after it or before it; other modules of the C library are not asked. */
    Answer<HostEntry> or(Supplier<Answer<HostEntry>> dns) {
        if (comesFirst()) {
            return match.map(HostsTable::answer).orElseGet(() -> unlessFinal(dns.get()));
        }
        Answer<HostEntry> answer = dns.get();
        boolean heard = answer.value().isEmpty() && place("files") >= 0;
        return match.filter(_ -> heard).map(HostsTable::answer).orElse(answer);
    }

    /** DNS's answer, with a word on what programs of this host see instead. */
    Answer<HostEntry> beside(Answer<HostEntry> dns) {
        return match.filter(_ -> comesFirst())
                .map(found -> dns.noting("programs on this host see " + addresses(found) + " instead: " + place(found)))
                .orElse(dns);
    }

    private boolean comesFirst() {
        int files = place("files");
        int dns = place("dns");
        return files >= 0 && (dns < 0 || files < dns);
    }

    /** Its index among the sources, or -1. */
    private int place(String module) {
        return order.sources().stream().map(Source::module).toList().indexOf(module);
    }

    private Answer<HostEntry> unlessFinal(Answer<HostEntry> dns) {
        boolean isFinal = order.sources().stream().filter(source -> source.module().equals("files"))
                .anyMatch(source -> source.after(Status.NOTFOUND) == Action.RETURN);
        return isFinal
                ? dns.noting(
                        "programs on this host would not ask DNS: nsswitch.conf ends the lookup after the hosts file")
                : dns;
    }

    private static Answer<HostEntry> answer(Match match) {
        var addresses = match.addresses().stream().map(IpAddress::text).toList();
        return Answer.of(new HostEntry(Via.DNS, match.name(), match.aliases(), addresses))
                .noting("no name server was asked: " + place(match) + " has the answer");
    }

    private static String addresses(Match match) {
        return match.addresses().stream().map(IpAddress::text).collect(Collectors.joining(", "));
    }

    private static String place(Match match) {
        return "the hosts file, line "
                + match.lines().stream().map(String::valueOf).collect(Collectors.joining(" and "));
    }
}
