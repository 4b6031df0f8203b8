package netprobe.query;

import java.time.Duration;
import java.util.Optional;
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
     * @param block a multiple of how many bytes an encrypted query is made as long as (RFC 8467); 1 for its own length
     * @param keepalive whether streams are asked how long they may stay open (RFC 7828)
     * @param mixedCase whether names go by UDP in random letter case
     * @param keepsTruncated whether a truncated answer is left as it is
     * @param post whether HTTPS is asked by POST; else by GET
     */
    public record Habits(boolean cookies, int block, boolean keepalive, boolean mixedCase, boolean keepsTruncated,
            boolean post) {

        /** The block that RFC 8467, section 4.1, recommends to clients. */
        public static final int RECOMMENDED_BLOCK = 128;

        /** As a careful client goes about it: cookies, padding, and GET. */
        public static final Habits CAREFUL = new Habits(true, RECOMMENDED_BLOCK, false, false, false, false);

        /** Nothing that the form does not have. */
        public static final Habits BARE = new Habits(false, 1, false, false, false, false);
    }
}
