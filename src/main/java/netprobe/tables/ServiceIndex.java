package netprobe.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import netprobe.model.Service;
import netprobe.model.Source;

/** A list of services by name and by port. */
public final class ServiceIndex implements ServiceDatabase {

    private static final class Iana {
        static final ServiceIndex INDEX = readIana();
    }

    private final Map<String, List<Service>> byName = new HashMap<>();
    private final Map<Integer, List<Service>> byPort = new HashMap<>();
    private final UnaryOperator<String> folding;

    private ServiceIndex(Iterable<Service> services, UnaryOperator<String> folding) {
        this.folding = folding;
        for (Service service : services) {
            byPort.computeIfAbsent(service.port(), _ -> new ArrayList<>(2)).add(service);
            add(service.name(), service);
            service.aliases().forEach(alias -> add(alias, service));
        }
    }

    private void add(String name, Service service) {
        List<Service> known = byName.computeIfAbsent(folding.apply(name), _ -> new ArrayList<>(2));
        if (!known.contains(service)) {
            known.add(service);
        }
    }

    /** An index of these services, whose names are compared to the letter, as services(5) has it. */
    public static ServiceIndex of(List<Service> services) {
        return new ServiceIndex(services, UnaryOperator.identity());
    }

    /** The registry of IANA as netprobe carries it; the case of letters does not matter in it (RFC 6335, section 5.1). */
    public static ServiceIndex iana() {
        return Iana.INDEX;
    }

    private static ServiceIndex readIana() {
        var table = TableFile.read("services.tsv");
        Source source = Source.iana(table.date());
        var services = new ArrayList<Service>();
        for (String[] row : table.rows()) {
            List<String> aliases = row[3].equals("-") ? List.of() : List.of(row[3].split(",", -1));
            for (String protocol : row[2].split(",", -1)) {
                services.add(new Service(row[0], aliases, Integer.parseInt(row[1]), protocol, source));
            }
        }
        return new ServiceIndex(services, name -> name.toLowerCase(Locale.ROOT));
    }

    /** Every name and alias. */
    public Stream<String> names() {
        return byName.keySet().stream();
    }

    @Override
    public List<Service> byName(String name, Optional<String> protocol) {
        return over(protocol, byName.getOrDefault(folding.apply(name), List.of()));
    }

    @Override
    public List<Service> byPort(int port, Optional<String> protocol) {
        return over(protocol, byPort.getOrDefault(port, List.of()));
    }

    private static List<Service> over(Optional<String> protocol, List<Service> services) {
        return services.stream().filter(service -> protocol.isEmpty() || protocol.get().equals(service.protocol()))
                .toList();
    }
}
