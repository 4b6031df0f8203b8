package netprobe.query.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static netprobe.query.http.Canned.all;
import static netprobe.query.http.Canned.frame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpConnectionTest {

    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int GOAWAY = 7;
    private static final int CONTINUATION = 9;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int PADDED = 8;
    private static final int WITH_PRIORITY = 0x20;

    /** In HPACK's static table (RFC 7541, appendix A). */
    private static final String STATUS_200 = "88";
    private static final String STATUS_404 = "8d";
    /** {@code age: 7}: index 21, value of one byte. */
    private static final String AGE_7 = "0f 06 01 37";

    private static final Request GET = new Request("dns.example", "/dns-query?dns=AAAA", "application/dns-message",
            Optional.empty());
    private static final Request POST = new Request("dns.example", "/dns-query", "application/dns-message",
            Optional.of(new byte[]{1, 2, 3}));

    private static Response http2(byte[]... frames) throws IOException {
        return exchange(HttpConnection.HTTP_2, GET, all(frame(SETTINGS, 0, 0, ""), all(frames)));
    }

    private static Response http1(String text) throws IOException {
        return exchange(HttpConnection.HTTP_1, GET, text.getBytes(ISO_8859_1));
    }

    private static Response exchange(String protocol, Request request, byte[] reply) throws IOException {
        try (var server = new Canned(reply);
                var connection = HttpConnection.over(server.connect(), Optional.of(protocol))) {
            return connection.exchange(request);
        }
    }

    @Test
    void http2AnswersInHeaderAndData() throws IOException {
        Response response = http2(frame(HEADERS, END_HEADERS, 1, STATUS_200 + AGE_7),
                frame(PING, 0, 0, "0102030405060708"), frame(DATA, 0, 1, "616263"),
                frame(DATA, END_STREAM | PADDED, 1, "02 64 0000"));

        assertThat(response.isSuccess()).isTrue();
        assertThat(response.reply().version()).isEqualTo("HTTP/2");
        assertThat(response.field("age")).contains("7");
        assertThat(new String(response.content(), US_ASCII)).isEqualTo("abcd");
    }

    @Test
    void http2HeaderMayComeInPiecesAfterOneForInformationAndBeforeTrailers() throws IOException {
        Response response = http2(frame(HEADERS, END_HEADERS, 1, "08 03 313033"),
                frame(HEADERS, WITH_PRIORITY, 1, "0000000010" + STATUS_200 + "0f 06"),
                frame(CONTINUATION, END_HEADERS, 1, "01 37"), frame(DATA, 0, 1, "61"),
                frame(HEADERS, END_HEADERS | END_STREAM, 1, AGE_7));

        assertThat(response.reply().status()).isEqualTo(200);
        assertThat(response.reply().headers()).containsExactly("age: 7");
        assertThat(response.content()).hasSize(1);
    }

    @Test
    void http2ErrorNeedsNoContent() throws IOException {
        Response response = http2(frame(HEADERS, END_HEADERS, 1, STATUS_404));

        assertThat(response.reply().status()).isEqualTo(404);
        assertThat(response.isSuccess()).isFalse();
    }

    static Stream<Arguments> brokenHttp2() {
        return Stream.of(
                broken("the server ends the stream before it answers: REFUSED_STREAM",
                        frame(RST_STREAM, 0, 1, "00000007")),
                broken("the server ends the connection before it answers: ENHANCE_YOUR_CALM",
                        frame(GOAWAY, 0, 0, "00000000 0000000b")),
                broken("no HTTP/2: a GOAWAY frame that is too short", frame(GOAWAY, 0, 0, "0000")),
                broken("no HTTP/2: a frame of stream 2, which nobody opened",
                        frame(HEADERS, END_HEADERS, 2, STATUS_200)),
                broken("no HTTP/2: the header can't be decoded", frame(HEADERS, END_HEADERS, 1, "ffffffffff7f")),
                broken("the response has no status", frame(HEADERS, END_HEADERS | END_STREAM, 1, AGE_7)),
                broken("the status is no number of three digits",
                        frame(HEADERS, END_HEADERS, 1, "08 03 616263")),
                broken("the content has more than 65535 bytes",
                        all(frame(HEADERS, END_HEADERS, 1, STATUS_200),
                                repeated(5, frame(DATA, 0, 1, "00".repeat(16_000))))),
                broken("the header has more than 65536 bytes",
                        all(frame(HEADERS, 0, 1, STATUS_200),
                                repeated(5, frame(CONTINUATION, 0, 1, "00".repeat(16_000))))));
    }

    private static Arguments broken(String reason, byte[] bytes) {
        return Arguments.of(reason, bytes);
    }

    private static byte[] repeated(int times, byte[] bytes) {
        return all(Stream.generate(() -> bytes).limit(times).toArray(byte[][]::new));
    }

    @ParameterizedTest
    @MethodSource("brokenHttp2")
    void http2ThatBreaksRulesIsToldWhy(String reason, byte[] frames) {
        assertThatThrownBy(() -> http2(frames)).isInstanceOf(HttpFault.class).hasMessage(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 400 Bad Request\r\nServer: a server that speaks no HTTP/2\r\n\r\n",
        "\u00ff\u00ff\u00ff\u0000\u0000\u0000\u0000\u0000\u0001 and far too little"})
    void otherBytesAreNoHttp2(String text) {
        assertThatThrownBy(() -> exchange(HttpConnection.HTTP_2, GET, text.getBytes(ISO_8859_1)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void connectionThatClosesInBetweenIsAtItsEnd() {
        assertThatThrownBy(() -> http2(frame(HEADERS, END_HEADERS, 1, STATUS_200))).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> http1("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> http1("")).isInstanceOf(EOFException.class);
    }

    @Test
    void requestIsWhatRfc8484Asks() throws IOException, InterruptedException {
        try (var server = new Canned("HTTP/1.1 204 No Content\r\n\r\n".getBytes(US_ASCII))) {
            try (var connection = HttpConnection.over(server.connect(), Optional.empty())) {
                assertThat(connection.exchange(POST).reply().status()).isEqualTo(204);
                assertThat(connection.isReusable()).isTrue();
            }
            assertThat(new String(server.heard(), ISO_8859_1)).isEqualTo("""
                    POST /dns-query HTTP/1.1\r
                    host: dns.example\r
                    accept: application/dns-message\r
                    content-type: application/dns-message\r
                    content-length: 3\r
                    \r
                    \1\2\3""");
        }
    }

    @Test
    void http1MayChunkAndInformFirst() throws IOException {
        Response response = http1("""
                HTTP/1.1 103 Early Hints\r
                Link: </a>\r
                \r
                HTTP/1.1 200 OK\r
                Transfer-Encoding: chunked\r
                Content-Type: application/dns-message; charset=x\r
                \r
                2\r
                ab\r
                1\r
                c\r
                0\r
                \r
                """);

        assertThat(new String(response.content(), US_ASCII)).isEqualTo("abc");
        assertThat(response.reply().version()).isEqualTo("HTTP/1.1");
        assertThat(response.field("content-type")).contains("application/dns-message; charset=x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.2\r\n\r\n", "HTTP/1.1 twohundred OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno field at all\r\n\r\n"})
    void otherBytesAreNoHttp1(String text) {
        assertThatThrownBy(() -> http1(text)).isInstanceOf(HttpFault.class).hasMessageStartingWith("no HTTP: ");
    }

    @ParameterizedTest
    @ValueSource(ints = {65_536, 1_000_000})
    void contentThatIsNoMessageForItsSizeIsRefused(int size) {
        assertThatThrownBy(() -> http1("HTTP/1.1 200 OK\r\nContent-Length: " + size + "\r\n\r\n" + "a".repeat(size)))
                .isInstanceOf(HttpFault.class).hasMessage("the content has more than 65535 bytes");
    }

    @Test
    void headersWithoutEndAreRefused() {
        assertThatThrownBy(() -> http1("HTTP/1.1 200 OK\r\n" + "a: b\r\n".repeat(200) + "\r\n"))
                .isInstanceOf(HttpFault.class);
        assertThatThrownBy(() -> http1("HTTP/1.1 200 OK\r\na: " + "b".repeat(100_000) + "\r\n\r\n"))
                .isInstanceOf(HttpFault.class);
    }
}
