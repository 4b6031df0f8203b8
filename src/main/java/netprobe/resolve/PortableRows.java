package netprobe.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.libc.Endpoint;
import netprobe.model.AddressInfo.Row;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.tables.Constants;
import netprobe.tables.Errors;

/** The rows of getaddrinfo(3) on a platform where it can't be called: for a numeric host or none, and a service by number. */
final class PortableRows {

    private static final int AI_PASSIVE = 0x01;

    private static final int EAI_NONAME = -2;
    private static final int EAI_SOCKTYPE = -7;
    private static final int EAI_SERVICE = -8;

    /** A socket type with the protocol that it stands for. */
    private record Kind(int type, int protocol) {}

    /** In the order in which getaddrinfo tries them. */
    private static final List<Kind> KINDS = List.of(new Kind(1, 6), new Kind(2, 17), new Kind(3, 0));

    private PortableRows() {}

    static Answer<List<Row>> of(AddressRequest request) {
        List<Kind> kinds = KINDS.stream().filter(kind -> isWanted(request.type(), kind.type()))
                .filter(kind -> isWanted(request.protocol(), kind.protocol())).toList();
        List<IpAddress> addresses =
                addresses(request).filter(address -> request.families().admits(address.family())).toList();
        String service = request.service().orElse("0");
        if (kinds.isEmpty() || addresses.isEmpty() || !isPort(service)) {
            int code = kinds.isEmpty() ? EAI_SOCKTYPE : addresses.isEmpty() ? EAI_NONAME : EAI_SERVICE;
            return Answer.failed(Errors.gai(code, "getaddrinfo", Optional.empty()));
        }
        var rows = new ArrayList<Row>();
        for (IpAddress address : addresses) {
            kinds.forEach(kind -> rows.add(row(address, kind, Integer.parseInt(service))));
        }
        return Answer.of(rows);
    }

    private static boolean isWanted(int asked, int offered) {
        return asked == 0 || asked == offered;
    }

    private static Stream<IpAddress> addresses(AddressRequest request) {
        boolean passive = (request.flags() & AI_PASSIVE) != 0;
        Stream<String> texts = request.host().map(Stream::of)
                .orElseGet(() -> passive ? Stream.of("0.0.0.0", "::") : Stream.of("::1", "127.0.0.1"));
        return texts.map(AddressText::ptonScoped).flatMap(Optional::stream);
    }

    private static boolean isPort(String service) {
        boolean number =
                !service.isEmpty() && service.length() <= 5 && service.chars().allMatch(c -> c >= '0' && c <= '9');
        return number && Integer.parseInt(service) <= 65_535;
    }

    private static Row row(IpAddress address, Kind kind, int port) {
        boolean six = address.family() == Family.INET6;
        int family = six ? Endpoint.AF_INET6 : Endpoint.AF_INET;
        return new Row(Constants.symbol("AF_", family), Constants.symbol("SOCK_", kind.type),
                Constants.symbol("IPPROTO_", kind.protocol),
                Optional.empty(), address.within("").text(), port, six ? Optional.of(0L) : Optional.empty(),
                six ? Optional.of(scopeId(address.scope())) : Optional.empty(), Optional.empty());
    }

    /** Only a number can be told without asking the kernel. */
    private static long scopeId(String scope) {
        boolean number = !scope.isEmpty() && scope.length() < 10 && scope.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Long.parseLong(scope) : 0;
    }
}
