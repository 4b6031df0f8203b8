package netprobe.dns.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import netprobe.dns.DomainName;
import netprobe.dns.Question;
import netprobe.dns.validation.Evidence.Reply;
import netprobe.model.DnssecStatus;
import netprobe.model.DnssecVerdict;
import netprobe.model.Failure;
import netprobe.oracle.Seed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Whatever happens to messages on their way, the end is a verdict, and secure is only what the zone has signed. */
class HostileMessagesTest {

    private static final int ROUNDS = 250;
    private static final String[] CONTENT = {"www A 192.0.2.1", "www A 192.0.2.2", "*.wild A 192.0.2.3",
        "alias CNAME www", "old DNAME wild", "sub NS ns.test.", "a.ent TXT a"};

    private final ZoneKey rootKey = ZoneKey.generate(".", 13, ZoneKey.ENTRY);
    private final ZoneKey key = ZoneKey.generate("test.", 15, ZoneKey.ENTRY);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bentMessagesProveNothing(boolean hashed) throws Exception {
        var random = Seed.forCases("hostile messages");
        var authority = authority(hashed);
        var genuine = Stream.of("www", "x.wild", "alias").flatMap(label -> addresses(authority, label)).toList();
        int secure = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var label = List.of("www", "x.wild", "alias", "www.old", "nx", "ent", "www.sub").get(random.nextInt(7));
            var verdict = judge(authority, label, random);
            if (verdict.bent().isPresent() && verdict.verdict().status() == DnssecStatus.SECURE) {
                secure++;
                assertThat(answers(verdict.bent().get(), label)).as("%s: %s", label, verdict)
                        .allMatch(record -> genuine.contains(record.rdataToString()));
            }
        }
        assertThat(secure).isBetween(1, ROUNDS / 2);
    }

    private record Judged(DnssecVerdict verdict, Optional<Message> bent) {}

    private Judged judge(Authority authority, String label, Random random) throws Exception {
        var anchors = TrustAnchors.read(rootKey.ds(2).toString());
        Evidence evidence = question -> reply(authority, question, random);
        var question = new Question(DomainName.parse(label + ".test"), Type.A);
        var response = bent(authority.answer(name(label), Type.A), random);
        var validator = new Validator(anchors, evidence, Instant.now(), Limits.USUAL);
        return new Judged(validator.verdict(question, response.orElseGet(Message::new)), response);
    }

    private static Reply reply(Authority authority, Question question, Random random) {
        try {
            return bent(authority.answer(question.name().name(), question.type()), random)
                    .<Reply>map(Reply.Answered::new).orElseGet(() -> new Reply.Failed(
                            new Failure.Malformed("message", "bent beyond reading", "query", Optional.empty())));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Changed in some way, or as it was; none where nobody can read it any more. */
    private static Optional<Message> bent(Message message, Random random) throws IOException {
        return switch (random.nextInt(6)) {
            case 0 -> noisy(message, random);
            case 1 -> Optional.of(thinned(message, random));
            case 2 -> Optional.of(forged(message, random));
            default -> Optional.of(message);
        };
    }

    private static Optional<Message> noisy(Message message, Random random) {
        var wire = message.toWire();
        for (int changes = random.nextInt(3); changes >= 0; changes--) {
            wire[12 + random.nextInt(wire.length - 12)] = (byte) random.nextInt(256);
        }
        try {
            return Optional.of(new Message(wire));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** With other addresses in the place of those that were signed. */
    private static Message forged(Message message, Random random) throws IOException {
        var forged = message.clone();
        for (Record record : message.getSection(Section.ANSWER)) {
            if (record instanceof ARecord) {
                forged.removeRecord(record, Section.ANSWER);
                forged.addRecord(new ARecord(record.getName(), DClass.IN, record.getTTL(), InetAddress
                        .getByAddress(new byte[]{(byte) 203, 0, 113, (byte) random.nextInt(256)})), Section.ANSWER);
            }
        }
        return forged;
    }

    private static Message thinned(Message message, Random random) {
        var thinned = message.clone();
        for (int section : List.of(Section.ANSWER, Section.AUTHORITY)) {
            for (Record record : message.getSection(section)) {
                switch (random.nextInt(6)) {
                    case 0 -> thinned.removeRecord(record, section);
                    case 1 -> thinned.addRecord(record, section == Section.ANSWER ? Section.AUTHORITY : Section.ANSWER);
                    default -> {
                    }
                }
            }
        }
        thinned.getHeader().setRcode(random.nextInt(4));
        return thinned;
    }

    private Authority authority(boolean hashed) {
        var zone = ZoneSigner.of("test.", CONTENT).keys(key);
        return Authority.of(List.of(
                ZoneSigner.of(".", "test NS ns.test.").and(key.ds(2)).keys(rootKey).sign(),
                (hashed ? zone.nsec3(1, new byte[]{7}, false) : zone).sign()));
    }

    private static Stream<String> addresses(Authority authority, String label) {
        return authority.answer(name(label), Type.A).getSection(Section.ANSWER).stream()
                .filter(record -> record.getType() == Type.A || record.getType() == Type.CNAME)
                .map(Record::rdataToString);
    }

    /** Records that a reader would take for the answer. */
    private static Stream<Record> answers(Message message, String label) {
        return message.getSection(Section.ANSWER).stream().filter(record -> record.getName().equals(name(label))
                && (record.getType() == Type.A || record.getType() == Type.CNAME && !label.endsWith(".old")));
    }

    private static Name name(String label) {
        return Name.fromConstantString(label + ".test.");
    }
}
