package netprobe.observe;

import java.util.Optional;
import java.util.Set;
import netprobe.connect.greeting.GreetingProtocol;
import netprobe.model.Subject;
import netprobe.model.Transport;
import netprobe.tables.UrlSchemes;

/**
 * What is said to a target once it is reached: what its scheme, or its port, calls for.
 *
 * @param greeting which greeting to wait for
 * @param beginsInTls whether connections begin in TLS though nothing is known of a greeting
 */
record TargetTalk(Optional<GreetingWish> greeting, boolean beginsInTls) {

    /** Services in TLS from the first byte, of whose first words nothing is known. */
    private static final Set<String> TLS_SERVICES =
            Set.of("ldaps", "domain-s", "ircs-u", "sips", "mqtts", "secure-mqtt", "amqps", "telnets", "rediss", "ipps");
    private static final Set<Integer> TLS_PORTS = Set.of(636, 853, 992);

    /** From here on, whoever wants a port takes it, so that the number alone says nothing of what is spoken there (RFC 6335, section 6). */
    private static final int ANYBODYS = 1024;

    static TargetTalk of(Subject subject) {
        Optional<String> service = subject.scheme().map(UrlSchemes::service);
        Optional<GreetingProtocol> protocol = service.isPresent()
                ? service.flatMap(GreetingProtocol::named)
                : subject.ports().stream().findFirst().filter(port -> port < ANYBODYS)
                        .flatMap(port -> GreetingProtocol.ofPort(port, Transport.TCP));
        boolean tls = service.isPresent()
                ? service.filter(TLS_SERVICES::contains).isPresent()
                : subject.ports().stream().anyMatch(TLS_PORTS::contains);
        return new TargetTalk(protocol.map(known -> new GreetingWish(Optional.of(known), false)),
                protocol.isEmpty() && tls);
    }

    /** Whether a handshake may come to be made. */
    boolean needsTls() {
        return beginsInTls || greeting.flatMap(GreetingWish::named).filter(GreetingProtocol::beginsInTls).isPresent();
    }
}
