package netprobe.address;

import java.util.Optional;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.Failure.InputError;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;

/**
 * What people write around an address, taken apart: {@code 192.0.2.0/24}, {@code [::1]}, {@code [::1]:443}, {@code 192.0.2.1:443}.
 *
 * @param literal the address itself, brackets included
 * @param prefix the block, where a length was given
 * @param port where one was given
 */
record AddressExpression(String literal, Optional<Prefix> prefix, Optional<String> port) {

    private static final int PORT_DIGITS = 5;

    /** Takes a text apart; what is neither an address nor anything around one stays in the literal. */
    static Answer<AddressExpression> parse(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return parsePrefix(text, slash);
        }
        int colon = text.lastIndexOf(':');
        boolean hasPort = colon > 0 && isPort(text.substring(colon + 1)) && admitsPort(text.substring(0, colon));
        return Answer.of(hasPort
                ? new AddressExpression(text.substring(0, colon), Optional.empty(),
                        Optional.of(text.substring(colon + 1)))
                : new AddressExpression(text, Optional.empty(), Optional.empty()));
    }

    private static Answer<AddressExpression> parsePrefix(String text, int slash) {
        String literal = text.substring(0, slash);
        Optional<IpAddress> address = AddressText.pton(literal);
        if (address.isEmpty()) {
            return refused(text.contains("://")
                    ? "expected an address alone, not a URL"
                    : "expected a whole address before /, such as 192.0.2.0/24 or 2001:db8::/32");
        }
        Optional<Prefix> prefix = Prefix.of(address.get(), text.substring(slash + 1));
        return prefix.isEmpty()
                ? refused("expected a prefix length of 0 to " + Prefix.bits(address.get().family()) + " after /")
                : Answer.of(new AddressExpression(literal, prefix, Optional.empty()));
    }

    /** Whether a colon after this can only be followed by a port: after an IPv6 address in brackets, or after IPv4. */
    private static boolean admitsPort(String before) {
        return before.startsWith("[") ? before.endsWith("]") : before.indexOf(':') < 0;
    }

    private static boolean isPort(String text) {
        boolean digits = !text.isEmpty() && text.length() <= PORT_DIGITS
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && Integer.parseInt(text) <= 0xffff;
    }

    private static Answer<AddressExpression> refused(String expected) {
        return Answer.failed(new InputError("invalid-address", expected, "address"));
    }
}
