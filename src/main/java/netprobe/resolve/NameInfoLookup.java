package netprobe.resolve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.OptionalLong;
import netprobe.libc.AddressLookup;
import netprobe.libc.AddressLookup.Hints;
import netprobe.libc.Endpoint;
import netprobe.libc.LibC;
import netprobe.libc.NameLookup;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.HostEntry;
import netprobe.model.IpAddress;
import netprobe.model.NameInfo;
import netprobe.tables.Errors;

/** From a socket address to host and service: getnameinfo(3), with its address read as Python's {@code socket.getnameinfo} reads it. */
public final class NameInfoLookup {

    private static final int SOCK_DGRAM = 2;
    private static final int AI_NUMERICHOST = 0x04;
    private static final int NI_NUMERICHOST = 0x01;
    private static final int NI_NAMEREQD = 0x08;
    private static final int EAI_NONAME = -2;

    private NameInfoLookup() {}

    /**
     * What getnameinfo is asked.
     *
     * @param address numeric, of either family, with or without a scope
     * @param port a number, in decimal
     * @param flowInfo for an IPv6 address; 0 otherwise
     * @param scopeId for an IPv6 address, instead of the scope that its text has
     * @param flags any {@code NI_*}
     */
    public record Request(String address, String port, long flowInfo, OptionalLong scopeId, int flags) {}

    /** The names, or the numbers where there are none. */
    public static Answer<NameInfo> of(Request request) {
        return LibC.absence().map(why -> portable(request).noting(why + "; services are shown by number"))
                .orElseGet(() -> byLibrary(request));
    }

    private static Answer<NameInfo> byLibrary(Request request) {
        var hints = new Hints(AI_NUMERICHOST, Endpoint.AF_UNSPEC, SOCK_DGRAM, 0);
        return AddressLookup.of(bytes(request.address), bytes(request.port), hints).either(
                rows -> named(endpoint(rows.getFirst().endpoint(), request), request.flags),
                failed -> Failures.gai(failed, "getaddrinfo"));
    }

    private static Optional<byte[]> bytes(String text) {
        return Optional.of(text.getBytes(UTF_8));
    }

    private static Endpoint endpoint(Endpoint numeric, Request request) {
        return numeric.family() == Endpoint.AF_INET
                ? numeric
                : new Endpoint(numeric.address(), numeric.port(), request.flowInfo,
                        request.scopeId.orElse(numeric.scopeId()));
    }

    private static Answer<NameInfo> named(Endpoint endpoint, int flags) {
        return NameLookup.of(endpoint, flags).either(names -> Answer.of(new NameInfo(names.host(), names.service())),
                failed -> Failures.gai(failed, "getnameinfo"));
    }

    /** What can be had of it from the JVM. */
    static Answer<NameInfo> portable(Request request) {
        Optional<IpAddress> address =
                AddressText.ptonScoped(request.address).or(() -> AddressText.aton(request.address));
        if (address.isEmpty()) {
            return Answer.failed(Errors.gai(EAI_NONAME, "getnameinfo", Optional.empty()));
        }
        boolean wantsName = (request.flags & NI_NUMERICHOST) == 0;
        Optional<String> name =
                wantsName ? NamePath.jvm().reverse(address.get()).value().map(HostEntry::hostname) : Optional.empty();
        return name.isEmpty() && (request.flags & NI_NAMEREQD) != 0
                ? Answer.failed(Errors.gai(EAI_NONAME, "getnameinfo", Optional.empty()))
                : Answer.of(new NameInfo(name.orElse(address.get().text()), request.port));
    }
}
