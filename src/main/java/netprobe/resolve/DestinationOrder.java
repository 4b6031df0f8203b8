package netprobe.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.host.GaiConf;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.Scope;
import netprobe.resolve.Destination.Source;

/**
 * Why addresses stand in the order in which getaddrinfo(3) gives them: the rules of RFC 6724, section 6, as glibc applies them.
 *
 * <p>Rules 3, 4 and 7 (deprecated and home addresses, native transport) need what only the kernel knows of an interface, and are not looked
 * at; where nothing else tells two addresses apart, they are named as possible.
 *
 * @param tables labels, precedences and IPv4 scopes
 */
record DestinationOrder(GaiConf tables) {

    private static final int GLOBAL = 14;

    /**
     * What tells two destinations apart.
     *
     * @param preference negative when the first comes first, positive when the second does
     */
    private record Verdict(int preference, String reason) {}

    /** A sentence for each destination: by which rule it comes before the next. */
    List<String> explain(List<Destination> destinations) {
        var sentences = new ArrayList<String>();
        for (int i = 0; i + 1 < destinations.size(); i++) {
            sentences.add(explain(destinations.get(i), destinations.get(i + 1)));
        }
        if (!destinations.isEmpty()) {
            sentences.add(destinations.size() == 1 ? "the only address" : "last");
        }
        return sentences;
    }

    /** Sorted; what no rule tells apart keeps its order. */
    List<Destination> sort(List<Destination> destinations) {
        return destinations.stream()
                .sorted((first, second) -> verdict(first, second).map(Verdict::preference).orElse(0)).toList();
    }

    private String explain(Destination first, Destination second) {
        String before = "before " + second.address().text();
        Optional<Verdict> verdict = verdict(first, second);
        if (verdict.isEmpty()) {
            return before
                    + " by rule 10 (leave the order unchanged), unless rules 3, 4 or 7 decide, which are not seen";
        }
        String reason = verdict.get().reason();
        return verdict.get().preference() < 0 ? before + " by " + reason : before + " in spite of " + reason;
    }

    /** The first rule that decides. */
    private Optional<Verdict> verdict(Destination first, Destination second) {
        boolean routed = first.source().isPresent() && second.source().isPresent();
        return usable(first, second)
                .or(() -> routed ? matchingScope(first, second) : Optional.empty())
                .or(() -> routed ? matchingLabel(first, second) : Optional.empty())
                .or(() -> precedence(first, second))
                .or(() -> smallerScope(first, second))
                .or(() -> routed ? longestPrefix(first, second) : Optional.empty());
    }

    private static Optional<Verdict> usable(Destination first, Destination second) {
        return prefer(first.source().isPresent(), second.source().isPresent(),
                "rule 1 (avoid unusable destinations): one has a route, the other has none");
    }

    private Optional<Verdict> matchingScope(Destination first, Destination second) {
        return prefer(scope(first.address()) == scope(sourceOf(first)),
                scope(second.address()) == scope(sourceOf(second)),
                "rule 2 (prefer matching scope): only one has a source address of its own scope");
    }

    private Optional<Verdict> matchingLabel(Destination first, Destination second) {
        return prefer(isLabelledAlike(first), isLabelledAlike(second),
                "rule 5 (prefer matching label): labels " + labels(first) + " against " + labels(second));
    }

    private Optional<Verdict> precedence(Destination first, Destination second) {
        int one = tables.precedence(first.address());
        int other = tables.precedence(second.address());
        return least(-one, -other, "rule 6 (prefer higher precedence): " + one + " against " + other);
    }

    private Optional<Verdict> smallerScope(Destination first, Destination second) {
        int one = scope(first.address());
        int other = scope(second.address());
        return least(one, other, "rule 8 (prefer smaller scope): " + one + " against " + other);
    }

    private static Optional<Verdict> longestPrefix(Destination first, Destination second) {
        if (first.address().family() != second.address().family()) {
            return Optional.empty();
        }
        boolean four = first.address().family() == Family.INET;
        int word = four ? 0 : firstDifferingWord(first, second);
        int one = four ? commonIpv4Bits(first) : commonBits(first, word);
        int other = four ? commonIpv4Bits(second) : commonBits(second, word);
        return least(-one, -other, "rule 9 (use longest matching prefix) with the source address "
                + sourceOf(first).text());
    }

    /** glibc compares IPv6 addresses by words of 32 bits, and only the first in which either differs from its source. */
    private static int firstDifferingWord(Destination first, Destination second) {
        int word = 0;
        while (word < 3 && commonBits(first, word) == Integer.SIZE && commonBits(second, word) == Integer.SIZE) {
            word++;
        }
        return word;
    }

    /** How many leading bits of a 32-bit word destination and source have in common. */
    private static int commonBits(Destination destination, int word) {
        return Integer.numberOfLeadingZeros(word(destination.address(), word) ^ word(sourceOf(destination), word));
    }

    /** For IPv4 glibc counts only within the source's own network, and 0 outside of it. */
    private static int commonIpv4Bits(Destination destination) {
        int network = destination.source().map(Source::prefixLength).orElse(Integer.SIZE);
        int bits = commonBits(destination, 0);
        return bits >= network ? bits : 0;
    }

    private static int word(IpAddress address, int index) {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            value = value << 8 | address.octet(4 * index + i);
        }
        return value;
    }

    private int scope(IpAddress address) {
        return address.family() == Family.INET
                ? tables.ipv4Scope(address)
                : Scope.of(address).map(Scope::value).orElse(GLOBAL);
    }

    private boolean isLabelledAlike(Destination destination) {
        return tables.label(destination.address()) == tables.label(sourceOf(destination));
    }

    private String labels(Destination destination) {
        return tables.label(destination.address()) + " from " + tables.label(sourceOf(destination));
    }

    private static IpAddress sourceOf(Destination destination) {
        return destination.source().orElseThrow().address();
    }

    private static Optional<Verdict> prefer(boolean one, boolean other, String reason) {
        return least(one ? 0 : 1, other ? 0 : 1, reason);
    }

    private static Optional<Verdict> least(int one, int other, String reason) {
        return one == other ? Optional.empty() : Optional.of(new Verdict(Integer.compare(one, other), reason));
    }
}
