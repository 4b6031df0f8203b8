package netprobe.dns.validation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * What counts of a response.
 *
 * @param message the whole
 * @param answer the sets of the answer section
 * @param authority the sets of the authority section
 */
record Sections(Message message, List<SignedSet> answer, List<SignedSet> authority) {

    /** Where a name is said not to exist, only aliases that lead to it count as answers. */
    static Sections of(Message message) {
        boolean none = message.getRcode() == Rcode.NXDOMAIN;
        var answer = SignedSet.of(message.getSection(Section.ANSWER)).stream()
                .filter(set -> !none || set.type() == Type.CNAME || set.type() == Type.DNAME).toList();
        return new Sections(message, answer, SignedSet.of(message.getSection(Section.AUTHORITY)));
    }

    Optional<SignedSet> answer(Name owner, int type) {
        return SignedSet.find(answer, owner, type);
    }

    /** All sets of an owner. */
    List<SignedSet> answers(Name owner) {
        return answer.stream().filter(set -> set.owner().equals(owner)).toList();
    }

    /** The nearest DNAME record above a name. */
    Optional<SignedSet> dnameAbove(Name name) {
        return answer.stream().filter(set -> set.type() == Type.DNAME && !set.owner().equals(name)
                && name.subdomain(set.owner())).max(Comparator.comparingInt(set -> set.owner().labels()));
    }

    /** Whether the response goes on to tell of a name that an alias led to: with its records, or with the SOA record of a zone above it. */
    boolean tellsOf(Name name) {
        return !answers(name).isEmpty() || dnameAbove(name).isPresent()
                || authority.stream().anyMatch(set -> set.type() == Type.SOA && name.subdomain(set.owner()));
    }
}
