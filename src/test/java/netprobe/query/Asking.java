package netprobe.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import netprobe.connect.tls.TlsSettings;
import netprobe.dns.DomainName;
import netprobe.dns.EdnsForm;
import netprobe.dns.InvalidName;
import netprobe.dns.QueryForm;
import netprobe.dns.Question;
import netprobe.dns.ScriptedServer;
import netprobe.dns.TsigKey;
import netprobe.query.InquirySettings.Habits;
import netprobe.query.InquirySettings.Retries;

/** Settings and questions as tests need them. */
final class Asking {

    static final Duration LONG = Duration.ofSeconds(20);
    static final Duration SHORT = Duration.ofMillis(150);

    /** With EDNS, one try, and all the time in the world. */
    static final InquirySettings USUAL = settings(Habits.BARE, LONG, 1);

    private Asking() {}

    static InquirySettings settings(Habits habits, Duration timeout, int tries) {
        return new InquirySettings(QueryForm.STUB.with(Optional.of(EdnsForm.PLAIN)), new Retries(timeout, tries),
                habits, Optional.empty(), Optional.empty(), Asking::noTls);
    }

    static InquirySettings signed(String key) {
        return new InquirySettings(USUAL.form(), USUAL.retries(), USUAL.habits(),
                Optional.of(TsigKey.parse(key).orElseThrow()), Optional.empty(), Asking::noTls);
    }

    private static TlsSettings noTls() {
        throw new AssertionError("nobody is to speak TLS here");
    }

    static Endpoint udp(ScriptedServer server) {
        return Endpoint.plain(server.server());
    }

    static Endpoint tcp(ScriptedServer server) {
        return udp(server).byTcp();
    }

    static Question a(String name) {
        try {
            return Question.a(DomainName.parse(name));
        } catch (InvalidName invalid) {
            throw new UncheckedIOException(new IOException(invalid));
        }
    }
}
