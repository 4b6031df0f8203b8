package netprobe.lab.serve;

import java.util.ArrayList;
import java.util.List;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;

/**
 * Where a server listens.
 *
 * @param addresses some of its host's, or all
 * @param port the same at each
 */
public record Listening(List<IpAddress> addresses, int port) {

    private static final int HIGHEST = 65_535;

    /** Copies the list. */
    public Listening {
        addresses = List.copyOf(addresses);
    }

    /** Reads {@code port} and {@code addresses}. */
    public static Listening read(ServerTable table, Place place, int usual) throws ScenarioFault {
        long port = table.number("port", usual);
        if (port < 1 || port > HIGHEST) {
            throw table.fault("port", "is not from 1 to " + HIGHEST);
        }
        return new Listening(addresses(table, place), (int) port);
    }

    private static List<IpAddress> addresses(ServerTable table, Place place) throws ScenarioFault {
        if (!table.has("addresses")) {
            return place.addresses();
        }
        var addresses = new ArrayList<IpAddress>();
        for (String text : table.texts("addresses")) {
            addresses.add(AddressText.pton(text)
                    .orElseThrow(() -> table.fault("addresses", "has \"" + text + "\", which is not an address")));
        }
        return addresses;
    }
}
