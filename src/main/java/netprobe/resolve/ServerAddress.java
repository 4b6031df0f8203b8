package netprobe.resolve;

import java.util.Optional;
import netprobe.dns.Server;
import netprobe.model.AddressText;

/** A name server as {@code --server} takes it. */
public final class ServerAddress {

    private static final int HIGHEST_PORT = 65_535;

    /** What a text should have been that can't be read. */
    public static final String EXPECTED =
            "an address: ADDR, ADDR:PORT, ADDR#PORT or [IPV6]:PORT, with a port from 1 to " + HIGHEST_PORT;

    private ServerAddress() {}

    /**
     * Reads {@code ADDR}, {@code ADDR:PORT}, {@code [IPV6]}, {@code [IPV6]:PORT} or dig's {@code ADDR#PORT}; an IPv6 address may have a scope.
     * Names are not taken: the server that would resolve them is what is being chosen here. Empty where it is anything else.
     */
    public static Optional<Server> parse(String text) {
        return parse(text, Server.DOMAIN);
    }

    /** The same with another port where the text has none. */
    public static Optional<Server> parse(String text, int usual) {
        String usualPort = Integer.toString(usual);
        int hash = text.indexOf('#');
        if (hash >= 0) {
            return server(text.substring(0, hash), text.substring(hash + 1));
        }
        int bracket = text.indexOf(']');
        if (text.startsWith("[") && bracket > 0) {
            String rest = text.substring(bracket + 1);
            return rest.isEmpty() || rest.startsWith(":")
                    ? server(ipv6(text.substring(1, bracket)), rest.isEmpty() ? usualPort : rest.substring(1))
                    : Optional.empty();
        }
        int colon = text.indexOf(':');
        boolean port = colon >= 0 && colon == text.lastIndexOf(':');
        return port ? server(text.substring(0, colon), text.substring(colon + 1)) : server(text, usualPort);
    }

    /** Only an IPv6 address belongs into brackets. */
    private static String ipv6(String bracketed) {
        return bracketed.indexOf(':') < 0 ? "" : bracketed;
    }

    private static Optional<Server> server(String address, String port) {
        var parsed = AddressText.ptonScoped(address);
        var number = port(port);
        return parsed.isPresent() && number.isPresent()
                ? Optional.of(new Server(parsed.get(), number.get()))
                : Optional.empty();
    }

    private static Optional<Integer> port(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return Optional.of(digits ? Integer.parseInt(text) : 0).filter(port -> port >= 1 && port <= HIGHEST_PORT);
    }
}
