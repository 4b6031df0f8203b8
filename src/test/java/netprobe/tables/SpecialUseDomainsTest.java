package netprobe.tables;

import static org.assertj.core.api.Assertions.assertThat;

import netprobe.tables.SpecialUseDomains.Domain;
import org.junit.jupiter.api.Test;

class SpecialUseDomainsTest {

    @Test
    void nameBelowIsWithin() {
        assertThat(SpecialUseDomains.of("Printer.LOCAL.")).map(Domain::name).contains("local");
        assertThat(SpecialUseDomains.of("nas.home.arpa")).map(Domain::source).contains("RFC 8375");
    }

    @Test
    void nameThatOnlyEndsInTheSameLettersIsNot() {
        assertThat(SpecialUseDomains.of("www.notlocal")).isEmpty();
        assertThat(SpecialUseDomains.of("example.org")).isEmpty();
    }
}
