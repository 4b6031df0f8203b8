package netprobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import netprobe.dns.Server;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.query.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryOperandsTest {

    private static final QueryWords NOTHING = new QueryWords(List.of(), List.of(), OptionalInt.empty(),
            List.of("192.0.2.1"), SearchList.NONE);

    @Test
    void wordsAreToldApartByWhatTheyLookLike() {
        QueryWords words = QueryWords.of(List.of("example.org", "mx", "@192.0.2.7", "CH", "TYPE65280", "mx.", "any"));
        assertThat(words.names()).containsExactly("example.org", "mx.");
        assertThat(words.types()).containsExactly(15, 65280, 255);
        assertThat(words.dclass()).hasValue(3);
        assertThat(words.servers()).containsExactly("192.0.2.7");
    }

    @Test
    void everyNameWithEveryTypeGoesToEveryServer() {
        var words = new QueryWords(List.of(), List.of(1, 28), OptionalInt.empty(), List.of("192.0.2.1", "192.0.2.2"),
                SearchList.NONE);
        assertThat(requests(false, words, "a.example", "b.example")).extracting(QueryOperandsTest::text)
                .containsExactly("a.example. A @192.0.2.1:53", "a.example. A @192.0.2.2:53",
                        "a.example. AAAA @192.0.2.1:53", "a.example. AAAA @192.0.2.2:53", "b.example. A @192.0.2.1:53",
                        "b.example. A @192.0.2.2:53", "b.example. AAAA @192.0.2.1:53",
                        "b.example. AAAA @192.0.2.2:53");
    }

    @Test
    void aLineMayChooseTypesAndServersOfItsOwn() {
        var common = new QueryWords(List.of(), List.of(16), OptionalInt.empty(), List.of("192.0.2.1"),
                SearchList.NONE);
        assertThat(requests(true, common, "a.example mx @192.0.2.9", "b.example")).extracting(QueryOperandsTest::text)
                .containsExactly("a.example. MX @192.0.2.9:53", "b.example. TXT @192.0.2.1:53");
    }

    @ParameterizedTest
    @CsvSource({"., NS", "example.org, A AAAA", "_sip._tcp.example.org, SRV", "_443._tcp.example.org, TLSA",
        "_dmarc.example.org, TXT", "sel._domainkey.example.org, TXT", "192.0.2.1, PTR", "2001:db8::1, PTR",
        "1.2.0.192.in-addr.arpa, PTR", "_8443._https.example.org, HTTPS", "_dns.example.org, SVCB",
        "_smtp._tls.example.org, TXT", "in-addr.arpa, A AAAA"})
    void withoutATypeTheNameSuggestsIt(String name, String types) {
        List<QueryRequest> requests = requests(false, NOTHING, name);
        assertThat(requests).allMatch(QueryRequest::isSuggested);
        assertThat(String.join(" ", requests.stream().map(each -> each.question().orElseThrow().typeName()).toList()))
                .isEqualTo(types);
    }

    @Test
    void internationalNamesGoOutAsALabels() {
        assertThat(requests(false, NOTHING, "münchen.example").getFirst().question().orElseThrow().text().name())
                .isEqualTo("xn--mnchen-3ya.example.");
    }

    @Test
    void whatIsNoNameLosesNothingElse() {
        List<QueryRequest> requests = requests(true, NOTHING, "a..b", "mx", "ok.example a");
        assertThat(requests).extracting(QueryRequest::input).containsExactly("a..b", "mx", "ok.example");
        assertThat(requests.get(0).defect().orElseThrow().message()).contains("empty label");
        assertThat(requests.get(1).defect().orElseThrow().message()).isEqualTo("expected a domain name in it");
        assertThat(requests.get(2).defect()).isEmpty();
    }

    @Test
    void aTransferIsNotForOneLineAmongOthers() {
        QueryRequest request = requests(true, NOTHING, "example.org axfr").getFirst();
        assertThat(request.defect().orElseThrow().message()).contains("on the command line");
    }

    private static String text(QueryRequest request) {
        var question = request.question().orElseThrow().text();
        return question.name() + " " + question.type() + " @" + request.endpoints().getFirst().text();
    }

    private static List<QueryRequest> requests(boolean areLines, QueryWords common, String... operands) {
        var requests = new ArrayList<QueryRequest>();
        new QueryOperands(List.of(operands).stream().map(Operand::of).iterator(), areLines, common,
                QueryOperandsTest::endpoints).forEachRemaining(requests::add);
        return requests;
    }

    private static Answer<List<Endpoint>> endpoints(String word) {
        var server = new Server(AddressText.pton(word).orElseThrow(), Server.DOMAIN);
        return Answer.of(List.of(Endpoint.plain(server)));
    }

    @Test
    void aLineHasNoOptions() {
        assertThat(requests(true, NOTHING, "a.example +short", "-x 192.0.2.1")).hasSize(2)
                .allSatisfy(request -> assertThat(request.defect().orElseThrow().message()).contains("command line"));
    }

    @Test
    void aShortNameMayStandForSeveral() {
        var search = new SearchList(List.of("a.example", "b.example"), 1);
        var words = new QueryWords(List.of(), List.of(1), OptionalInt.empty(), List.of("192.0.2.1"), search);
        QueryRequest request = requests(false, words, "www").getFirst();
        assertThat(text(request)).isEqualTo("www.a.example. A @192.0.2.1:53");
        assertThat(request.further()).extracting(question -> question.text().name())
                .containsExactly("www.b.example.", "www.");
    }
}
