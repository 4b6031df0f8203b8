package netprobe.archive;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;

/** Finds what has to be replaced, and replaces nothing yet. */
final class Originals implements Substitutes {

    private final Set<IpAddress> addresses = new LinkedHashSet<>();
    private final Set<Prefix> networks = new LinkedHashSet<>();
    private final Map<String, Boolean> labels = new LinkedHashMap<>();
    private final Map<Kind, Set<String>> wholes = new EnumMap<>(Kind.class);

    Set<IpAddress> addresses() {
        return addresses;
    }

    /** This host's links among them. */
    Set<Prefix> networks() {
        return networks;
    }

    /** In lower case, with whether one stands directly below a top-level domain somewhere. */
    Map<String, Boolean> labels() {
        return labels;
    }

    Set<String> wholes(Kind kind) {
        return wholes.getOrDefault(kind, Set.of());
    }

    @Override
    public IpAddress address(IpAddress original) {
        addresses.add(original);
        return original;
    }

    @Override
    public Prefix network(Prefix original) {
        addresses.add(original.address());
        networks.add(original);
        return original;
    }

    @Override
    public String reverse(String original, boolean ipv4) {
        addresses.add(Names.reversed(original, ipv4));
        return original;
    }

    @Override
    public String label(String original, boolean belowTop) {
        labels.merge(original.toLowerCase(Locale.ROOT), belowTop, Boolean::logicalOr);
        return original;
    }

    @Override
    public String whole(Kind kind, String original) {
        wholes.computeIfAbsent(kind, _ -> new LinkedHashSet<>()).add(original);
        return original;
    }

    @Override
    public Optional<String> word(String word) {
        return Optional.empty();
    }

    @Override
    public String withoutWholes(String text) {
        return text;
    }
}
