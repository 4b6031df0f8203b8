package netprobe.dns;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import netprobe.tables.DnsRegistry;

/**
 * Names of 16-bit numbers: a mnemonic where the number is registered, a prefix and the number where it is not.
 *
 * @param registry has the mnemonics
 * @param prefix before the decimal number, in capitals
 */
record GenericName(DnsRegistry registry, String prefix) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
    private static final int LARGEST = 0xffff;

    String of(int number) {
        return registry.name(number).orElse(prefix + number);
    }

    /** The number of a mnemonic or of prefix and number, in any letter case; also of a registered number. */
    OptionalInt parse(String name) {
        OptionalInt registered = registry.number(name);
        return registered.isPresent() || !name.regionMatches(true, 0, prefix, 0, prefix.length())
                ? registered
                : number(name.substring(prefix.length()));
    }

    private static OptionalInt number(String digits) {
        if (!NUMBER.matcher(digits).matches()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(digits);
        return number <= LARGEST ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
