package netprobe.resolve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import netprobe.libc.Reply;
import netprobe.libc.ServiceLookup;
import netprobe.model.Service;
import netprobe.model.Source;
import netprobe.tables.ServiceDatabase;

/** The system's database of services, as the name service switch puts it together. */
final class LibcServices implements ServiceDatabase {

    /** The C library finds one entry a call: beside that of any protocol, those of each transport are asked for.
     * AppleTalk's ddp is in the services file of Debian. */
    private static final List<String> TRANSPORTS = List.of("tcp", "udp", "sctp", "dccp", "udplite", "ddp");

    @Override
    public List<Service> byName(String name, Optional<String> protocol) {
        return ask(protocol, over -> ServiceLookup.byName(name.getBytes(UTF_8), over));
    }

    @Override
    public List<Service> byPort(int port, Optional<String> protocol) {
        return ask(protocol, over -> ServiceLookup.byPort(port, over));
    }

    private static List<Service> ask(Optional<String> protocol,
            Function<Optional<byte[]>, Reply<ServiceLookup.Service>> call) {
        var services = new ArrayList<Service>();
        add(call.apply(protocol.map(name -> name.getBytes(UTF_8))), services);
        if (protocol.isEmpty() && !services.isEmpty()) {
            for (String transport : TRANSPORTS) {
                if (!transport.equals(services.getFirst().protocol())) {
                    add(call.apply(Optional.of(transport.getBytes(UTF_8))), services);
                }
            }
        }
        return services;
    }

    private static void add(Reply<ServiceLookup.Service> reply, List<Service> services) {
        if (reply instanceof Reply.Found<ServiceLookup.Service>(var found)) {
            services.add(new Service(found.name(), found.aliases(), found.port(), found.protocol(), Source.SYSTEM));
        }
    }
}
