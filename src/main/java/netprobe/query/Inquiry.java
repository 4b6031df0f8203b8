package netprobe.query;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import netprobe.dns.Question;
import netprobe.model.Answer;
import netprobe.model.DnsReply;
import netprobe.model.DnsTransport;

/**
 * Questions to name servers, in one manner. Connections and cookies are kept from question to question, until it is closed.
 *
 * <p>Questions may be asked side by side.
 */
public final class Inquiry implements AutoCloseable {

    private final InquirySettings settings;
    private final Cookies cookies = new Cookies();
    private final Map<DnsTransport, Carrier> carriers = new EnumMap<>(DnsTransport.class);

    /** In that manner. */
    public Inquiry(InquirySettings settings) {
        this.settings = settings;
        var lines = new Lines(new Dialling(settings), settings.habits().post());
        carriers.put(DnsTransport.UDP, new Datagrams(settings.source()));
        for (var transport : List.of(DnsTransport.TCP, DnsTransport.DOT, DnsTransport.DOH)) {
            carriers.put(transport, lines);
        }
    }

    /** One question to one server: its answer, whatever it says, and the failure if that is none a program could use. */
    public Answer<DnsReply> ask(Question question, Endpoint endpoint) {
        return new Pursuit(question, endpoint, settings, cookies, carriers).run();
    }

    /** One question to the first of these servers that says anything at all; what was wrong with those before is noted. */
    public Answer<DnsReply> ask(Question question, List<Endpoint> endpoints) {
        Answer<DnsReply> answer = ask(question, endpoints.getFirst());
        for (Endpoint next : endpoints.subList(1, endpoints.size())) {
            if (answer.value().flatMap(DnsReply::message).isPresent()) {
                return answer;
            }
            String mishap = answer.failure().map(failure -> failure.code() + ": " + failure.message()).orElse("");
            String silent = answer.value().map(DnsReply::server).orElse("");
            answer = ask(question, next).noting(silent + ": " + mishap);
        }
        return answer;
    }

    @Override
    public void close() {
        carriers.values().forEach(Carrier::close);
    }
}
