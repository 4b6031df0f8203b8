package netprobe.resolve;

import static netprobe.resolve.ScriptedPath.host;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import netprobe.model.Failure;
import netprobe.model.ReverseEntry;
import org.junit.jupiter.api.Test;

class ReverseLookupTest {

    private final ReverseLookup lookup = new ReverseLookup(new ScriptedPath(
            Map.of("there.example", host("there.example", List.of(), "2001:db8::1", "fe80::1%eth0"), "else.example",
                    host("else.example", List.of(), "192.0.2.99")),
            Map.of("2001:db8::1", host("there.example", List.of(), "2001:db8::1"), "192.0.2.1",
                    host("else.example", List.of(), "192.0.2.1"),
                    "192.0.2.2", host("gone.example", List.of(), "192.0.2.2"))));

    @Test
    void nameThatLeadsBackConfirms() {
        assertThat(lookup.of("2001:DB8:0::1").value()).map(ReverseEntry::forwardConfirmed).contains(true);
    }

    @Test
    void nameOfAnotherAddressDoesNot() {
        assertThat(lookup.of("192.0.2.1").value()).map(ReverseEntry::forwardConfirmed).contains(false);
        assertThat(lookup.of("192.0.2.1").notes()).isEmpty();
    }

    @Test
    void nameThatCanNotBeLookedUpDoesNotAndSaysWhy() {
        var answer = lookup.of("192.0.2.2");

        assertThat(answer.value()).map(ReverseEntry::forwardConfirmed).contains(false);
        assertThat(answer.notes())
                .containsExactly("the forward lookup of gone.example fails: HOST_NOT_FOUND: Unknown host");
    }

    @Test
    void nameStandsForItsFirstAddress() {
        assertThat(lookup.of("there.example").value()).map(found -> found.entry().addresses())
                .contains(List.of("2001:db8::1"));
    }

    @Test
    void unknownAddressFails() {
        assertThat(lookup.of("192.0.2.3").failure()).map(Failure::code).contains("HOST_NOT_FOUND");
    }
}
