package netprobe.query;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import netprobe.connect.tls.TlsSettings;
import netprobe.dns.QueryForm;
import netprobe.dns.TsigKey;
import netprobe.model.IpAddress;

/**
 * How questions are put to servers, whoever they are.
 *
 * @param form flags and EDNS
 * @param retries how long and how often
 * @param habits what is done beyond the form
 * @param key what queries are signed with, and answers have to be
 * @param source the local address, if it isn't left to the kernel
 * @param tls how handshakes are made; asked for only when one is
 */
public record InquirySettings(QueryForm form, Retries retries, Habits habits, Optional<TsigKey> key,
        Optional<IpAddress> source, Supplier<TlsSettings> tls) {

    /**
     * How long and how often.
     *
     * @param timeout what one try may take, the stream after a truncated answer included
     * @param tries how often a question is sent by UDP when nothing comes back; a stream repeats what was lost by itself
     */
    public record Retries(Duration timeout, int tries) {}

    /**
     * What is done beyond the form, wherever the query has EDNS.
     *
     * @param cookies whether cookies are sent and kept (RFC 7873)
     * @param padding how long queries are made
     * @param keepalive whether streams are asked how long they may stay open (RFC 7828)
     * @param mixedCase whether names go by UDP in random letter case
     * @param settling what is asked again for
     * @param post whether HTTPS is asked by POST; else by GET
     */
    public record Habits(boolean cookies, Padding padding, boolean keepalive, boolean mixedCase,
            Set<SecondThought> settling, boolean post) {

        /** As a careful client goes about it: cookies, padding, and GET. */
        public static final Habits CAREFUL =
                new Habits(true, Padding.RECOMMENDED, false, false, SecondThought.ALL, false);

        /** Nothing that the form does not have. */
        public static final Habits BARE = new Habits(false, Padding.NONE, false, false, SecondThought.ALL, false);

        /** Copies the set. */
        public Habits {
            settling = Set.copyOf(settling);
        }
    }

    /**
     * How long queries are made, where they have EDNS (RFC 7830).
     *
     * @param block a multiple of how many bytes; 1 for their own length
     * @param everywhere whether also those that anybody can read are padded
     */
    public record Padding(int block, boolean everywhere) {

        /** To the block that RFC 8467, section 4.1, recommends to clients. */
        public static final Padding RECOMMENDED = new Padding(128, false);

        /** Not at all. */
        public static final Padding NONE = new Padding(1, false);
    }

    /** What makes a client ask again. */
    public enum SecondThought {
        /** A truncated answer: by TCP. */
        TRUNCATED,
        /** A server that wants its own cookie: with that (RFC 7873). */
        BADCOOKIE,
        /** A server that does not cope with EDNS: without (RFC 6891, section 7). */
        REFUSED_EDNS;

        /** All of them. */
        public static final Set<SecondThought> ALL = Set.copyOf(EnumSet.allOf(SecondThought.class));
    }
}
