package netprobe.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import netprobe.model.Code;
import netprobe.model.CodeSpace;
import netprobe.model.Constant;
import netprobe.model.Platform;

/**
 * The constants of the socket API by prefix, each a file of its own; those of {@code EAI_} are drawn from the tables of errors.
 *
 * <p>Of several symbols with one value the first in the file is the canonical one ({@code AF_UNIX}, not {@code AF_LOCAL}).
 */
public final class Constants {

    private static final String EAI = "EAI_";

    /** In the order in which a socket's life meets them. */
    private static final List<String> PREFIXES =
            List.of("AF_", "SOCK_", "IPPROTO_", "SOL_", "SO_", "TCP_", "UDP_", "IP_", "IPV6_", "SCM_",
                    "MSG_", "SHUT_", "AI_", "NI_", EAI);

    private static final Map<String, List<Constant>> LOADED = new ConcurrentHashMap<>();

    private Constants() {}

    /** The constants that begin with {@code prefix}, one of those known. */
    public static List<Constant> of(String prefix) {
        return LOADED.computeIfAbsent(prefix, name -> name.equals(EAI) ? drawn() : read(name));
    }

    /** Every constant. */
    public static Stream<Constant> all() {
        return PREFIXES.stream().flatMap(prefix -> of(prefix).stream());
    }

    /** The canonical symbol of {@code value} on Linux; the number as text where none has it. */
    public static String symbol(String prefix, int value) {
        for (Constant constant : of(prefix)) {
            if (constant.linux().isPresent() && constant.linux().getAsLong() == value) {
                return constant.name();
            }
        }
        return Integer.toString(value);
    }

    /**
     * The value on Linux of what a user typed: the symbol with or without its prefix, in any letter case, or a decimal or hexadecimal number.
     * Empty where it is neither.
     */
    public static OptionalInt value(String prefix, String text) {
        for (Constant constant : of(prefix)) {
            if (constant.linux().isPresent() && isName(constant.name(), prefix, text)) {
                return OptionalInt.of((int) constant.linux().getAsLong());
            }
        }
        return Numbers.parse(text);
    }

    /**
     * The constants a user means: by name in any letter case, by name without prefix ({@code inet6}), by beginning ({@code AI_}, {@code so}),
     * by pattern ({@code SO_*BUF*}), or by value on any platform, decimal or hexadecimal.
     */
    public static List<Constant> matching(String text) {
        OptionalLong number = Numbers.parseLong(text);
        if (number.isPresent()) {
            return all().filter(constant -> hasValue(constant, number.getAsLong())).toList();
        }
        if (Glob.isPattern(text)) {
            var glob = new Glob(text);
            return all().filter(constant -> glob.matches(constant.name())).toList();
        }
        Optional<Constant> exact = all().filter(constant -> constant.name().equalsIgnoreCase(text)).findFirst();
        return exact.map(List::of).orElseGet(() -> beginning(text));
    }

    private static List<Constant> beginning(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        List<String> prefixes =
                PREFIXES.stream().filter(prefix -> prefix.equals(upper) || prefix.equals(upper + "_")).toList();
        if (!prefixes.isEmpty()) {
            return of(prefixes.getFirst());
        }
        List<Constant> bare = PREFIXES.stream()
                .flatMap(prefix -> of(prefix).stream().filter(constant -> isName(constant.name(), prefix, text)))
                .toList();
        return bare.isEmpty() && !upper.isEmpty()
                ? all().filter(constant -> constant.name().startsWith(upper)).toList()
                : bare;
    }

    private static boolean hasValue(Constant constant, long value) {
        return Stream.of(constant.linux(), constant.macos(), constant.windows())
                .anyMatch(OptionalLong.of(value)::equals);
    }

    private static boolean isName(String name, String prefix, String text) {
        return name.equalsIgnoreCase(text) || name.substring(prefix.length()).equalsIgnoreCase(text);
    }

    private static List<Constant> read(String prefix) {
        String file = prefix.substring(0, prefix.length() - 1).toLowerCase(Locale.ROOT);
        var constants = new ArrayList<Constant>();
        for (String[] row : TableFile.read("constants/" + file + ".tsv").rows()) {
            constants.add(new Constant(row[0], number(row[1]), number(row[2]), number(row[3]), row[4]));
        }
        return List.copyOf(constants);
    }

    private static OptionalLong number(String field) {
        return field.equals("-") ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(field));
    }

    /** The meaning of an EAI constant is its message, in the words of the first platform that has it. */
    private static List<Constant> drawn() {
        var messages = new LinkedHashMap<String, String>();
        for (Platform platform : List.of(Platform.LINUX, Platform.MACOS, Platform.WINDOWS)) {
            eai(platform).codes().forEach(code -> messages.putIfAbsent(code.symbol(), code.message()));
        }
        var constants = new ArrayList<Constant>();
        messages.forEach((symbol, message) -> constants
                .add(new Constant(symbol, value(symbol, Platform.LINUX), value(symbol, Platform.MACOS),
                        value(symbol, Platform.WINDOWS), message)));
        return List.copyOf(constants);
    }

    private static OptionalLong value(String symbol, Platform platform) {
        Optional<Code> code = eai(platform).bySymbol(symbol);
        return code.isPresent() ? OptionalLong.of(code.get().number()) : OptionalLong.empty();
    }

    private static CodeTable eai(Platform platform) {
        return CodeTable.of(CodeSpace.EAI, platform);
    }
}
