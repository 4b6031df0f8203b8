package netprobe.connect.listen;

import java.net.SocketException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import netprobe.connect.listen.Binding.Held;
import netprobe.host.InterfaceAddresses;
import netprobe.model.AddressText;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.ListenerEvent.Reach;
import netprobe.model.LocalHost.InterfaceAddress;

/** By which addresses of this host a listener can be reached, and by whom. */
final class Reachable {

    private Reachable() {}

    /** Of all sockets together, each address once. */
    static List<Reach> by(List<Held> sockets) {
        var reach = new LinkedHashSet<Reach>();
        for (Held each : sockets) {
            reach.addAll(by(each));
        }
        return new ArrayList<>(reach);
    }

    private static List<Reach> by(Held socket) {
        IpAddress address = socket.local().address();
        if (address.isUnspecified()) {
            return here(socket.dualStack() ? Family.ANY : address.family()).stream().map(Reachable::reach).toList();
        }
        IpAddress known = address.unmapped().orElse(address);
        return List.of(here(known.family()).stream().filter(each -> isAt(known, each)).findFirst()
                .map(Reachable::reach)
                .orElseGet(() -> new Reach(Optional.empty(), known.text(), InterfaceAddresses.meaning(known))));
    }

    private static boolean isAt(IpAddress address, InterfaceAddress here) {
        return AddressText.ptonScoped(here.address()).filter(each -> each.within("").equals(address)).isPresent();
    }

    private static Reach reach(InterfaceAddress here) {
        return new Reach(Optional.of(here.interfaceName()), here.address(), here.meaning());
    }

    private static List<InterfaceAddress> here(Family family) {
        try {
            return InterfaceAddresses.of(family);
        } catch (SocketException e) {
            throw new IllegalStateException("the JVM can't list this host's interfaces", e);
        }
    }
}
