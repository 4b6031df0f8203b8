package netprobe.dns.iteration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import netprobe.dns.Server;
import netprobe.model.AddressText;
import netprobe.model.AnswerKind;
import netprobe.model.DnsQuestion;
import netprobe.model.DnsTransport;
import netprobe.model.ServerAnswer;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Name;

class ToldTest {

    @Test
    void aStreamThatHearsOfAnUnreachableNetworkHearsItFromARouterWhereDatagramsLeave() {
        assertThat(kinds(AnswerKind.SILENT, AnswerKind.NO_ROUTE))
                .containsExactly(AnswerKind.SILENT, AnswerKind.UNREACHABLE);
    }

    @Test
    void whereNoDatagramLeavesThereIsNoRoute() {
        assertThat(kinds(AnswerKind.NO_ROUTE, AnswerKind.NO_ROUTE))
                .containsExactly(AnswerKind.NO_ROUTE, AnswerKind.NO_ROUTE);
        assertThat(kinds(AnswerKind.NOT_ASKED, AnswerKind.NO_ROUTE))
                .containsExactly(AnswerKind.NOT_ASKED, AnswerKind.NO_ROUTE);
    }

    private static List<AnswerKind> kinds(AnswerKind byUdp, AnswerKind byTcp) {
        return Told.asDatagramsShow(List.of(told(DnsTransport.UDP, byUdp), told(DnsTransport.TCP, byTcp))).stream()
                .map(told -> told.answer().kind()).toList();
    }

    private static Told told(DnsTransport transport, AnswerKind kind) {
        var server = new Server(AddressText.pton("192.0.2.1").orElseThrow(), Server.DOMAIN);
        var answer = new ServerAnswer("ns.example.", server.text(), new DnsQuestion("example.", "IN", "SOA"), transport,
                true, kind, Optional.empty(), List.of(), OptionalLong.empty(), List.of(), Optional.empty(),
                Duration.ZERO);
        return new Told(new Contact(Name.fromConstantString("ns.example."), server), answer, Optional.empty(),
                Optional.empty());
    }
}
