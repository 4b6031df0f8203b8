package netprobe.sockets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import netprobe.model.OpenSocket;
import netprobe.sockets.FilterTerm.Condition;
import netprobe.sockets.FilterTerm.Unusable;
import netprobe.tables.Nearest;

/**
 * Reads filters: {@code KEY=VALUE,…}, or a value alone, whose form says which aspect it is of: {@code :443} and {@code 443} ports,
 * {@code 127.0.0.0/8} and {@code @127.0.0.1} addresses, {@code /run/a.sock} and {@code @name} names of unix sockets, {@code listening} a
 * keyword, and any other word a service or a process.
 */
public final class FilterReader {

    private final Function<String, Set<Integer>> services;
    private final AddressTerms addresses;

    /**
     * A reader.
     *
     * @param services the ports of a service; none of a word that is no service
     */
    public FilterReader(Function<String, Set<Integer>> services) {
        this.services = services;
        this.addresses = new AddressTerms(this::ports);
    }

    /** Every word that means something by itself. */
    public static List<String> keywords() {
        return Keywords.all().toList();
    }

    /** The keyword that was likely meant by a word that is none. */
    public static Optional<String> keywordNear(String word) {
        return Keywords.find(word).isPresent() ? Optional.empty() : Nearest.to(word, Keywords.all());
    }

    /** What a filter means. */
    public FilterTerm read(String text) {
        int equals = text.indexOf('=');
        boolean keyed = equals > 0 && text.substring(0, equals).chars().allMatch(Character::isLetterOrDigit);
        if (!keyed) {
            return alone(text);
        }
        String key = text.substring(0, equals);
        return Aspect.of(key).map(aspect -> read(aspect, text.substring(equals + 1))).orElseGet(() -> unknownKey(key));
    }

    private static FilterTerm unknownKey(String key) {
        return new Unusable("state=, port=, address=, process=, user=, protocol=, type=, family=, path= or inode=, not "
                + key + "=");
    }

    /** What values of an aspect mean, separated by commas. */
    public FilterTerm read(Aspect aspect, String values) {
        var alternatives = new ArrayList<Predicate<OpenSocket>>();
        for (String value : values.split(",", -1)) {
            Optional<Predicate<OpenSocket>> holds = condition(aspect, value);
            if (holds.isEmpty()) {
                return new Unusable(aspect.expected());
            }
            alternatives.add(holds.get());
        }
        return new Condition(aspect, socket -> alternatives.stream().anyMatch(each -> each.test(socket)));
    }

    private FilterTerm alone(String text) {
        if (text.startsWith(":") && !text.startsWith("::")) {
            return read(Aspect.PORT, text.substring(1));
        }
        if (text.isEmpty()) {
            return new Unusable("KEY=VALUE, a port, an address, a path, a keyword, or a service or process");
        }
        if (Character.isDigit(text.charAt(0)) && text.chars().allMatch(FilterReader::isOfPorts)) {
            return read(Aspect.PORT, text);
        }
        if (text.startsWith("/")) {
            return read(Aspect.PATH, text);
        }
        return addresses.read(text).<FilterTerm>map(holds -> new Condition(Aspect.ADDRESS, holds))
                .orElseGet(() -> nameOrWord(text));
    }

    private static boolean isOfPorts(int c) {
        return c >= '0' && c <= '9' || c == '-' || c == ',';
    }

    private FilterTerm nameOrWord(String text) {
        if (text.startsWith("@")) {
            return read(Aspect.PATH, text);
        }
        if (text.indexOf(':') >= 0 || text.indexOf('/') >= 0) {
            return new Unusable(Aspect.ADDRESS.expected());
        }
        return Keywords.find(text).<FilterTerm>map(keyword -> keyword)
                .orElseGet(() -> new Condition(Aspect.WORD, word(text)));
    }

    /** A word may be the name of a service as well as that of a process: sockets of both are shown. */
    private Predicate<OpenSocket> word(String text) {
        Predicate<OpenSocket> process = Owners.process(text);
        return port(text).<Predicate<OpenSocket>>map(port -> port.or(process)).orElse(process);
    }

    private Optional<Predicate<OpenSocket>> condition(Aspect aspect, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (aspect) {
            case STATE, PROTOCOL, TYPE, FAMILY -> Keywords.find(aspect, value).map(Condition::holds);
            case PORT -> port(value);
            case ADDRESS -> addresses.read(value);
            case PATH -> Optional.of(socket -> Ends.anyName(socket, new Wildcards(value)::matches));
            case PROCESS -> Optional.of(Owners.process(value));
            case USER -> Optional.of(Owners.user(value));
            case INODE -> Decimal.parse(value).map(inode -> socket -> Ends.hasInode(socket, inode));
            case WORD -> Optional.of(word(value));
        };
    }

    private Optional<Predicate<OpenSocket>> port(String text) {
        return ports(text).map(wanted -> socket -> Ends.anyInet(socket, end -> wanted.include(socket, end)));
    }

    /** A port, a range, or the ports of a service. */
    private Optional<Ports> ports(String text) {
        return Ports.parse(text)
                .or(() -> Decimal.isNumber(text) ? Optional.empty() : Ports.of(services.apply(text)));
    }
}
