package netprobe.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import netprobe.dns.Server;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.DnsTransport;
import netprobe.model.Failure.InputError;
import netprobe.model.Family;
import netprobe.model.HostEntry;
import netprobe.model.IpAddress;
import netprobe.resolve.NamePath;
import netprobe.resolve.ServerAddress;

/**
 * A server as people name it: {@code [SCHEME://][NAME@]HOST[:PORT|#PORT][PATH]}.
 *
 * <p>The scheme is one of {@code udp tcp tls https}; without one it is UDP first, and TCP where UDP is not enough. The host is an address or a
 * name; a name is looked up as programs of this host would. With {@code NAME@} in front of an address nobody is asked, and the server's
 * certificate has to be for the name. Of HTTPS the path is that of the URL, by default {@code /dns-query}; {@code {?dns}} at its end, as
 * templates of RFC 8484 have it, may be left out.
 */
public final class EndpointText {

    /** What a text should have been that can't be read. */
    public static final String EXPECTED =
            "ADDRESS, ADDRESS#PORT, NAME, or one of udp:// tcp:// tls:// https:// before it, as in tls://192.0.2.1 or "
                    + "https://dns.example/dns-query; NAME@ADDRESS gives the address of a name";

    private static final String DEFAULT_PATH = "/dns-query";
    private static final String VARIABLE = "{?dns}";
    private static final String SCHEME_END = "://";
    private static final int HIGHEST_PORT = 65_535;

    private static final Map<String, DnsTransport> SCHEMES = Map.of("udp", DnsTransport.UDP, "tcp", DnsTransport.TCP,
            "tls", DnsTransport.DOT, "dot", DnsTransport.DOT, "https", DnsTransport.DOH);

    private final Supplier<NamePath> names;
    private final Family family;
    private final boolean strictTls;

    /**
     * Reads texts.
     *
     * @param names by which hosts that are named are looked up; asked for only when one is
     * @param family of the addresses that are wanted of them
     * @param strictTls whether certificates have to verify
     */
    public EndpointText(Supplier<NamePath> names, Family family, boolean strictTls) {
        this.names = names;
        this.family = family;
        this.strictTls = strictTls;
    }

    /** All addresses of a server, in the order in which they are to be tried; at least one, or the failure. */
    public Answer<List<Endpoint>> parse(String text) {
        Optional<Parts> parts = Parts.of(text);
        return parts.map(this::endpoints).orElseGet(() -> unreadable(text));
    }

    private Answer<List<Endpoint>> endpoints(Parts parts) {
        boolean strict = parts.isEncrypted() ? strictTls : parts.scheme().isPresent();
        Optional<IpAddress> address = AddressText.ptonScoped(parts.host());
        if (address.isPresent()) {
            return Answer.of(List.of(parts.at(address.get(), parts.name(), strict)));
        }
        Optional<String> name = parts.name().or(() -> Optional.of(parts.host()));
        return names.get().forward(parts.host(), family).then(entry -> {
            List<Endpoint> all = addresses(entry).stream().map(found -> parts.at(found, name, strict)).toList();
            return all.isEmpty() ? addressless(parts.host()) : Answer.of(all);
        });
    }

    private static Answer<List<Endpoint>> addressless(String host) {
        return Answer.failed(new InputError("unknown-server", host + " has no address to ask at", "query"));
    }

    private static List<IpAddress> addresses(HostEntry entry) {
        return entry.addresses().stream().flatMap(text -> AddressText.ptonScoped(text).stream()).toList();
    }

    private static Answer<List<Endpoint>> unreadable(String text) {
        return Answer.failed(new InputError("server", "bad server `" + text + "`; expected " + EXPECTED, "query"));
    }

    /**
     * A text taken apart.
     *
     * @param scheme if there is one
     * @param transport that it stands for
     * @param name before {@code @}
     * @param host an address or a name
     * @param port its own or the transport's
     * @param path of HTTPS
     */
    private record Parts(Optional<String> scheme, DnsTransport transport, Optional<String> name, String host, int port,
            Optional<String> path) {

        static Optional<Parts> of(String text) {
            int end = text.indexOf(SCHEME_END);
            Optional<String> scheme = end < 0
                    ? Optional.empty()
                    : Optional.of(text.substring(0, end).toLowerCase(Locale.ROOT));
            DnsTransport transport = SCHEMES.get(scheme.orElse("udp"));
            if (transport == null) {
                return Optional.empty();
            }
            String rest = end < 0 ? text : text.substring(end + SCHEME_END.length());
            int slash = transport == DnsTransport.DOH ? rest.indexOf('/') : -1;
            String authority = slash < 0 ? rest : rest.substring(0, slash);
            return path(transport, slash < 0 ? "" : rest.substring(slash))
                    .flatMap(path -> ofAuthority(scheme, transport, authority, path));
        }

        /** Of HTTPS always one, of others none. */
        private static Optional<Optional<String>> path(DnsTransport transport, String text) {
            if (transport != DnsTransport.DOH) {
                return Optional.of(Optional.empty());
            }
            String path = text.endsWith(VARIABLE) ? text.substring(0, text.length() - VARIABLE.length()) : text;
            boolean plain = path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '{' && c != '}' && c != '#');
            return plain ? Optional.of(Optional.of(path.isEmpty() ? DEFAULT_PATH : path)) : Optional.empty();
        }

        private static Optional<Parts> ofAuthority(Optional<String> scheme, DnsTransport transport, String authority,
                Optional<String> path) {
            int at = authority.lastIndexOf('@');
            Optional<String> name = at < 0 ? Optional.empty() : Optional.of(authority.substring(0, at));
            String place = authority.substring(at + 1);
            Optional<Place> found = Place.of(place, transport.port());
            return found.filter(_ -> name.isEmpty() || isName(name.get()))
                    .map(known -> new Parts(scheme, transport, name, known.host(), known.port(), path));
        }

        boolean isEncrypted() {
            return transport == DnsTransport.DOT || transport == DnsTransport.DOH;
        }

        Endpoint at(IpAddress address, Optional<String> known, boolean strict) {
            return new Endpoint(transport, new Server(address, port), isEncrypted() ? known : Optional.empty(), path,
                    strict);
        }
    }

    /** Host and port. */
    private record Place(String host, int port) {

        static Optional<Place> of(String text, int usual) {
            Optional<Server> server = ServerAddress.parse(text, usual);
            if (server.isPresent()) {
                return server.map(known -> new Place(known.address().text(), known.port()));
            }
            int mark = Math.max(text.indexOf('#'), text.indexOf(':'));
            String host = mark < 0 ? text : text.substring(0, mark);
            int port = mark < 0 ? usual : port(text.substring(mark + 1));
            return isName(host) && port > 0 ? Optional.of(new Place(host, port)) : Optional.empty();
        }

        private static int port(String text) {
            boolean digits = !text.isEmpty() && text.length() <= 5 && text.chars().allMatch(c -> c >= '0' && c <= '9');
            int port = digits ? Integer.parseInt(text) : 0;
            return port <= HIGHEST_PORT ? port : 0;
        }
    }

    /** What could be a host's name: whether it is one is for the lookup to say. A last label of digits would be a mistyped address. */
    private static boolean isName(String text) {
        boolean usable = !text.isEmpty() && text.chars().noneMatch(c -> c <= ' ' || "@:/#[]%".indexOf(c) >= 0);
        String last = text.substring(text.lastIndexOf('.') + 1);
        return usable && !last.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
