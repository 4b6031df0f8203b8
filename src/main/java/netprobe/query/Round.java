package netprobe.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.dns.Heard;
import netprobe.model.DnsStep;
import netprobe.model.HttpReply;
import netprobe.model.IgnoredMessage;
import netprobe.model.TlsSession;

/**
 * One sending of a question, and what came of it.
 *
 * @param heard the message or the failure
 * @param tls the TLS session, of transports that have one
 * @param http what HTTP said, of transports that use it
 * @param notes sentences that qualify the answer
 */
record Round(Heard heard, Optional<TlsSession> tls, Optional<HttpReply> http, List<String> notes) {

    /** Copies the list. */
    Round {
        notes = List.copyOf(notes);
    }

    /** Of a transport that is nothing but one. */
    static Round of(Heard heard) {
        return new Round(heard, Optional.empty(), Optional.empty(), List.of());
    }

    /** The same with what went before the message was sent. */
    Round after(List<DnsStep> earlier) {
        var steps = new ArrayList<>(earlier);
        steps.addAll(heard.steps());
        return new Round(new Heard(heard.question(), heard.server(), heard.transport(), heard.answer(), heard.failure(),
                steps, heard.ignored()), tls, http, notes);
    }

    /** The same with more notes. */
    Round noting(List<String> more) {
        return new Round(heard, tls, http, Stream.concat(notes.stream(), more.stream()).toList());
    }

    /** The same failure, with an answer that came before it. */
    Round showing(Optional<Heard.Answer> earlier) {
        return new Round(new Heard(heard.question(), heard.server(), heard.transport(), earlier, heard.failure(),
                heard.steps(), heard.ignored()), tls, http, notes);
    }

    /** The same with more messages that were not the answer. */
    Round ignoring(List<IgnoredMessage> more) {
        var all = new ArrayList<>(heard.ignored());
        all.addAll(more);
        return new Round(new Heard(heard.question(), heard.server(), heard.transport(), heard.answer(), heard.failure(),
                heard.steps(), all), tls, http, notes);
    }
}
