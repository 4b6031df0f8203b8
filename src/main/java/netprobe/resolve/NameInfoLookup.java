package netprobe.resolve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.OptionalLong;
import netprobe.libc.AddressLookup;
import netprobe.libc.AddressLookup.Hints;
import netprobe.libc.Endpoint;
import netprobe.libc.NameLookup;
import netprobe.model.Answer;
import netprobe.model.NameInfo;

/** From a socket address to host and service: getnameinfo(3), with its address read as Python's {@code socket.getnameinfo} reads it. */
public final class NameInfoLookup {

    private static final int SOCK_DGRAM = 2;
    private static final int AI_NUMERICHOST = 0x04;

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
}
