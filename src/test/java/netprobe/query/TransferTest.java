package netprobe.query;

import static netprobe.query.Asking.tcp;
import static netprobe.query.Asking.udp;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import netprobe.dns.DomainName;
import netprobe.dns.InvalidName;
import netprobe.dns.Question;
import netprobe.dns.Reply;
import netprobe.dns.ScriptedServer;
import netprobe.model.Answer;
import netprobe.model.DnsRecord;
import netprobe.model.DnsTransport;
import netprobe.model.Failure;
import netprobe.model.Failure.InputError;
import netprobe.model.Failure.Malformed;
import netprobe.model.ZoneTransfer;
import netprobe.model.ZoneTransfer.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xbill.DNS.Section;

class TransferTest {

    private static final Duration PLENTY = Duration.ofSeconds(20);
    private static final int AXFR = 252;
    private static final int IXFR = 251;
    private static final String WWW = "www.zone. 60 A 192.0.2.1";
    private static final String OLD = "www.zone. 60 A 192.0.2.9";

    private final List<DnsRecord> records = new ArrayList<>();

    private static String soa(long serial) {
        return "zone. 60 SOA ns.zone. admin.zone. " + serial + " 1 1 1 1";
    }

    private Answer<ZoneTransfer> whole(Endpoint endpoint, InquirySettings settings) {
        return new Transfer(settings).stream(question(AXFR), OptionalLong.empty(), endpoint, records::addAll);
    }

    private Answer<ZoneTransfer> since(long serial, Endpoint endpoint) {
        return new Transfer(Asking.USUAL).stream(question(IXFR), OptionalLong.of(serial), endpoint, records::addAll);
    }

    private static Question question(int type) {
        try {
            return new Question(DomainName.parse("zone"), type);
        } catch (InvalidName impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void zoneMayComeInAnyNumberOfMessagesOfWhichTheFirstAloneRepeatsTheQuestion() throws IOException {
        Reply second = Reply.records(WWW).with(message -> message.removeAllRecords(Section.QUESTION));
        Reply zone = Reply.records(soa(7)).then(second).then(second.withOtherId()).then(Reply.records(OLD, soa(7)));
        try (var server = ScriptedServer.start(_ -> zone)) {
            Answer<ZoneTransfer> answer = whole(tcp(server), Asking.USUAL);

            assertThat(answer.failure()).isEmpty();
            ZoneTransfer transfer = answer.value().orElseThrow();
            assertThat(transfer.kind()).contains(Kind.WHOLE);
            assertThat(transfer.serial()).hasValue(7);
            assertThat(transfer.volume().messages()).isEqualTo(3);
            assertThat(transfer.volume().records()).isEqualTo(4);
            assertThat(transfer.way().ignored()).hasSize(1);
            assertThat(records).extracting(DnsRecord::type).containsExactly("SOA", "A", "A", "SOA");
        }
    }

    @Test
    void transferEndsWhenThereIsNoTimeLeftHoweverFastItGoes() throws IOException {
        Reply endless =
                Reply.records(soa(7)).then(Reply.records(WWW)).then(Reply.records(OLD)).then(Reply.records(WWW));
        var limits = new ArrayDeque<>(List.of(PLENTY, PLENTY, PLENTY, PLENTY));
        try (var server = ScriptedServer.start(_ -> endless)) {
            Answer<ZoneTransfer> answer =
                    new Transfer(Asking.USUAL, () -> limits.isEmpty() ? Duration.ZERO : limits.remove())
                            .stream(question(AXFR), OptionalLong.empty(), tcp(server), records::addAll);

            assertThat(answer.failure()).get().isInstanceOf(Failure.DeadlineExpired.class);
            assertThat(records).hasSize(2);
        }
    }

    static Stream<Arguments> brokenZones() {
        return Stream.of(
                Arguments.of("the last SOA record has the serial number 8, the first has 7",
                        Reply.records(soa(7), WWW).then(Reply.records(soa(8))), 2),
                Arguments.of("the server closed the connection after 2 records, before the end of the transfer",
                        Reply.records(soa(7), WWW).then(Reply.records(WWW).cutOff()), 2),
                Arguments.of("the transfer begins with www.zone. A, not with the zone's SOA record",
                        Reply.records(WWW, soa(7)), 0),
                Arguments.of("records follow the end of the transfer", Reply.records(soa(7), WWW, soa(7), WWW), 0),
                Arguments.of("a message without records in a transfer", Reply.records(soa(7), WWW).then(Reply.nodata()),
                        2),
                Arguments.of("a message does not follow the wire format",
                        Reply.records(soa(7), WWW).then(
                                Reply.records(WWW).mangled(wire -> java.util.Arrays.copyOf(wire, wire.length - 3))),
                        2));
    }

    @ParameterizedTest
    @MethodSource("brokenZones")
    void zoneThatIsBrokenOffIsAFailureWithWhatCame(String reason, Reply reply, int came) throws IOException {
        try (var server = ScriptedServer.start(_ -> reply)) {
            Answer<ZoneTransfer> answer = whole(tcp(server), Asking.USUAL);

            assertThat(answer.failure()).get().isInstanceOf(Malformed.class).extracting(Failure::message).asString()
                    .startsWith(reason);
            assertThat(answer.value().orElseThrow().volume().records()).isEqualTo(came);
            assertThat(records).hasSize(came);
        }
    }

    @Test
    void silenceInBetweenIsATimeout() throws IOException {
        try (var server = ScriptedServer.start(_ -> Reply.records(soa(7), WWW))) {
            Answer<ZoneTransfer> answer = whole(tcp(server),
                    Asking.settings(InquirySettings.Habits.BARE, Asking.SHORT, 1));

            assertThat(answer.failure()).get().isInstanceOf(Failure.DeadlineExpired.class);
            assertThat(records).hasSize(2);
        }
    }

    @Test
    void differencesEndWhereTheFirstSerialNumberComesAgainAfterWhatWasAdded() throws IOException {
        Reply changes = Reply.records(soa(9), soa(7), OLD, soa(8), WWW).then(Reply.records(soa(8), soa(9), OLD))
                .then(Reply.records(soa(9)));
        try (var server = ScriptedServer.start(_ -> changes)) {
            Answer<ZoneTransfer> answer = since(7, tcp(server));

            assertThat(answer.failure()).isEmpty();
            assertThat(answer.value().orElseThrow().kind()).contains(Kind.DIFFERENCES);
            assertThat(records).hasSize(9);
        }
    }

    @Test
    void serverWithoutDifferencesSendsTheWholeZone() throws IOException {
        try (var server = ScriptedServer.start(_ -> Reply.records(soa(9), WWW, soa(9)))) {
            assertThat(since(7, udp(server)).value().orElseThrow().kind()).contains(Kind.WHOLE);
        }
    }

    /** Serial numbers wrap round (RFC 1982). */
    @ParameterizedTest
    @CsvSource({"9, 9", "10, 9", "5, 4294967295"})
    void loneSoaThatIsNotNewerSaysThatThereIsNothing(long known, long current) throws IOException {
        try (var server = ScriptedServer.start(_ -> Reply.records(soa(current)))) {
            Answer<ZoneTransfer> answer = since(known, udp(server));

            assertThat(answer.failure()).isEmpty();
            assertThat(answer.value().orElseThrow().kind()).contains(Kind.UP_TO_DATE);
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 9", "4294967295, 5"})
    void loneSoaThatIsNewerSaysThatADatagramIsTooSmall(long known, long current) throws IOException {
        Reply whole = Reply.records(soa(current), WWW, soa(current));
        try (var server = ScriptedServer
                .start(asked -> asked.transport() == DnsTransport.UDP ? Reply.records(soa(current)) : whole)) {
            Answer<ZoneTransfer> answer = since(known, udp(server));

            assertThat(answer.failure()).isEmpty();
            assertThat(answer.value().orElseThrow().transport()).isEqualTo(DnsTransport.TCP);
            assertThat(records).hasSize(3);
        }
    }

    @Test
    void whoInsistsOnDatagramsOrHttpsGetsNoWholeZone() throws IOException {
        try (var server = ScriptedServer.start(_ -> Reply.none())) {
            var datagrams =
                    new Endpoint(DnsTransport.UDP, server.server(), Optional.empty(), Optional.empty(), true);
            var https = new Endpoint(DnsTransport.DOH, server.server(), Optional.empty(), Optional.of("/"), true);

            assertThat(whole(datagrams, Asking.USUAL).failure()).get().isInstanceOf(InputError.class);
            assertThat(whole(https, Asking.USUAL).failure()).get().isInstanceOf(InputError.class);
            assertThat(server.queries()).isEmpty();
        }
    }

    @Test
    void unsignedZoneIsRefusedWhereAKeyWasGiven() throws IOException {
        try (var server = ScriptedServer.start(_ -> Reply.records(soa(7), WWW, soa(7)))) {
            Answer<ZoneTransfer> answer = whole(tcp(server), Asking.signed(Signed.SHA256));

            assertThat(answer.failure()).get().extracting(Failure::message)
                    .isEqualTo("the answer is not signed, though the question was");
            assertThat(records).isEmpty();
        }
    }
}
