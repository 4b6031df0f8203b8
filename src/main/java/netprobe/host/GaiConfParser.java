package netprobe.host;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import netprobe.host.GaiConf.Prefix;
import netprobe.model.AddressText;
import netprobe.model.Family;
import netprobe.model.IpAddress;

/** One reading of gai.conf. */
final class GaiConfParser {

    private final List<Prefix> labels = new ArrayList<>();
    private final List<Prefix> precedences = new ArrayList<>();
    private final List<Prefix> scopes = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    GaiConf parse(String text) {
        int number = 0;
        for (String line : ConfigurationText.lines(text)) {
            number++;
            var words = ConfigurationText.words(ConfigurationText.withoutComment(line), ConfigurationText::isSpace);
            if (!words.isEmpty()) {
                var complaint = accept(words.getFirst(), words.size() > 1 ? words.get(1) : "",
                        words.size() > 2 ? words.get(2) : "");
                if (complaint.isPresent()) {
                    remarks.add(new Remark(number, line, complaint.get()));
                } else {
                    effects.add(new Effect(number, meaning(words.getFirst())));
                }
            }
        }
        return new GaiConf(table(labels, 0, 1, GaiConf.DEFAULT_LABELS),
                table(precedences, 0, 40, GaiConf.DEFAULT_PRECEDENCES),
                table(scopes, 96, 14, GaiConf.DEFAULT_IPV4_SCOPES), effects, remarks);
    }

    private static String meaning(String keyword) {
        return switch (keyword) {
            case "label" -> "an entry of the labels, which replace the built-in ones as a whole";
            case "precedence" -> "an entry of the precedences, which replace the built-in ones as a whole";
            case "scopev4" -> "an entry of the scopes of IPv4, which replace the built-in ones as a whole";
            default -> "whether a change of this file is looked for";
        };
    }

    private Optional<String> accept(String keyword, String prefix, String value) {
        return switch (keyword) {
            case "label" -> add(labels, ipv6(prefix), value);
            case "precedence" -> add(precedences, ipv6(prefix), value);
            case "scopev4" -> add(scopes, ipv4(prefix), value);
            case "reload" -> Optional.empty();
            default -> Optional.of("`" + keyword + "` is not a keyword");
        };
    }

    private static Optional<String> add(List<Prefix> table, Optional<Prefix> prefix, String value) {
        int number = value.isEmpty() ? 0 : decimal(value);
        if (prefix.isEmpty()) {
            return Optional.of("the second word is not a prefix of the kind expected here");
        }
        if (number < 0) {
            return Optional.of("the third word is not a number");
        }
        table.add(new Prefix(prefix.get().address(), prefix.get().bits(), number));
        return Optional.empty();
    }

    private static Optional<Prefix> ipv6(String text) {
        String[] parts = text.split("/", 2);
        int bits = parts.length == 1 ? 128 : decimal(parts[1]);
        return bits < 0 || bits > 128
                ? Optional.empty()
                : AddressText.pton6(parts[0]).map(address -> new Prefix(address, bits, 0));
    }

    /** A mapped prefix of at least 96 bits, or a plain IPv4 one. */
    private static Optional<Prefix> ipv4(String text) {
        if (text.indexOf(':') >= 0) {
            return ipv6(text).filter(prefix -> prefix.bits() >= 96 && isMapped(prefix.address()));
        }
        String[] parts = text.split("/", 2);
        int bits = parts.length == 1 ? 32 : decimal(parts[1]);
        return bits < 0 || bits > 32
                ? Optional.empty()
                : AddressText.pton4(parts[0]).map(address -> new Prefix(GaiConf.mapped(address), 96 + bits, 0));
    }

    private static boolean isMapped(IpAddress address) {
        return address.high() == 0 && address.low() >>> 32 == 0xffff;
    }

    /** The table from the file, completed by an entry for all other addresses; the built-in one when the file has none. */
    private static List<Prefix> table(List<Prefix> given, int leastBits, int otherwise, List<Prefix> builtIn) {
        if (given.isEmpty()) {
            return builtIn;
        }
        var table = new ArrayList<>(given);
        if (given.stream().noneMatch(prefix -> prefix.bits() == leastBits)) {
            var any = leastBits == 0
                    ? new IpAddress(Family.INET6, 0, 0, "")
                    : new IpAddress(Family.INET6, 0, 0xffff00000000L, "");
            table.add(new Prefix(any, leastBits, otherwise));
        }
        table.sort(Comparator.comparingInt(Prefix::bits).reversed());
        return table;
    }

    /** A decimal number of at most 31 bits, or -1. */
    private static int decimal(String text) {
        try {
            return text.startsWith("+") || text.startsWith("-") ? -1 : Integer.parseInt(text);
        } catch (NumberFormatException notDecimal) {
            return -1;
        }
    }
}
