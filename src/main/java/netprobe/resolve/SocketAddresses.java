package netprobe.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import netprobe.libc.DualStack;
import netprobe.libc.Endpoint;
import netprobe.libc.LibC;
import netprobe.model.AddressInfo;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.Family;

/**
 * From host and service to what a program connects to or listens at: getaddrinfo(3), in its order.
 *
 * @param path by which names are looked up
 * @param family of the addresses wanted
 * @param type {@code SOCK_*} of the service, 0 for any
 */
public record SocketAddresses(NamePath path, Family family, int type) {

    /** Stands for every address of this host. */
    public static final String WILDCARD = "*";

    private static final List<String> LOOPBACK = List.of("127.0.0.1", "::1");

    /** All endpoints of a host, each once. */
    public Answer<List<Endpoint>> of(String host, String service) {
        var request =
                new AddressRequest(Optional.of(host), Optional.of(service), 0, AddressRequest.number(family), type,
                        0);
        return new AddressInfoLookup(path, Optional.empty()).of(request)
                .then(info -> Answer.of(endpoints(info)));
    }

    private static List<Endpoint> endpoints(AddressInfo info) {
        var endpoints = new LinkedHashSet<Endpoint>();
        for (AddressInfo.Row row : info.results()) {
            endpoints.add(new Endpoint(AddressText.pton(row.address()).orElseThrow(), row.port(),
                    row.flowInfo().orElse(0L), row.scopeId().orElse(0L)));
        }
        return List.copyOf(endpoints);
    }

    /** Where a listener is that nobody but this host reaches: loopback's address of each family. */
    public Answer<List<Endpoint>> loopback(String service) {
        return all(LOOPBACK.stream().filter(this::admits).toList(), service);
    }

    /** Where a listener is that everybody reaches: one dual-stack wildcard, where this host has that, or those of the families. */
    public Answer<List<Endpoint>> wildcard(String service) {
        boolean dualStack = LibC.available() && DualStack.refusal().isEmpty();
        return switch (family) {
            case INET -> all(List.of("0.0.0.0"), service);
            case INET6 -> all(List.of("::"), service);
            case ANY -> all(List.of(dualStack ? "::" : "0.0.0.0"), service);
        };
    }

    private boolean admits(String address) {
        return AddressText.pton(address).filter(parsed -> family.admits(parsed.family())).isPresent();
    }

    private Answer<List<Endpoint>> all(List<String> addresses, String service) {
        Answer<List<Endpoint>> all = Answer.of(List.of());
        for (String address : addresses) {
            all = all.then(before -> of(address, service).then(more -> Answer.of(joined(before, more))));
        }
        return all;
    }

    private static List<Endpoint> joined(List<Endpoint> some, List<Endpoint> more) {
        var joined = new ArrayList<>(some);
        joined.addAll(more);
        return joined;
    }
}
