package netprobe.oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import netprobe.address.AddressExplainer;
import netprobe.model.ExplainedAddress;
import netprobe.model.ExplainedAddress.Kind;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.Prefix;
import netprobe.model.RegistryEntry.Registry;
import netprobe.tables.AddressRegistry;
import org.junit.jupiter.api.Test;

/** What {@code address} says of addresses, against Python's {@code ipaddress}, whose tables were made from the same registries by others. */
class SpecialPurposeIT {

    /** Where Python's {@code is_global} says something else, and why; newer versions differ in fewer. */
    private static final Map<String, String> GLOBAL_DIFFERS = new LinkedHashMap<>();

    static {
        GLOBAL_DIFFERS.put("224.0.0.0/4", "Python calls every multicast address global that is in no private network");
        GLOBAL_DIFFERS.put("ff00::/8", "likewise");
        GLOBAL_DIFFERS.put("192.0.0.0/24", "before 3.12.4 Python knew only 192.0.0.0/29 and 192.0.0.170/31 of it");
        GLOBAL_DIFFERS.put("192.88.99.0/24", "terminated: the registry says nothing, which Python takes for global");
        GLOBAL_DIFFERS.put("2001::/23",
                "before 3.12.4 Python did not know the blocks of it that are global; of Teredo the "
                        + "registry says N/A");
        GLOBAL_DIFFERS.put("64:ff9b:1::/48", "RFC 8215, known to Python since 3.12.4");
        GLOBAL_DIFFERS.put("2002::/16", "the registry says N/A; Python said global before 3.12.4, and private since");
        GLOBAL_DIFFERS.put("100:0:0:1::/64", "RFC 9780 of 2025");
        GLOBAL_DIFFERS.put("3fff::/20", "RFC 9637 of 2024");
        GLOBAL_DIFFERS.put("5f00::/16", "RFC 9602 of 2024");
        for (var unassigned : List.of("::/8", "100::/8", "200::/7", "400::/6", "800::/5", "1000::/4", "4000::/3",
                "6000::/3",
                "8000::/3", "a000::/3", "c000::/3", "e000::/4", "f000::/5", "f800::/6", "fe00::/9", "fec0::/10")) {
            GLOBAL_DIFFERS.put(unassigned,
                    "held in reserve by the IETF, which Python calls reserved and global at once");
        }
    }

    private final Choice choice = new Choice(Seed.forCases("special purpose"));

    @Test
    void pythonAgreesOrTheDifferenceIsNamed() throws IOException {
        var addresses = List.copyOf(addresses());
        var differences = new Differences();
        try (var python = Python.start()) {
            System.out.println("python3 " + python.version());
            var outcomes =
                    python.callAll(addresses.stream().map(address -> Call.of("ip_is", address.text(), "is_global",
                            "is_multicast", "is_loopback", "is_unspecified", "is_link_local")).toList());
            for (int i = 0; i < addresses.size(); i++) {
                var properties = new HashSet<String>();
                outcomes.get(i).value().forEach(name -> properties.add(name.asText()));
                compare(differences, addresses.get(i), properties);
            }
        }
        differences.assertNone(30_000);
    }

    private static void compare(Differences differences, IpAddress address, Set<String> properties) {
        var explained = AddressExplainer.explain(address.text()).value().orElseThrow();
        compare(differences, address, "multicast", properties.contains("is_multicast"),
                explained.kind() == Kind.MULTICAST);
        compare(differences, address, "loopback", properties.contains("is_loopback"),
                explained.kind() == Kind.LOOPBACK);
        compare(differences, address, "unspecified", properties.contains("is_unspecified"),
                explained.kind() == Kind.UNSPECIFIED);
        compare(differences, address, "link-local", properties.contains("is_link_local"),
                isLinkLocalUnicast(explained));
        boolean named = GLOBAL_DIFFERS.keySet().stream()
                .anyMatch(block -> Prefix.parse(block).orElseThrow().contains(address));
        if (!named) {
            compare(differences, address, "global", properties.contains("is_global"),
                    explained.globallyReachable().orElseThrow());
        }
    }

    /** Python means {@code 169.254.0.0/16} and {@code fe80::/10} by it. */
    private static boolean isLinkLocalUnicast(ExplainedAddress explained) {
        return explained.kind() == Kind.UNICAST && explained.address().unmapped().isEmpty()
                && explained.scope().orElseThrow().label().equals("link-local");
    }

    private static void compare(Differences differences, IpAddress address, String property, boolean expected,
            boolean actual) {
        differences.compare(address + " " + property, String.valueOf(expected), String.valueOf(actual));
    }

    /** The edges of every block, their neighbours, and addresses drawn within blocks and from everywhere. */
    private Set<IpAddress> addresses() {
        var addresses = new HashSet<IpAddress>();
        for (var block : blocks()) {
            addresses.add(block.first());
            addresses.add(block.last());
            addresses.add(plus(block.first(), -1));
            addresses.add(plus(block.last(), 1));
            for (int i = 0; i < 25; i++) {
                addresses.add(within(block));
            }
        }
        for (int i = 0; i < 3_000; i++) {
            addresses.add(IpAddress.of(choice.bytes(4)));
            addresses.add(IpAddress.of(choice.bytes(16)));
        }
        return addresses;
    }

    private static List<Prefix> blocks() {
        var blocks = new ArrayList<Prefix>();
        for (var registry : Registry.values()) {
            for (var family : List.of(Family.INET, Family.INET6)) {
                AddressRegistry.entries(registry, family)
                        .forEach(entry -> blocks.add(Prefix.parse(entry.block().replace('x', '0')).orElseThrow()));
            }
        }
        return blocks;
    }

    private IpAddress within(Prefix block) {
        var packed = block.first().packed();
        var last = block.last().packed();
        var random = choice.bytes(packed.length);
        for (int i = 0; i < packed.length; i++) {
            packed[i] |= (byte) (random[i] & (packed[i] ^ last[i]));
        }
        return IpAddress.of(packed);
    }

    /** The next address or the one before, of 2^32 or 2^128 in a circle. */
    private static IpAddress plus(IpAddress address, int step) {
        if (address.family() == Family.INET) {
            return IpAddress.ipv4((int) address.low() + step);
        }
        long low = address.low() + step;
        boolean carry = step > 0 ? low == 0 : low == -1;
        return new IpAddress(Family.INET6, carry ? address.high() + step : address.high(), low, "");
    }
}
