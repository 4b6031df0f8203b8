package netprobe.host;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.LocalHost.InterfaceAddress;
import netprobe.model.RegistryEntry;
import netprobe.model.RegistryEntry.SpecialPurpose;
import netprobe.model.Scope;
import netprobe.tables.AddressRegistry;

/** This host's addresses by interface, and what each means for a listener. */
public final class InterfaceAddresses {

    private static final Comparator<IpAddress> BY_FAMILY_AND_VALUE = Comparator.comparing(IpAddress::family)
            .thenComparing(IpAddress::high, Long::compareUnsigned).thenComparing(IpAddress::low, Long::compareUnsigned);

    private InterfaceAddresses() {}

    /** The addresses of a family, interfaces in the kernel's order, IPv4 first within each. */
    public static List<InterfaceAddress> of(Family family) throws SocketException {
        var interfaces = NetworkInterface.networkInterfaces()
                .sorted(Comparator.comparingInt(NetworkInterface::getIndex)).toList();
        var addresses = new ArrayList<InterfaceAddress>();
        for (NetworkInterface each : interfaces) {
            boolean up = each.isUp();
            each.getInterfaceAddresses().stream()
                    .filter(address -> family.admits(bare(address).family()))
                    .sorted(Comparator.comparing(address -> bare(address), BY_FAMILY_AND_VALUE))
                    .forEach(address -> addresses.add(described(each.getName(), up, address)));
        }
        return addresses;
    }

    private static InterfaceAddress described(String interfaceName, boolean up, java.net.InterfaceAddress found) {
        IpAddress address = bare(found);
        boolean needsScope = address.family() == Family.INET6 && isLinkLocal(address) && !address.isLoopback();
        IpAddress shown = needsScope ? address.within(interfaceName) : address;
        String meaning = up ? meaning(address) : "nobody: the interface is down";
        return new InterfaceAddress(interfaceName, shown.text(), found.getNetworkPrefixLength(), up, meaning);
    }

    private static IpAddress bare(java.net.InterfaceAddress found) {
        return IpAddress.of(found.getAddress().getAddress());
    }

    /** Who can connect to a listener on an address. */
    public static String meaning(IpAddress address) {
        if (address.isLoopback()) {
            return "this host only (loopback)";
        }
        if (isLinkLocal(address)) {
            return address.family() == Family.INET6
                    ? "this link only (link-local); a client adds %scope, the interface by which it is on the link"
                    : "this link only (link-local)";
        }
        return AddressRegistry.entry(address).filter(InterfaceAddresses::staysInside)
                .map(entry -> "this network only (" + entry.name() + ", " + entry.references().getFirst() + ")")
                .orElse("everyone whom no firewall keeps out (global)");
    }

    private static boolean staysInside(RegistryEntry entry) {
        Optional<Boolean> globallyReachable = entry.specialPurpose().flatMap(SpecialPurpose::globallyReachable);
        return globallyReachable.isPresent() && !globallyReachable.get();
    }

    private static boolean isLinkLocal(IpAddress address) {
        return Scope.of(address).filter(scope -> scope.label().equals("link-local")).isPresent();
    }
}
