package netprobe.host;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * How a stub resolver asks: the {@code options} of resolv.conf(5) and of {@code RES_OPTIONS}, with glibc's caps applied.
 *
 * @param ndots a name with at least this many dots is tried as it stands first; 0 to 15
 * @param timeout seconds to wait for the first server in the first round; 0 to 30
 * @param attempts rounds over all servers; 0 to 5, and with 0 nothing is ever asked
 * @param flags the options without a number
 */
public record ResolverOptions(int ndots, int timeout, int attempts, Set<Flag> flags) {

    /** {@code RES_MAXNDOTS}, {@code RES_MAXRETRANS}, {@code RES_MAXRETRY} of glibc's resolv.h. */
    static final int MOST_NDOTS = 15;
    static final int LONGEST_TIMEOUT = 30;
    static final int MOST_ATTEMPTS = 5;

    /** What glibc starts from: {@code ndots:1 timeout:5 attempts:2}. */
    public static final ResolverOptions DEFAULT = new ResolverOptions(1, 5, 2, Set.of());

    /** Copies the set. */
    public ResolverOptions {
        flags = Set.copyOf(flags);
    }

    /** An option without a number. Declared in the order glibc compares prefixes: the longer of two before the shorter. */
    public enum Flag {
        /** Start with another server each time. */
        ROTATE("rotate"),
        /** Send EDNS (RFC 6891). */
        EDNS0("edns0"),
        /** Ask for A and AAAA one after the other, each from a fresh port. */
        SINGLE_REQUEST_REOPEN("single-request-reopen"),
        /** Ask for A and AAAA one after the other. */
        SINGLE_REQUEST("single-request"),
        /** Never ask for a single-label name as it stands. */
        NO_TLD_QUERY("no-tld-query"),
        /** Don't look for changes of the file. */
        NO_RELOAD("no-reload"),
        /** Ask by TCP. */
        USE_VC("use-vc"),
        /** Believe the AD bit. */
        TRUST_AD("trust-ad"),
        /** Never ask for AAAA (glibc 2.36). */
        NO_AAAA("no-aaaa");

        private final String word;

        Flag(String word) {
            this.word = word;
        }

        /** The spelling in resolv.conf. */
        public String word() {
            return word;
        }

        /** Whether glibc takes {@code option} for this flag: it compares no further than the word, and knows {@code no_tld_query}. */
        boolean matches(String option) {
            return option.startsWith(word) || this == NO_TLD_QUERY && option.startsWith("no_tld_query");
        }
    }

    /** Whether a flag is set. */
    public boolean has(Flag flag) {
        return flags.contains(flag);
    }

    /**
     * How long glibc waits for one server in one round: doubled for each later server, shared among all of them, and never under a second.
     *
     * @param index the server's place, from 0
     * @param servers how many there are
     */
    public Duration patience(int index, int servers) {
        // glibc has three servers at most; --server may name more
        int seconds = timeout << Math.min(index, 2);
        return Duration.ofSeconds(Math.max(1, index == 0 ? seconds : seconds / servers));
    }

    ResolverOptions with(Flag flag) {
        var more = flags.isEmpty() ? EnumSet.noneOf(Flag.class) : EnumSet.copyOf(flags);
        more.add(flag);
        return new ResolverOptions(ndots, timeout, attempts, more);
    }

    /** Negative numbers land in a field of four unsigned bits. */
    ResolverOptions withNdots(int number) {
        return new ResolverOptions(Math.min(number, MOST_NDOTS) & 0xf, timeout, attempts, flags);
    }

    ResolverOptions withTimeout(int number) {
        return new ResolverOptions(ndots, Math.clamp(number, 0, LONGEST_TIMEOUT), attempts, flags);
    }

    ResolverOptions withAttempts(int number) {
        return new ResolverOptions(ndots, timeout, Math.clamp(number, 0, MOST_ATTEMPTS), flags);
    }
}
