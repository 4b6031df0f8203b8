package netprobe.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a peer said first, by the protocol that was expected of it, as far as it got.
 *
 * @param protocol the expected one, by netprobe's name for it, such as {@code smtp}
 * @param verdict what became of it
 * @param banner what came, line by line, cut to a bounded size; empty where it is no text
 * @param code the reply code of protocols that have one: 220 of SMTP, 200 of HTTP, a response code of DNS
 * @param software the program, where the peer names one, in the peer's words
 * @param resembles the protocol that the bytes look like, where it is another one
 * @param detail what more the protocol tells
 * @param steps how long each took, in order; connecting is not among them
 * @param notes sentences that qualify it
 */
public record Greeting(String protocol, Verdict verdict, List<String> banner, OptionalInt code,
        Optional<String> software, Optional<String> resembles, Optional<Detail> detail, List<Step> steps,
        List<String> notes) {

    /** Copies the lists. */
    public Greeting {
        banner = List.copyOf(banner);
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    /** What became of a greeting. */
    public enum Verdict {
        /** It is what the protocol says. */
        RIGHT,
        /** It is something else, or the peer refuses in the protocol's own words. */
        WRONG,
        /** Not a byte of it came. */
        MISSING,
        /** It began, and did not end. */
        CUT_OFF;

        /** As JSON spells it: {@code right wrong missing cut-off}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A stretch of the conversation.
     *
     * @param name {@code banner}, {@code tls}, {@code capabilities}
     * @param took its duration
     */
    public record Step(String name, Duration took) {}

    /** What a protocol tells beyond its first words. */
    public sealed interface Detail {

        /**
         * What a server of mail, news or files can do, in its own words; after STARTTLS, what it says then.
         *
         * @param lines one a line, as answered to EHLO, CAPA, CAPABILITY, CAPABILITIES or FEAT
         * @param startTls whether it offered to go on in TLS before it did
         */
        record Capabilities(List<String> lines, boolean startTls) implements Detail {

            /** Copies the list. */
            public Capabilities {
                lines = List.copyOf(lines);
            }
        }

        /**
         * The peer's clock.
         *
         * @param time as it told it
         * @param offset how far it is ahead of ours; negative where it is behind
         */
        record Clock(Instant time, Duration offset) implements Detail {}

        /**
         * The peer's clock by NTP (RFC 5905, section 7.3).
         *
         * @param stratum how many clocks away the reference is; 1 beside it
         * @param reference where the peer has its time from: a clock's name, or the address of a server
         * @param offset how far the peer is ahead of us; negative where it is behind
         * @param delay how long question and answer were on the way, together
         */
        record NtpClock(int stratum, String reference, Duration offset, Duration delay) implements Detail {}

        /**
         * What came back of what was sent.
         *
         * @param sent bytes
         * @param returned bytes that were the same
         */
        record Echoed(int sent, int returned) implements Detail {}

        /**
         * A name server's response.
         *
         * @param rcode its code's mnemonic
         */
        record NameServer(String rcode) implements Detail {}
    }
}
