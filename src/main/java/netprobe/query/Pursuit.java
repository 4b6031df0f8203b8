package netprobe.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import netprobe.dns.Heard;
import netprobe.dns.Query;
import netprobe.dns.Question;
import netprobe.dns.Silence;
import netprobe.dns.Timer;
import netprobe.model.Answer;
import netprobe.model.DnsMessage;
import netprobe.model.DnsReply;
import netprobe.model.DnsTransport;
import netprobe.model.DnsWay;
import netprobe.model.Edns;
import netprobe.model.EdnsOption;
import netprobe.model.Failure;
import netprobe.model.IgnoredMessage;
import netprobe.query.InquirySettings.SecondThought;

/**
 * One question to one server, until it is settled: repeated when nothing comes back, put otherwise to a server that can't cope with EDNS or
 * wants another cookie, and put by TCP when the answer did not fit.
 */
final class Pursuit {

    private final Question question;
    private final Endpoint endpoint;
    private final InquirySettings settings;
    private final Cookies cookies;
    private final Map<DnsTransport, Carrier> carriers;
    private final List<String> notes = new ArrayList<>();
    private final List<IgnoredMessage> ignored = new ArrayList<>();
    private int sent;
    private OptionalInt truncated = OptionalInt.empty();

    Pursuit(Question question, Endpoint endpoint, InquirySettings settings, Cookies cookies,
            Map<DnsTransport, Carrier> carriers) {
        this.question = question;
        this.endpoint = endpoint;
        this.settings = settings;
        this.cookies = cookies;
        this.carriers = carriers;
    }

    Answer<DnsReply> run() {
        int most = endpoint.transport() == DnsTransport.UDP ? settings.retries().tries() : 1;
        Round round = turn();
        int turns = 1;
        while (round.heard().isSilent() && turns < most) {
            round = turn();
            turns++;
        }
        return conclude(round, turns);
    }

    /** All that is done within the time of one try. */
    private Round turn() {
        var timer = new Timer(settings.retries().timeout());
        var form = new Form(settings, cookies);
        Round round = send(form, endpoint, timer);
        if (asksAgain(SecondThought.REFUSED_EDNS) && form.hasEdns()
                && message(round).filter(Settlement::refusesEdns).isPresent()) {
            notes.add(endpoint.text() + " does not understand EDNS: "
                    + message(round).map(answer -> answer.rcode().name()).orElseThrow());
            form = form.withoutEdns();
            round = send(form, endpoint, timer);
        }
        if (wantsCookie(round)) {
            notes.add(endpoint.text() + " wanted a cookie of its own first");
            round = send(form, endpoint, timer);
        }
        return whole(round, form, timer);
    }

    /** A truncated answer is asked for by TCP; so is one that a server gives to nobody whose address may be forged (RFC 7873, section 5.3). */
    private Round whole(Round round, Form form, Timer timer) {
        Optional<DnsMessage> answer = message(round);
        boolean byUdp = round.heard().transport() == DnsTransport.UDP && !endpoint.strict();
        boolean cut = answer.filter(Settlement::isTruncated).isPresent() && asksAgain(SecondThought.TRUNCATED);
        if (!byUdp || !cut && !wantsCookie(round)) {
            return round;
        }
        if (cut) {
            truncated = OptionalInt.of(answer.orElseThrow().size());
        }
        Round byTcp = send(form, endpoint.byTcp(), timer);
        return byTcp.heard().answer().isPresent() ? byTcp : cutShort(round, byTcp);
    }

    /** What did fit is better than nothing. */
    private Round cutShort(Round byUdp, Round byTcp) {
        notes.add(endpoint.text() + " cut its answer by UDP short, and gave none by TCP");
        return byTcp.showing(byUdp.heard().answer());
    }

    private boolean wantsCookie(Round round) {
        return asksAgain(SecondThought.BADCOOKIE) && message(round).filter(Settlement::wantsCookie).isPresent();
    }

    private boolean asksAgain(SecondThought thought) {
        return settings.habits().settling().contains(thought);
    }

    private Round send(Form form, Endpoint to, Timer timer) {
        var query = new Query(question, form.of(to), form.safeguards(to));
        sent++;
        Round round = carrier(to.transport()).carry(query, to, timer);
        notes.addAll(round.notes());
        ignored.addAll(round.heard().ignored());
        message(round).flatMap(DnsMessage::edns).map(Edns::options).ifPresent(this::learn);
        return round;
    }

    private Carrier carrier(DnsTransport transport) {
        Carrier carrier = carriers.get(transport);
        if (carrier == null) {
            throw new IllegalStateException("nothing carries " + transport);
        }
        return carrier;
    }

    private void learn(List<EdnsOption> options) {
        for (EdnsOption option : options) {
            if (option instanceof EdnsOption.Cookie cookie) {
                cookies.learn(endpoint.server().address(), cookie);
            }
        }
    }

    private Answer<DnsReply> conclude(Round round, int turns) {
        Heard heard = round.heard();
        var way = new DnsWay(heard.steps(), sent, truncated, ignored, round.tls(), round.http());
        Optional<DnsMessage> message = message(round);
        var reply = new DnsReply(endpoint.text(), heard.transport(), question.text(), message, way);
        Optional<Failure> failure = heard.isSilent()
                ? Optional.of(silence(heard, turns))
                : heard.failure().or(() -> heard.answer().flatMap(answer -> answer.signatureRefusal(peer())))
                        .or(() -> message.flatMap(answer -> Settlement.failure(question.text(), answer, peer())));
        return new Answer<>(Optional.of(reply), failure, notes.stream().distinct().toList());
    }

    /** One silence after another is a longer silence. */
    private Failure silence(Heard heard, int turns) {
        Duration lasted = settings.retries().timeout().multipliedBy(turns);
        return heard.failure().filter(failure -> turns == 1)
                .orElseGet(() -> Silence.of(lasted, endpoint.server().text()));
    }

    private String peer() {
        return endpoint.server().text();
    }

    private static Optional<DnsMessage> message(Round round) {
        return round.heard().answer().map(Heard.Answer::text);
    }
}
