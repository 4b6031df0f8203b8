package netprobe.diagnose.rules;

import java.util.List;
import java.util.OptionalInt;
import netprobe.model.Confidence;
import netprobe.model.Contact;
import netprobe.model.Contact.Aim;

/**
 * Whether a refusal by TCP is the host's own or a firewall's before it: row C3 of the faults. Whoever answers for the host from nearer to us, his
 * answers have more of their hop limit left than the host's.
 */
record RefusalOrigin(Situation situation, Contact refused) {

    /** The suspicion that nobody listens, as it is, or another in its place. */
    Suspicion weigh(Suspicion own) {
        List<Contact> others = situation.contacts(Aim.OTHER_PORT).stream()
                .filter(each -> each.attempt().goal().address().equals(refused.attempt().goal().address()))
                .filter(each -> each.hopLimit().isPresent()).toList();
        OptionalInt farthest = others.stream().mapToInt(each -> each.hopLimit().getAsInt()).min();
        if (refused.hopLimit().isEmpty() || farthest.isEmpty()) {
            return own;
        }
        Contact host = others.stream().filter(each -> each.hopLimit().equals(farthest)).findFirst().orElseThrow();
        String port = "what port " + host.attempt().goal().port() + " of the host answers";
        int hops = refused.hopLimit().getAsInt() - farthest.getAsInt();
        if (hops <= 0) {
            return own.not("firewall.reject-rst", "the refusal has come as far as " + port);
        }
        return Suspicion
                .of("firewall.reject-rst", Confidence.LIKELY, refused.attempt().goal().peer(), Stage.PATH, own.harm())
                .because(ConnectionRule.text(refused),
                        "the refusal arrives with a hop limit of " + refused.hopLimit().getAsInt() + ", " + port
                                + " with one of " + farthest.getAsInt() + ": it comes from nearer, by " + hops
                                + (hops == 1 ? " hop" : " hops"))
                .seenAs(own.observed()).not("tcp.refused", "it is not the host that refuses")
                .not("firewall.reject-icmp", "no ICMP message came");
    }
}
