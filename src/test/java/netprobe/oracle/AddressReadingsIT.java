package netprobe.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import netprobe.address.Readings;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import netprobe.model.Reading;
import netprobe.model.Reading.Reader;
import netprobe.oracle.Outcome.Returned;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What {@code address} says of each reader, against the readers themselves. */
class AddressReadingsIT {

    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;
    private static final int SOCK_STREAM = 1;
    private static final int AI_NUMERICHOST = 4;
    private static final String NO_ADDRESS = "no address";

    /** An interface that this host need not have: whether a reader takes it depends on the host. */
    private static final Pattern NAMED_SCOPE = Pattern.compile(":.*%(?!\\d+]?$)", Pattern.DOTALL);

    /** What ends the host of a URL, so that more than a host would be read. */
    private static final Pattern END_OF_HOST = Pattern.compile("[/?#@\\\\]");

    /** The bidi rule (RFC 5893) forbids a label that begins with one; Node.js 20 lets it pass. */
    private static final Pattern ARABIC_DIGIT = Pattern.compile("[\u0660-\u0669]");

    private static Python python;

    private final List<String> texts = new AddressStrings(new Choice(Seed.forCases("readings"))).texts(10_000);

    @BeforeAll
    static void start() throws IOException {
        python = Python.start();
    }

    @AfterAll
    static void stop() throws IOException {
        python.close();
    }

    @Test
    void theCLibraryReadsAsIsSaid() {
        var differences = new Differences();
        compare(differences, Reader.INET_PTON, texts,
                text -> Call.of("inet_pton", text.indexOf(':') >= 0 ? AF_INET6 : AF_INET, text));
        compare(differences, Reader.INET_ATON, texts.stream().filter(text -> text.indexOf(':') < 0).toList(),
                text -> Call.of("inet_aton", text));
        compare(differences, Reader.GETADDRINFO, withoutNamedScopes(),
                text -> Call.of("getaddrinfo", Call.bytes(text.getBytes(UTF_8)), null, 0, SOCK_STREAM, 0,
                        AI_NUMERICHOST));
        differences.assertNone(25_000);
    }

    @Test
    void pythonReadsAsIsSaid() {
        var differences = new Differences();
        compare(differences, Reader.PYTHON, texts, text -> Call.of("ip_address", text));
        differences.assertNone(10_000);
    }

    @Test
    void theJvmReadsAsIsSaid() throws IOException {
        var asked = withoutNamedScopes().stream().filter(text -> !text.equals("localhost"))
                .distinct().toList();
        var answers = JvmHosts.read(asked);
        var differences = new Differences();
        for (int i = 0; i < asked.size(); i++) {
            var reading = reading(asked.get(i), Reader.JAVA);
            differences.compare(asked.get(i), answers.get(i),
                    reading.address().map(IpAddress::hex).orElse(reading.outcome().label()));
        }
        differences.assertNone(8_000);
    }

    @Test
    void urlsReadAsIsSaid() throws IOException {
        var asked = texts.stream().filter(text -> !END_OF_HOST.matcher(text).find())
                .filter(text -> !ARABIC_DIGIT.matcher(text).find()).toList();
        var hosts = asked.stream()
                .map(text -> text.indexOf(':') >= 0 && !text.startsWith("[") ? '[' + text + ']' : text).toList();
        var answers = UrlHosts.read(hosts);
        var differences = new Differences();
        for (int i = 0; i < asked.size(); i++) {
            var reading = reading(asked.get(i), Reader.BROWSER);
            differences.compare(asked.get(i), answers.get(i).map(AddressReadingsIT::shown).orElse("refused"),
                    reading.address().map(IpAddress::hex).orElse(reading.outcome().label()));
        }
        differences.assertNone(8_000);
    }

    /** A URL's host as our readings have it: an address in hexadecimal, or a name. */
    private static String shown(String host) {
        var bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        return AddressText.pton(bare).map(IpAddress::hex).orElse("name");
    }

    private static void compare(Differences differences, Reader reader, List<String> texts,
            Function<String, Call> call) {
        var outcomes = python.callAll(texts.stream().map(call).toList());
        for (int i = 0; i < texts.size(); i++) {
            differences.compare(reader + " " + texts.get(i), packed(outcomes.get(i)),
                    reading(texts.get(i), reader).address().map(IpAddress::hex).orElse(NO_ADDRESS));
        }
    }

    private static Reading reading(String text, Reader reader) {
        return Readings.of(text).all().stream().filter(reading -> reading.reader() == reader).findFirst().orElseThrow();
    }

    /** The address in a function's result: bytes, a pair that begins with them, or the rows of getaddrinfo. */
    private static String packed(Outcome outcome) {
        if (!(outcome instanceof Returned(var value))) {
            return NO_ADDRESS;
        }
        if (value.has("hex")) {
            return value.get("hex").asText();
        }
        var first = value.get(0);
        return first.has("hex") ? first.get("hex").asText() : ofSocketAddress(first.get(4).get(0).asText());
    }

    private static String ofSocketAddress(String text) {
        return AddressText.ptonScoped(text).map(IpAddress::hex).orElse(text);
    }

    private List<String> withoutNamedScopes() {
        return texts.stream().filter(text -> !NAMED_SCOPE.matcher(text).find()).toList();
    }
}
