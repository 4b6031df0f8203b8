package netprobe.model;

import java.util.Locale;
import java.util.Optional;

/**
 * One question to a name server by which something is told from its look-alikes.
 *
 * @param kind what for
 * @param reply what came, if the question could be put at all
 * @param failure why no program could use the answer
 */
public record ServerCheck(Kind kind, Optional<DnsReply> reply, Optional<Failure> failure) {

    /** What a question is put for. */
    public enum Kind {
        /** The IPv4 addresses of the name, alone. */
        A,
        /** The IPv6 addresses of the name, alone. */
        AAAA,
        /** The IPv4 addresses, sent from one socket right before the next. */
        PAIRED_A,
        /** The IPv6 addresses, sent from one socket right behind the last. */
        PAIRED_AAAA,
        /** The same by TCP. */
        TCP,
        /** Without EDNS (RFC 6891). */
        NO_EDNS,
        /** With EDNS, signatures, and answers of up to 1,232 bytes. */
        SMALL_EDNS,
        /** With EDNS, signatures, and answers of up to 4,096 bytes, which the path has to take in fragments. */
        LARGE_EDNS,
        /** The keys of the root, in up to 4,096 bytes by UDP: an answer that has to be large. */
        LARGE_ANSWER,
        /** The same keys in up to 1,232 bytes, or what fits: whether the question itself is answered. */
        SMALL_ANSWER,
        /** With an option that nobody knows. */
        UNKNOWN_OPTION,
        /** With a cookie (RFC 7873). */
        COOKIE,
        /** With checking disabled (CD): whatever the signatures are like. */
        UNCHECKED,
        /** A name that nobody has, beside the one asked for. */
        RANDOM_SIBLING,
        /** A name in no domain, which can't exist (RFC 6761, {@code invalid.}). */
        RANDOM_NAME,
        /** A name in a top-level domain that nobody has, which servers that know of {@code invalid.} have to ask others for. */
        RANDOM_TOP,
        /** The root's SOA record: whether it answers for anything at all. */
        ROOT,
        /** The root's keys with their signatures, checking disabled (CD). */
        ROOT_KEYS,
        /** Which keys of the root it trusts: unbound alone tells (unbound.conf(5), hide-trustanchor). */
        TRUSTED_KEYS,
        /** The root's SOA record once more, of a number of times. */
        REPEATED,
        /** The name with its zone written twice, as it becomes of one without its final dot. */
        DOUBLED,
        /** The type that is not asked for in the first place, of a name that exists: whether anything is there. */
        OTHER_TYPE,
        /** The name without the domain that the search list added. */
        AS_TYPED;

        /** As JSON spells it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The message that came. */
    public Optional<DnsMessage> message() {
        return reply.flatMap(DnsReply::message);
    }

    /** The response code's mnemonic; empty where no message came. */
    public Optional<String> rcode() {
        return message().map(message -> message.rcode().name());
    }

    /** Whether a message came, whatever it says. */
    public boolean isAnswered() {
        return message().isPresent();
    }
}
