package netprobe.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.dns.Asked;
import netprobe.dns.Reply;
import netprobe.dns.Script;
import netprobe.dns.ScriptedServer;
import netprobe.dns.Server;
import netprobe.dns.ZoneScript;
import netprobe.host.HostConfiguration;
import netprobe.host.HostFiles;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.Failure;
import netprobe.model.Failure.Errno;
import netprobe.model.Failure.Rcode;
import netprobe.model.Family;
import netprobe.model.HostEntry;
import netprobe.model.Via;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DnsPathTest {

    private static final Script ZONE = new ZoneScript("""
            www.example.    CNAME web.example.
            web.example.    CNAME host.example.
            host.example.   A     192.0.2.1
            host.example.   A     192.0.2.2
            host.example.   AAAA  2001:db8::1
            v4.example.     A     192.0.2.4
            text.example.   TXT   "no address"
            gone.example.   CNAME nothing.example.
            *.example.      A     192.0.2.99
            1.2.0.192.in-addr.arpa. PTR host.example.
            1.2.0.192.in-addr.arpa. PTR www.example.
            """);

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void emptyConfiguration() throws IOException {
        write("resolv.conf", "");
        write("nsswitch.conf", "hosts: files dns\n");
        write("hosts", "");
    }

    @Test
    void aliasesLeadToTheCanonicalName() throws IOException {
        try (var server = ScriptedServer.start(ZONE)) {
            assertThat(path(server).forward("WWW.example", Family.ANY))
                    .isEqualTo(Answer.of(new HostEntry(Via.DNS, "host.example",
                            List.of("WWW.example", "web.example"), List.of("192.0.2.1", "192.0.2.2", "2001:db8::1"))));
            assertThat(server.asked()).containsExactlyInAnyOrder("www.example A", "www.example AAAA");
        }
    }

    @Test
    void oneFamilyIsAskedForAlone() throws IOException {
        try (var server = ScriptedServer.start(ZONE)) {
            assertThat(addresses(path(server).forward("host.example", Family.INET))).containsExactly("192.0.2.1",
                    "192.0.2.2");
            assertThat(addresses(path(server).forward("host.example", Family.INET6))).containsExactly("2001:db8::1");
            assertThat(server.asked()).containsExactly("host.example A", "host.example AAAA");
        }
    }

    @Test
    void nxdomainAndNodataAreToldApart() throws IOException {
        try (var server = ScriptedServer.start(ZONE)) {
            assertThat(path(server).forward("nothing.example.", Family.ANY)).isEqualTo(Answer.failed(
                    new Rcode(3, "NXDOMAIN", "Non-existent domain", "query", Optional.of(server.text()))));
            assertThat(path(server).forward("text.example.", Family.ANY)).isEqualTo(Answer.failed(
                    new Rcode(0, "NODATA", "The name exists, but has no record of this type", "query",
                            Optional.of(server.text()))));
        }
    }

    @Test
    void danglingAliasIsNoted() throws IOException {
        try (var server = ScriptedServer.start(_ -> Reply.records("gone.example. CNAME nothing.example."))) {
            var answer = path(server).forward("gone.example", Family.ANY);

            assertThat(answer.failure().orElseThrow().code()).isEqualTo("NODATA");
            assertThat(answer.notes())
                    .containsExactly("gone.example is an alias, but where it leads, nothing.example, there is nothing");
        }
    }

    @Test
    void failureOfOneFamilyDoesNotHideTheOther() throws IOException {
        try (var server =
                ScriptedServer.start(asked -> asked.type().equals("AAAA") ? Reply.servfail() : ZONE.reply(asked))) {
            var answer = path(server).forward("v4.example", Family.ANY);

            assertThat(addresses(answer)).containsExactly("192.0.2.4");
            assertThat(answer.notes()).containsExactly(server.text() + ": SERVFAIL: Server failure");
        }
    }

    @Test
    void nxdomainForOneFamilyAloneIsNoted() throws IOException {
        try (var server =
                ScriptedServer.start(asked -> asked.type().equals("AAAA") ? Reply.nxdomain() : ZONE.reply(asked))) {
            var answer = path(server).forward("v4.example", Family.ANY);

            assertThat(addresses(answer)).containsExactly("192.0.2.4");
            assertThat(answer.notes()).containsExactly("AAAA: " + server.text() + ": NXDOMAIN: Non-existent domain");
        }
    }

    @Test
    void failureTellsMoreThanTheOtherFamilysNodata() throws IOException {
        try (var server = ScriptedServer.start(asked -> asked.type().equals("A") ? Reply.servfail() : Reply.nodata())) {
            var answer = path(server).forward("v4.example.", Family.ANY);

            assertThat(answer.failure().orElseThrow().code()).isEqualTo("SERVFAIL");
            assertThat(answer.notes())
                    .containsExactly(server.text() + ": NODATA: The name exists, but has no record of this type");
        }
    }

    @Test
    void firstServersFailureIsNotedWhenTheNextAnswers() throws IOException {
        var nobody = ScriptedServer.nobody();
        try (var server = ScriptedServer.start(ZONE)) {
            var answer = path(List.of(nobody, server.server())).forward("v4.example", Family.INET);

            assertThat(addresses(answer)).containsExactly("192.0.2.4");
            assertThat(answer.notes()).containsExactly(nobody.text() + ": ECONNREFUSED: Connection refused");
        }
    }

    @Test
    void theNextServersNodataCountsMoreThanTheFirstOnesFailure() throws IOException {
        var nobody = ScriptedServer.nobody();
        try (var server = ScriptedServer.start(_ -> Reply.nodata())) {
            var answer = path(List.of(nobody, server.server())).forward("v4.example.", Family.INET6);

            assertThat(answer.failure().orElseThrow().code()).isEqualTo("NODATA");
            assertThat(answer.notes()).containsExactly(nobody.text() + ": ECONNREFUSED: Connection refused");
        }
    }

    @Test
    void refusedPortNamesErrnoAndPeer() throws IOException {
        var nobody = ScriptedServer.nobody();

        assertThat(path(List.of(nobody)).forward("www.example", Family.ANY).failure())
                .contains(new Errno(111, "ECONNREFUSED", "Connection refused", "query", Optional.of(nobody.text())));
    }

    @Test
    void silenceEndsBeforeTheTimeoutAndNamesTheServer() throws IOException {
        try (var server = ScriptedServer.start(_ -> Reply.none())) {
            var path = new DnsPath(List.of(server.server()), Optional.of(Duration.ofMillis(300)), host());
            long start = System.nanoTime();

            var failure = path.forward("www.example", Family.ANY).failure().orElseThrow();

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(260),
                    Duration.ofSeconds(4));
            assertThat(failure).isInstanceOf(Failure.DeadlineExpired.class);
            assertThat(failure.message()).matches("no answer within 2[0-9][0-9]ms");
            assertThat(failure.peer()).contains(server.text());
            assertThat(server.queries()).filteredOn(asked -> asked.type().equals("A")).extracting(Asked::hasEdns)
                    .containsExactly(true, false);
        }
    }

    @ParameterizedTest
    @CsvSource({"127.1, ANY, 127.0.0.1", "0x7f.1, ANY, 127.0.0.1", "1, ANY, 0.0.0.1", "127.1, INET, 127.0.0.1",
        "::1, ANY, ::1",
        "fe80::1%lo, INET6, fe80::1%lo", "::ffff:1.2.3.4, INET6, ::ffff:1.2.3.4", "010.0.0.1, INET, 8.0.0.1"})
    void addressesAreTheirOwnAnswer(String text, Family family, String address) throws IOException {
        try (var server = ScriptedServer.start(_ -> Reply.none())) {
            assertThat(path(server).forward(text, family))
                    .isEqualTo(Answer.of(new HostEntry(Via.DNS, text, List.of(), List.of(address))));
            assertThat(server.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"::1, INET", "127.0.0.1, INET6", "0x7f.1, INET6"})
    void addressOfTheOtherFamilyIsNoAnswer(String text, Family family) throws IOException {
        assertThat(path(List.of(ScriptedServer.nobody())).forward(text, family).failure().orElseThrow().code())
                .isEqualTo("EAI_ADDRFAMILY");
    }

    @ParameterizedTest
    @CsvSource({"0x7f.1, INET", "1.2.3.4., ANY", "256.1.1.1, ANY", "1.2.3.4.5, ANY", "1:2, ANY"})
    void whatOnlyLooksLikeAnAddressIsAName(String text, Family family) throws IOException {
        try (var server = ScriptedServer.start(_ -> Reply.nxdomain())) {
            assertThat(path(server).forward(text, family).failure().orElseThrow().code()).isEqualTo("NXDOMAIN");
            assertThat(server.asked()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b", ".", "x.", "_sip._udp.example", "a!b.example", "-x.example", "a\\.b.example",
        "*.example"})
    void whateverFitsInANameIsAskedFor(String name) throws IOException {
        try (var server = ScriptedServer.start(_ -> Reply.nxdomain())) {
            var failure = path(server).forward(name, Family.INET).failure().orElseThrow();

            assertThat(failure.code()).isEqualTo(name.equals("a..b") ? "invalid-name" : "NXDOMAIN");
            assertThat(server.asked()).hasSize(name.equals("a..b") ? 0 : 1);
        }
    }

    @Test
    void nameThatTheCLibraryWouldNotAskForIsNoted() throws IOException {
        try (var server = ScriptedServer.start(_ -> Reply.nxdomain())) {
            assertThat(path(server).forward("a!b.example", Family.INET).notes()).containsExactly(
                    "the C library would not ask for a!b.example: only letters, digits, - and _ make a host name");
            assertThat(path(server).forward("_a-b.example", Family.INET).notes()).isEmpty();
        }
    }

    @Test
    void overlongLabelIsBadInput() throws IOException {
        var failure = path(List.of(ScriptedServer.nobody())).forward("a".repeat(64) + ".example", Family.ANY).failure()
                .orElseThrow();

        assertThat(failure).isEqualTo(new Failure.InputError("invalid-name",
                "the label `aaaaaaaaaaaaaaaaaaaaaaaa…` has 64 bytes; 63 is the most", "query"));
    }

    @Test
    void hostsFileAnswersFirstAndIsNoted() throws IOException {
        write("hosts", "192.0.2.7 www.example www\n192.0.2.8 www\n");
        write("host.conf", "multi on\n");

        assertThat(path(List.of()).forward("www", Family.ANY)).isEqualTo(
                Answer.of(
                        new HostEntry(Via.DNS, "www.example", List.of("www", "www"), List.of("192.0.2.7", "192.0.2.8")))
                        .noting("no name server was asked: the hosts file, line 1 and 2 has the answer"));
        assertThat(
                path(List.of()).reverse(AddressText.pton("192.0.2.8").orElseThrow()).value().orElseThrow().hostname())
                .isEqualTo("www");
    }

    @Test
    void chosenServerIsAskedWhateverTheHostsFileSays() throws IOException {
        write("hosts", "192.0.2.7 v4.example\n");
        try (var server = ScriptedServer.start(ZONE)) {
            var answer = path(server).forward("v4.example", Family.ANY);

            assertThat(addresses(answer)).containsExactly("192.0.2.4");
            assertThat(answer.notes())
                    .containsExactly("programs on this host see 192.0.2.7 instead: the hosts file, line 1");
        }
    }

    @Test
    void aliasOfTheUserIsLookedUp() throws IOException {
        write("aliases", "web v4.example.\n");
        environment.put("HOSTALIASES", folder.resolve("aliases").toString());
        try (var server = ScriptedServer.start(ZONE)) {
            var answer = path(server).forward("web", Family.INET);

            assertThat(addresses(answer)).containsExactly("192.0.2.4");
            assertThat(answer.notes()).containsExactly("HOSTALIASES makes web stand for v4.example.");
        }
    }

    @Test
    void noAttemptsMeanNoQuestion() throws IOException {
        write("resolv.conf", "options attempts:0\n");
        try (var server = ScriptedServer.start(ZONE)) {
            assertThat(path(server).forward("www.example", Family.ANY).failure().orElseThrow().code())
                    .isEqualTo("TRY_AGAIN");
            assertThat(server.asked()).isEmpty();
        }
    }

    @Test
    void noAaaaAsksForIpv4Alone() throws IOException {
        write("resolv.conf", "options no-aaaa\n");
        try (var server = ScriptedServer.start(ZONE)) {
            assertThat(addresses(path(server).forward("host.example", Family.ANY))).containsExactly("192.0.2.1",
                    "192.0.2.2");
            assertThat(server.asked()).containsExactly("host.example A");
        }
    }

    @Test
    void noAaaaAsksForIpv4InPlaceOfIpv6() throws IOException {
        write("resolv.conf", "options no-aaaa timeout:1 attempts:1\n");
        try (var server = ScriptedServer.start(ZONE)) {
            assertThat(path(server).forward("host.example", Family.INET6).failure().orElseThrow().code())
                    .isEqualTo("NODATA");
            assertThat(server.queries()).extracting(Asked::text, Asked::hasEdns)
                    .containsExactly(tuple("host.example A", false));
        }
    }

    @Test
    void silenceInPlaceOfIpv6IsNodata() throws IOException {
        write("resolv.conf", "options no-aaaa timeout:1 attempts:1\n");

        var answer = path(List.of(ScriptedServer.nobody())).forward("host.example", Family.INET6);

        assertThat(answer.failure().orElseThrow().code()).isEqualTo("NODATA");
        assertThat(answer.notes()).anyMatch(note -> note.contains("ECONNREFUSED"));
    }

    @Test
    void sortListOrdersIpv4Addresses() throws IOException {
        write("resolv.conf", "sortlist 192.0.2.2/255.255.255.255\n");
        try (var server = ScriptedServer.start(ZONE)) {
            assertThat(addresses(path(server).forward("host.example", Family.INET))).containsExactly("192.0.2.2",
                    "192.0.2.1");
        }
    }

    @Test
    void addressHasItsFirstNameAndTheOthersAreNoted() throws IOException {
        try (var server = ScriptedServer.start(ZONE)) {
            var expected = Answer.of(new HostEntry(Via.DNS, "host.example", List.of(), List.of("192.0.2.1")))
                    .noting("the address has other names, too: www.example");

            assertThat(path(server).reverse(AddressText.pton("192.0.2.1").orElseThrow())).isEqualTo(expected);
            assertThat(path(server).reverse(AddressText.pton("::ffff:192.0.2.1").orElseThrow()).value().orElseThrow()
                    .hostname())
                    .isEqualTo("host.example");
            assertThat(server.asked()).containsExactly("1.2.0.192.in-addr.arpa PTR", "1.2.0.192.in-addr.arpa PTR");
        }
    }

    @Test
    void addressWithoutNameIsNxdomain() throws IOException {
        try (var server = ScriptedServer.start(ZONE)) {
            assertThat(path(server).reverse(AddressText.pton("::1").orElseThrow()).failure().orElseThrow().code())
                    .isEqualTo("NXDOMAIN");
        }
    }

    @Test
    void reverseAliasIsFollowed() throws IOException {
        try (var server =
                ScriptedServer.start(_ -> Reply.records("1.2.0.192.in-addr.arpa. CNAME 1.0-63.2.0.192.in-addr.arpa.",
                        "1.0-63.2.0.192.in-addr.arpa. PTR host.example."))) {
            assertThat(
                    path(server).reverse(AddressText.pton("192.0.2.1").orElseThrow()).value().orElseThrow().hostname())
                    .isEqualTo("host.example");
        }
    }

    private DnsPath path(ScriptedServer server) {
        return path(List.of(server.server()));
    }

    private DnsPath path(List<Server> servers) {
        return new DnsPath(servers, Optional.empty(), host());
    }

    private HostConfiguration host() {
        return new HostConfiguration(new HostFiles(folder.resolve("resolv.conf"), folder.resolve("hosts"),
                folder.resolve("nsswitch.conf"), folder.resolve("host.conf"), folder.resolve("gai.conf"),
                folder.resolve("hostname")),
                environment);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static List<String> addresses(Answer<HostEntry> answer) {
        return answer.value().orElseThrow().addresses();
    }
}
