package netprobe.tables;

import static org.assertj.core.api.Assertions.assertThat;

import netprobe.model.Family;
import netprobe.tables.SocketOptionTable.Entry;
import org.junit.jupiter.api.Test;

class SocketOptionTableTest {

    @Test
    void everyOptionHasANumberOnLinux() {
        for (Family family : new Family[]{Family.INET, Family.INET6}) {
            assertThat(SocketOptionTable.of(family)).hasSizeGreaterThan(40)
                    .allSatisfy(entry -> assertThat(entry.number()).isPositive());
        }
    }

    @Test
    void levelIsThatOfThePrefix() {
        assertThat(entry(Family.INET, "SO_SNDBUF").level()).isEqualTo(1);
        assertThat(entry(Family.INET, "TCP_NODELAY").level()).isEqualTo(6);
        assertThat(entry(Family.INET, "IP_TTL").level()).isZero();
        assertThat(entry(Family.INET6, "IPV6_V6ONLY").level()).isEqualTo(41);
    }

    @Test
    void optionsOfTheOtherFamilyAreLeftOut() {
        assertThat(SocketOptionTable.of(Family.INET)).noneMatch(entry -> entry.name().startsWith("IPV6_"));
        assertThat(SocketOptionTable.of(Family.INET6)).noneMatch(entry -> entry.name().startsWith("IP_"));
    }

    private static Entry entry(Family family, String name) {
        return SocketOptionTable.of(family).stream().filter(entry -> entry.name().equals(name)).findFirst()
                .orElseThrow();
    }
}
