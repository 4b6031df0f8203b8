package netprobe.observe;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import netprobe.dns.DomainName;
import netprobe.dns.Question;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.DnsMessage;
import netprobe.model.DnsRecord;
import netprobe.model.DnsReply;
import netprobe.model.EdnsOption.ExtendedError;
import netprobe.model.Failure;
import netprobe.model.Family;
import netprobe.model.FamilyAnswer;
import netprobe.model.IpAddress;
import netprobe.model.ServerRemarks;
import netprobe.model.ServerRemarks.Denial;
import netprobe.query.Endpoint;
import netprobe.tables.Errors;

/**
 * What one name server says of a name in one family.
 *
 * @param answer addresses, or why there are none, with what it says besides
 * @param canonicalName the owner of the addresses, without final dot
 */
record ServerAnswer(FamilyAnswer answer, Optional<String> canonicalName) {

    /** Asks. */
    static ServerAnswer of(PathSurvey.Asker asker, DomainName name, Family family, List<Endpoint> server) {
        Question question = family == Family.INET ? Question.a(name) : Question.aaaa(name);
        Answer<DnsReply> reply = asker.ask(question, server);
        return reply.value().flatMap(DnsReply::message).map(message -> read(family, message, reply.failure()))
                .orElseGet(() -> new ServerAnswer(
                        new FamilyAnswer(family, List.of(), reply.failure(), Optional.empty()), Optional.empty()));
    }

    private static ServerAnswer read(Family family, DnsMessage message, Optional<Failure> failure) {
        String type = family == Family.INET ? "A" : "AAAA";
        List<DnsRecord> records = message.answer().stream().filter(record -> record.type().equals(type)).toList();
        List<String> addresses =
                records.stream().flatMap(record -> AddressText.pton(record.rdata()).stream()).map(IpAddress::text)
                        .toList();
        Optional<Failure> reason = addresses.isEmpty()
                ? failure.or(() -> Optional.of(Errors.noData("query", Optional.empty())))
                : Optional.empty();
        Optional<String> owner = records.stream().map(DnsRecord::name).findFirst().map(ServerAnswer::withoutDot);
        return new ServerAnswer(new FamilyAnswer(family, addresses, reason, Optional.of(remarks(message))), owner);
    }

    private static String withoutDot(String name) {
        return name.length() > 1 && name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    private static ServerRemarks remarks(DnsMessage message) {
        var least = message.answer().stream().mapToLong(DnsRecord::ttl).min();
        List<ExtendedError> errors = message.edns().stream().flatMap(edns -> edns.options().stream())
                .flatMap(option -> option instanceof ExtendedError error ? Stream.of(error) : Stream.empty()).toList();
        Optional<Denial> denial = soa(message.authority()).map(ServerAnswer::denial);
        Optional<String> policy = soa(message.additional()).map(record -> withoutDot(record.name()));
        return new ServerRemarks(least.isPresent() ? OptionalLong.of(least.getAsLong()) : OptionalLong.empty(),
                message.flags().contains("aa"), errors, denial, policy);
    }

    private static Optional<DnsRecord> soa(List<DnsRecord> section) {
        return section.stream().filter(record -> record.type().equals("SOA")).findFirst();
    }

    /** The last of its seven fields is MINIMUM (RFC 1035, section 3.3.13). */
    private static Denial denial(DnsRecord soa) {
        String minimum = soa.rdata().substring(soa.rdata().lastIndexOf(' ') + 1);
        return new Denial(withoutDot(soa.name()), soa.ttl(), Long.parseLong(minimum));
    }
}
