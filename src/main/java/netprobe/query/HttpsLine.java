package netprobe.query;

import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import netprobe.dns.Exchange;
import netprobe.dns.Heard;
import netprobe.dns.Query;
import netprobe.dns.Stub;
import netprobe.dns.Timer;
import netprobe.model.DnsStep;
import netprobe.model.DnsTransport;
import netprobe.model.Failure;
import netprobe.query.http.HttpConnection;
import netprobe.query.http.HttpFault;
import netprobe.query.http.Request;
import netprobe.query.http.Response;

/** Messages as the content of HTTP (RFC 8484). */
final class HttpsLine implements Line {

    private static final String MEDIA_TYPE = "application/dns-message";

    private final Endpoint endpoint;
    private final Secured secured;
    private final HttpConnection connection;
    private final boolean post;
    private boolean isReusable = true;

    HttpsLine(Endpoint endpoint, Secured secured, boolean post) throws IOException {
        this.endpoint = endpoint;
        this.secured = secured;
        this.connection = HttpConnection.over(secured.socket(),
                secured.session().flatMap(session -> session.agreement().protocol()));
        this.post = post;
    }

    @Override
    public Round ask(Query query, Timer timer) {
        isReusable = false;
        long start = System.nanoTime();
        try (var _ = Guard.over(secured.wire(), timer)) {
            Response response = connection.exchange(request(query.wire()));
            long end = System.nanoTime();
            isReusable = connection.isReusable();
            return round(query, response).after(List.of(
                    new DnsStep("exchange", Duration.ofNanos(response.began() - start)),
                    new DnsStep("receive", Duration.ofNanos(end - response.began()))));
        } catch (HttpFault fault) {
            return failed(query, malformed(fault.reason()), start);
        } catch (IOException broken) {
            return failed(query, Exchange.failure(broken, endpoint.server(), timer), start);
        }
    }

    private Request request(byte[] message) {
        String path = endpoint.path().orElse("/");
        String variable =
                (path.contains("?") ? "&" : "?") + "dns=" + Base64.getUrlEncoder().withoutPadding()
                        .encodeToString(message);
        return post
                ? new Request(endpoint.authority(), path, MEDIA_TYPE, Optional.of(message))
                : new Request(endpoint.authority(), path + variable, MEDIA_TYPE, Optional.empty());
    }

    private Round round(Query query, Response response) {
        Heard heard = flaw(response)
                .map(flaw -> Exchange.unreached(query, endpoint.server(), DnsTransport.DOH, malformed(flaw)))
                .orElseGet(() -> Exchange.of(response.content(), query, endpoint.server(), DnsTransport.DOH));
        List<String> notes = response.field("age").filter(age -> !age.equals("0"))
                .map(age -> List.of("the answer had been in a cache of HTTP for " + age + " s")).orElse(List.of());
        return new Round(heard, secured.session(), Optional.of(response.reply()), notes);
    }

    /** Why the content is not a DNS message, by what HTTP says. */
    private static Optional<String> flaw(Response response) {
        if (!response.isSuccess()) {
            String where = response.field("location").map(place -> ", to " + place).orElse("");
            return Optional.of("the server answered with the HTTP status " + response.reply().status() + where);
        }
        String type = response.field("content-type").orElse("none");
        String plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return plain.equals(MEDIA_TYPE)
                ? Optional.empty()
                : Optional.of("the content type of the answer is " + type + " instead of " + MEDIA_TYPE);
    }

    private Failure malformed(String reason) {
        return new Failure.Malformed("http", reason, Stub.OPERATION, Optional.of(endpoint.server().text()));
    }

    private Round failed(Query query, Failure failure, long start) {
        var step = new DnsStep("exchange", Duration.ofNanos(System.nanoTime() - start));
        return new Round(Exchange.unreached(query, endpoint.server(), DnsTransport.DOH, failure), secured.session(),
                Optional.empty(), List.of()).after(List.of(step));
    }

    @Override
    public boolean isReusable() {
        return isReusable;
    }

    @Override
    public void end() {
        secured.end();
    }
}
