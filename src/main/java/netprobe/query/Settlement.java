package netprobe.query;

import java.util.Optional;
import java.util.Set;
import netprobe.dns.Stub;
import netprobe.model.DnsMessage;
import netprobe.model.DnsQuestion;
import netprobe.model.DnsRecord;
import netprobe.model.Failure;
import netprobe.tables.Errors;

/** What an answer amounts to. Pure. */
final class Settlement {

    private static final String NOERROR = "NOERROR";
    private static final Set<String> ALIASES = Set.of("CNAME", "DNAME", "RRSIG");

    private Settlement() {}

    static boolean isTruncated(DnsMessage answer) {
        return answer.flags().contains("tc");
    }

    /** FORMERR or NOTIMP without an OPT record, or BADVERS (RFC 6891, section 7). */
    static boolean refusesEdns(DnsMessage answer) {
        return switch (answer.rcode().name()) {
            case "FORMERR", "NOTIMP" -> answer.edns().isEmpty();
            case "BADVERS" -> true;
            default -> false;
        };
    }

    /** The cookie was missing, wrong or too old; the answer has a good one (RFC 7873, section 5.2.3). */
    static boolean wantsCookie(DnsMessage answer) {
        return answer.rcode().name().equals("BADCOOKIE");
    }

    /** Why a program could not use the answer, if it couldn't. */
    static Optional<Failure> failure(DnsQuestion question, DnsMessage answer, String server) {
        if (!answer.rcode().name().equals(NOERROR)) {
            return Optional.of(Errors.rcode(answer.rcode().value(), Stub.OPERATION, Optional.of(server)));
        }
        if (hasData(question, answer) || isTruncated(answer)) {
            return Optional.empty();
        }
        boolean elsewhere = !answer.flags().contains("ra") && !isNegative(answer);
        if (elsewhere && !answer.answer().isEmpty()) {
            // an alias out of the server's own zones is all it can say
            return Optional.empty();
        }
        return Optional.of(elsewhere ? unheld(answer, server) : Errors.noData(Stub.OPERATION, Optional.of(server)));
    }

    /** An alias is no answer, unless it was asked for; ANY takes whatever there is. */
    private static boolean hasData(DnsQuestion question, DnsMessage answer) {
        boolean any = question.type().equals("ANY");
        return answer.answer().stream().map(DnsRecord::type)
                .anyMatch(type -> any || type.equals(question.type()) || !ALIASES.contains(type));
    }

    /** An authoritative answer without data, or one with the SOA record that says for how long there is none (RFC 2308, section 2.2). */
    private static boolean isNegative(DnsMessage answer) {
        return answer.answer().isEmpty() && answer.flags().contains("aa")
                || answer.authority().stream().anyMatch(record -> record.type().equals("SOA"));
    }

    private static Failure unheld(DnsMessage answer, String server) {
        Optional<DnsRecord> referral =
                answer.authority().stream().filter(record -> record.type().equals("NS")).findFirst();
        String message = referral
                .map(record -> "no answer but a referral to the name servers of " + record.name())
                .orElse("the server neither has the zone nor asks others");
        return new Failure.Rcode(0, NOERROR, message, Stub.OPERATION, Optional.of(server));
    }
}
