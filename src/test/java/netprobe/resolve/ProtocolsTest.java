package netprobe.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import netprobe.model.Answer;
import netprobe.model.Failure;
import netprobe.model.Protocol;
import netprobe.model.ProtocolMatches;
import netprobe.model.ProtocolMatches.Match;
import netprobe.model.Source;
import netprobe.tables.ProtocolIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host whose own database is small and odd, so that it shows who answered. */
class ProtocolsTest {

    private static final Protocol TCP = new Protocol("tcp", List.of("TCP"), 6, Source.SYSTEM);
    private static final Protocol MPTCP = new Protocol("mptcp", List.of(), 262, Source.SYSTEM);

    private final Protocols protocols = new Protocols(ProtocolIndex.of(List.of(TCP, MPTCP)), List.of());

    @ParameterizedTest
    @CsvSource({"tcp, tcp, IPPROTO_TCP, system", "TCP, tcp, IPPROTO_TCP, system", "6, tcp, IPPROTO_TCP, system",
        "006, tcp, IPPROTO_TCP, system",
        "262, mptcp, IPPROTO_MPTCP, system", "ipproto_mptcp, mptcp, IPPROTO_MPTCP, system",
        "udp, udp, IPPROTO_UDP, iana",
        "17, udp, IPPROTO_UDP, iana", "UDP, udp, IPPROTO_UDP, iana", "0, hopopt, IPPROTO_HOPOPTS, iana",
        "ipv6, ipv6, IPPROTO_IPV6, iana"})
    void protocolIsFoundByEveryName(String operand, String name, String constant, String source) {
        Match match = matches(operand).getFirst();

        assertThat(match.protocol().name()).isEqualTo(name);
        assertThat(match.constant()).contains(constant);
        assertThat(match.protocol().source().label()).isEqualTo(source);
    }

    @Test
    void protocolWithoutConstantHasNone() {
        assertThat(matches("homa").getFirst().constant()).isEmpty();
    }

    @Test
    void otherLetterCaseIsAnsweredWithANote() {
        assertThat(protocols.lookUp("Tcp").notes()).singleElement().asString()
                .contains("programs that ask for Tcp find nothing");
        assertThat(protocols.lookUp("TCP").notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"tcpp, unknown-protocol, 'unknown protocol; did you mean tcp?'",
        "250, unknown-protocol, no protocol is known by this number",
        "99999999999, unknown-protocol, no protocol is known by this number",
        "IPPROTO_NOPE, unknown-protocol, unknown protocol",
        "-1, invalid-protocol, 'expected a protocol''s name, or its number from 0 up'",
        "'', invalid-protocol, 'expected a protocol''s name, or its number from 0 up'"})
    void whatNobodyKnowsIsRefused(String operand, String code, String message) {
        Failure failure = protocols.lookUp(operand).failure().orElseThrow();

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.message()).isEqualTo(message);
    }

    @Test
    void knowsProtocolsOfEitherSource() {
        assertThat(protocols.knows("mptcp")).isTrue();
        assertThat(protocols.knows("udp")).isTrue();
        assertThat(protocols.knows("foo")).isFalse();
        assertThat(protocols.knows("")).isFalse();
    }

    private List<Match> matches(String operand) {
        Answer<ProtocolMatches> answer = protocols.lookUp(operand);
        return answer.value().orElseThrow(() -> new AssertionError(answer)).matches();
    }
}
