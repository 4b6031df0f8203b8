package netprobe.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import netprobe.model.Constant;

/**
 * The constants of the socket API by prefix: {@code AF_}, {@code SOCK_}, {@code IPPROTO_} …, each a file of its own.
 *
 * <p>Of several symbols with one value the first in the file is the canonical one ({@code AF_UNIX}, not {@code AF_LOCAL}).
 */
public final class Constants {

    private static final Map<String, List<Constant>> LOADED = new ConcurrentHashMap<>();

    private Constants() {}

    /** The constants that begin with {@code prefix}, which ends in an underscore. */
    public static List<Constant> of(String prefix) {
        return LOADED.computeIfAbsent(prefix, Constants::read);
    }

    /** The canonical symbol of {@code value} on Linux; the number as text where none has it. */
    public static String symbol(String prefix, int value) {
        for (var constant : of(prefix)) {
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
        for (var constant : of(prefix)) {
            if (constant.linux().isPresent() && isName(constant.name(), prefix, text)) {
                return OptionalInt.of((int) constant.linux().getAsLong());
            }
        }
        return Numbers.parse(text);
    }

    private static boolean isName(String name, String prefix, String text) {
        return name.equalsIgnoreCase(text) || name.substring(prefix.length()).equalsIgnoreCase(text);
    }

    private static List<Constant> read(String prefix) {
        var file = prefix.substring(0, prefix.length() - 1).toLowerCase(Locale.ROOT);
        var constants = new ArrayList<Constant>();
        for (var row : TableFile.read("constants/" + file + ".tsv").rows()) {
            constants.add(new Constant(row[0], number(row[1]), number(row[2]), number(row[3]), row[4]));
        }
        return List.copyOf(constants);
    }

    private static OptionalLong number(String field) {
        return field.equals("-") ? OptionalLong.empty() : OptionalLong.of(Long.decode(field));
    }
}
