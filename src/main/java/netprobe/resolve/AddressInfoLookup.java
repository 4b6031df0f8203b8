package netprobe.resolve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import netprobe.host.GaiConf;
import netprobe.libc.AddressLookup;
import netprobe.libc.Endpoint;
import netprobe.libc.LibC;
import netprobe.model.AddressInfo;
import netprobe.model.AddressInfo.Row;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.HostEntry;
import netprobe.model.IpAddress;
import netprobe.model.Via;
import netprobe.tables.Constants;

/**
 * From host and service to socket addresses: getaddrinfo(3).
 *
 * <p>Only looking up the name depends on the path. With any other than the C library's own, getaddrinfo is given the addresses that the
 * path finds, one after another, and does the rest.
 *
 * @param path the path taken
 * @param sorting the tables by which the C library sorts, where the order is to be explained
 */
public record AddressInfoLookup(NamePath path, Optional<GaiConf> sorting) {

    private static final String FAMILY = "AF_";
    private static final String TYPE = "SOCK_";
    private static final String PROTOCOL = "IPPROTO_";
    private static final int LARGEST_PORT = 65_535;

    /** Reads the names that rows are told in, which the first row would. */
    public static void prepare() {
        for (String prefix : List.of(FAMILY, TYPE, PROTOCOL)) {
            Constants.of(prefix);
        }
    }

    /** The rows, in the order of the path. */
    public Answer<AddressInfo> of(AddressRequest request) {
        boolean sorted = LibC.available() && (path.via() == Via.SYSTEM || !request.hasName());
        Answer<List<Row>> rows = request.hasName() && path.via() != Via.SYSTEM ? viaPath(request) : direct(request);
        return rows.then(found -> explained(found, sorted)).then(found -> {
            Answer<AddressInfo> answer = Answer.of(new AddressInfo(found));
            return isTooLarge(request.service().orElse(""))
                    ? answer.noting(
                            "getaddrinfo takes the lower 16 bits of too large a port: " + found.getFirst().port())
                    : answer;
        });
    }

    /** Rows of one address stand together, so its place is that of its first row. */
    private Answer<List<Row>> explained(List<Row> rows, boolean sorted) {
        if (sorting.isEmpty()) {
            return Answer.of(rows);
        }
        if (!sorted) {
            return Answer.of(rows)
                    .noting("nothing to explain: only the C library sorts, and this order is the path's own");
        }
        var destinations = new LinkedHashMap<String, Destination>();
        for (Row row : rows) {
            IpAddress address = AddressText.pton(row.address()).orElseThrow();
            destinations.computeIfAbsent(place(row),
                    _ -> Destination.observe(address, row.scopeId().orElse(0L)));
        }
        List<String> reasons = new DestinationOrder(sorting.get()).explain(List.copyOf(destinations.values()));
        List<String> places = List.copyOf(destinations.keySet());
        return Answer
                .of(rows.stream().map(row -> row.withExplanation(reasons.get(places.indexOf(place(row))))).toList());
    }

    private static String place(Row row) {
        return row.address() + '%' + row.scopeId().orElse(0L);
    }

    private Answer<List<Row>> viaPath(AddressRequest request) {
        return path.forward(request.host().orElseThrow(), request.families()).then(entry -> rows(entry, request));
    }

    private static Answer<List<Row>> rows(HostEntry entry, AddressRequest request) {
        var rows = new ArrayList<Row>();
        for (String address : entry.addresses()) {
            Answer<List<Row>> some = direct(request.withAddress(address));
            if (some.value().isEmpty()) {
                return some;
            }
            rows.addAll(some.value().get());
        }
        if (request.wantsCanonicalName()) {
            rows.set(0, rows.getFirst().withCanonicalName(entry.hostname()));
        }
        return Answer.of(rows);
    }

    private static Answer<List<Row>> direct(AddressRequest request) {
        if (!LibC.available()) {
            return PortableRows.of(request);
        }
        return request.host().isEmpty()
                ? call(Optional.empty(), request)
                : bytes(request.host().get(), request).then(host -> call(Optional.of(host), request));
    }

    /** With {@code AI_IDN} the C library encodes the name by itself, from the characters of its locale; ASCII it leaves as it is. */
    private static Answer<byte[]> bytes(String host, AddressRequest request) {
        boolean encoded = host.chars().allMatch(c -> c < 0x80);
        return request.leavesEncodingToLibrary() && !encoded
                ? Answer.of(host.getBytes(UTF_8))
                : AskedName.of(host).then(asked -> Answer.of(asked.bytes()));
    }

    private static Answer<List<Row>> call(Optional<byte[]> host, AddressRequest request) {
        Optional<byte[]> service = request.service().map(text -> text.getBytes(UTF_8));
        return AddressLookup.of(host, service, request.hints()).either(
                rows -> Answer.of(rows.stream().map(AddressInfoLookup::row).toList()),
                failed -> Failures.gai(failed, "getaddrinfo"));
    }

    private static Row row(AddressLookup.Row row) {
        Endpoint endpoint = row.endpoint();
        boolean six = row.family() == Endpoint.AF_INET6;
        return new Row(Constants.symbol(FAMILY, row.family()), Constants.symbol(TYPE, row.type()),
                Constants.symbol(PROTOCOL, row.protocol()), row.canonicalName(), endpoint.address().text(),
                endpoint.port(),
                six ? Optional.of(endpoint.flowInfo()) : Optional.empty(),
                six ? Optional.of(endpoint.scopeId()) : Optional.empty(),
                Optional.empty());
    }

    private static boolean isTooLarge(String service) {
        boolean number =
                !service.isEmpty() && service.length() < 19 && service.chars().allMatch(c -> c >= '0' && c <= '9');
        return number && Long.parseLong(service) > LARGEST_PORT;
    }
}
