package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import netprobe.connect.greeting.GreetingProtocol;
import netprobe.model.Transport;
import netprobe.observe.GreetingWish;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

class GreetingOptionsTest {

    private static ParseResult parse(String... arguments) {
        var spec = CommandSpec.create().addPositional(
                PositionalParamSpec.builder().index("0..*").arity("0..*").type(java.util.List.class)
                        .auxiliaryTypes(String.class).build());
        GreetingOptions.add(spec);
        return new CommandLine(spec).parseArgs(arguments);
    }

    private static GreetingWish wish(String... arguments) throws UsageError {
        return GreetingOptions.read(parse(arguments)).orElseThrow();
    }

    @Test
    void withoutTheOptionNothingIsExpected() throws UsageError {
        assertThat(GreetingOptions.read(parse("localhost", "25"))).isEmpty();
    }

    @Test
    void portsStandForProtocols() throws UsageError {
        var wish = wish("localhost", "25", "--greeting");

        assertThat(wish.on(25, Transport.TCP)).contains(GreetingProtocol.SMTP);
        assertThat(wish.on(465, Transport.TLS)).contains(GreetingProtocol.SUBMISSIONS);
        assertThat(wish.on(123, Transport.UDP)).contains(GreetingProtocol.NTP);
        assertThat(wish.on(123, Transport.TCP)).isEmpty();
        assertThat(wish.on(4242, Transport.TCP)).isEmpty();
    }

    @Test
    void onlyWhatIsAttachedNamesTheProtocol() throws UsageError {
        var attached = wish("localhost", "--greeting=IMAP", "4242");
        assertThat(attached.on(4242, Transport.TCP)).contains(GreetingProtocol.IMAP);

        var arguments = parse("--greeting", "localhost", "25");
        assertThat(arguments.matchedPositionalValue(0, java.util.List.of())).containsExactly("localhost", "25");
        assertThat(GreetingOptions.read(arguments)).contains(new GreetingWish(Optional.empty(), false));
    }

    @Test
    void everyNameOfServicesIsKnown() throws UsageError {
        assertThat(wish("--greeting=nicname").named()).contains(GreetingProtocol.WHOIS);
        assertThat(wish("--greeting=domain").named()).contains(GreetingProtocol.DNS);
        assertThat(wish("--greeting=smtps").named()).contains(GreetingProtocol.SUBMISSIONS);
    }

    @Test
    void startTlsMeansGreeting() throws UsageError {
        assertThat(wish("localhost", "25", "--starttls")).isEqualTo(new GreetingWish(Optional.empty(), true));
    }

    @Test
    void unknownProtocolIsMetWithTheNearest() {
        assertThatThrownBy(() -> wish("--greeting=smpt"))
                .hasMessage("--greeting smpt: expected a protocol; did you mean smtp?");
        assertThatThrownBy(() -> wish("--greeting=gopher")).hasMessageContaining("one of smtp, submission, ");
        assertThatThrownBy(() -> wish("--greeting="))
                .hasMessageStartingWith("--greeting '': expected a protocol; one of");
    }

    @Test
    void startTlsIsRefusedWhereThereIsNone() {
        assertThatThrownBy(() -> wish("--greeting=ssh", "--starttls")).hasMessage("--starttls: ssh has no way to TLS");
        assertThatThrownBy(() -> wish("--greeting=imaps", "--starttls")).hasMessage("--starttls: imaps begins in TLS");
    }
}
