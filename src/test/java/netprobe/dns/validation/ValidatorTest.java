package netprobe.dns.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import netprobe.dns.DomainName;
import netprobe.dns.Question;
import netprobe.dns.validation.Evidence.Reply;
import netprobe.model.DnssecCondition;
import netprobe.model.DnssecKeyId;
import netprobe.model.DnssecLink;
import netprobe.model.DnssecReason;
import netprobe.model.DnssecStatus;
import netprobe.model.DnssecVerdict;
import netprobe.model.Failure;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class ValidatorTest {

    private static final int P256 = 13;
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final ZoneKey rootKey = ZoneKey.generate(".", P256, ZoneKey.ENTRY);
    private final ZoneKey key = ZoneKey.generate("test.", 15, ZoneKey.ENTRY);

    @Test
    void linksLeadFromTheAnchorToTheRecords() throws Exception {
        var verdict = judge(signed("www A 192.0.2.1"), "www.test", Type.A);

        assertThat(verdict.status()).isEqualTo(DnssecStatus.SECURE);
        assertThat(verdict.chain()).extracting(DnssecLink::zone, DnssecLink::step).containsExactly(
                tuple(".", DnssecLink.Step.ANCHOR),
                tuple("test", DnssecLink.Step.DELEGATION),
                tuple("test", DnssecLink.Step.RECORDS));
        assertThat(verdict.chain().get(1).signer().map(DnssecKeyId::tag))
                .contains(key.record().getFootprint());
    }

    @Test
    void unsignedDelegationIsTheLastLink() throws Exception {
        var verdict = judge(signed("sub NS ns.test."), "www.sub.test", Type.A);

        assertThat(verdict.status()).isEqualTo(DnssecStatus.INSECURE);
        assertThat(verdict.chain().getLast().step()).isEqualTo(DnssecLink.Step.END);
        assertThat(verdict.sentence())
                .isEqualTo("NSEC sub.test to test proves that the delegation to sub.test is not signed");
    }

    @Test
    void recordsOfNameThatIsSaidNotToExistAreBogus() throws Exception {
        var authority = Authority.of(List.of(root(), signed("www A 192.0.2.1")));
        var response = authority.answer(name("www.test."), Type.A);
        response.getHeader().setRcode(Rcode.NXDOMAIN);

        var verdict = new Validator(anchors(), authority, NOW, Limits.USUAL).verdict(question("www.test", Type.A),
                response);

        assertThat(verdict.reason().map(DnssecReason::condition)).contains(DnssecCondition.DENIAL_NOT_PROVEN);
    }

    @Test
    void optOutExcusesNoWrongSignature() throws Exception {
        var zone = zone("www A 192.0.2.1").nsec3(0, new byte[0], true).sign();
        var bent = zone.stream().map(record -> record instanceof RRSIGRecord it
                && (it.getTypeCovered() == Type.A || it.getTypeCovered() == Type.SOA) ? garbled(it, 1) : record)
                .toList();

        assertThat(judge(zone, "nx.test", Type.A).status()).isEqualTo(DnssecStatus.INSECURE);
        assertThat(judge(bent, "nx.test", Type.A).status()).isEqualTo(DnssecStatus.BOGUS);
        var elsewhere = Authority.of(List.of(root(), bent));
        var response = elsewhere.answer(name("www.test."), Type.A);
        var moved = response.clone();
        moved.removeAllRecords(Section.ANSWER);
        response.getSection(Section.ANSWER)
                .forEach(record -> moved.addRecord(record.withName(name("nx.test.")), Section.ANSWER));
        assertThat(new Validator(anchors(), elsewhere, NOW, Limits.USUAL).verdict(question("nx.test", Type.A), moved)
                .status()).isEqualTo(DnssecStatus.BOGUS);
    }

    @Test
    void signatureOfMoreLabelsThanTheNameHasIsWrong() throws Exception {
        var zone = signed("www A 192.0.2.1");
        var bent = zone.stream().map(record -> record instanceof RRSIGRecord it && it.getTypeCovered() == Type.A
                ? relabelled(it, 1)
                : record).toList();
        var wild = signed("*.wild A 192.0.2.1");
        var tooFew = wild.stream().map(record -> record instanceof RRSIGRecord it && it.getTypeCovered() == Type.A
                ? relabelled(it, -1)
                : record).toList();

        assertThat(judge(bent, "www.test", Type.A).reason().map(DnssecReason::condition))
                .contains(DnssecCondition.SIGNATURE_INVALID);
        assertThat(judge(wild, "x.wild.test", Type.A).status()).isEqualTo(DnssecStatus.SECURE);
        assertThat(judge(wild, "*.wild.test", Type.A).status()).isEqualTo(DnssecStatus.SECURE);
        assertThat(judge(tooFew, "x.wild.test", Type.A).reason().map(DnssecReason::condition))
                .contains(DnssecCondition.SIGNATURE_INVALID);
    }

    @Test
    void digestOfTheWrongLengthMatchesNoKey() throws Exception {
        byte[] right = key.ds(2).rdataToWireCanonical();
        for (int length : List.of(4, right.length - 1, right.length + 1)) {
            var ds = Record.newRecord(name("test."), Type.DS, DClass.IN, 300, Arrays.copyOf(right, length));
            var root = ZoneSigner.of(".", "test NS ns.test.").and(ds).keys(rootKey)
                    .valid(NOW.minus(DAY), NOW.plus(DAY)).sign();
            var authority = Authority.of(List.of(root, signed("www A 192.0.2.1")));

            var verdict = new Validator(anchors(), authority, NOW, Limits.USUAL)
                    .verdict(question("www.test", Type.A), authority.answer(name("www.test."), Type.A));

            assertThat(verdict.reason().map(DnssecReason::condition)).contains(DnssecCondition.NO_MATCHING_DS);
        }
    }

    @Test
    void expiryTellsRecordKeyAndHowLong() throws Exception {
        var stale = zone("www A 192.0.2.1").valid(NOW.minus(DAY.multipliedBy(9)), NOW.minus(DAY.multipliedBy(3)))
                .sign();

        var verdict = judge(stale, "www.test", Type.A);

        var reason = verdict.reason().orElseThrow();
        assertThat(reason.condition()).isEqualTo(DnssecCondition.SIGNATURE_EXPIRED);
        assertThat(reason.record()).contains(new DnssecReason.Owned("test", "DNSKEY"));
        assertThat(reason.period().orElseThrow().off()).isEqualTo(DAY.multipliedBy(3));
        assertThat(verdict.sentence()).isEqualTo("the signature of test DNSKEY by key " + key.record().getFootprint()
                + "/ED25519 of test expired 3 d ago, at 2026-11-19T12:00:00Z");
        assertThat(verdict.extendedError()).hasValue(7);
        assertThat(verdict.clock()).isEmpty();
    }

    @Test
    void clockIsDoubtedWhenNoSignatureIsValid() throws Exception {
        var verdict = judge(signed("www A 192.0.2.1"), "www.test", Type.A, NOW.plus(DAY.multipliedBy(400)));

        assertThat(verdict.reason().map(DnssecReason::condition)).contains(DnssecCondition.SIGNATURE_EXPIRED);
        assertThat(verdict.clock().orElseThrow().zones()).containsExactly(".", "test");
        assertThat(verdict.clock().orElseThrow().until()).isEqualTo(NOW.plus(DAY.multipliedBy(30)));
    }

    @Test
    void clockIsDoubtedWhenAllSignaturesAreOfTheFuture() throws Exception {
        var verdict = judge(signed("www A 192.0.2.1"), "www.test", Type.A, Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(verdict.reason().map(DnssecReason::condition)).contains(DnssecCondition.SIGNATURE_NOT_YET_VALID);
        assertThat(verdict.clock().orElseThrow().from()).isEqualTo(NOW.minus(DAY));
    }

    @Test
    void aliasThatEndsTheResponseIsFollowed() throws Exception {
        var zone = signed("alias CNAME www", "www A 192.0.2.1");

        var verdict = judge(zone, "alias.test", Type.A);

        assertThat(verdict.status()).isEqualTo(DnssecStatus.SECURE);
        assertThat(verdict.chain()).extracting(DnssecLink::sentence)
                .anyMatch(sentence -> sentence.startsWith("alias.test CNAME is signed"))
                .anyMatch(sentence -> sentence.startsWith("www.test A is signed"));
    }

    @Test
    void aliasesWithoutEndAreGivenUp() throws Exception {
        var aliases = new String[20];
        for (int i = 0; i < aliases.length; i++) {
            aliases[i] = "a" + i + " CNAME a" + (i + 1);
        }

        var verdict = judge(signed(aliases), "a0.test", Type.A);

        assertThat(verdict.status()).isEqualTo(DnssecStatus.INDETERMINATE);
        assertThat(verdict.reason().map(DnssecReason::condition)).contains(DnssecCondition.LIMIT_EXCEEDED);
    }

    @Test
    void silenceIsIndeterminate() throws Exception {
        var silence = new Failure.DeadlineExpired("timeout", DAY, "no answer within 5s", "query", Optional.empty());
        var response = Authority.of(List.of(root(), signed("www A 192.0.2.1"))).answer(name("www.test."), Type.A);

        var verdict = new Validator(anchors(), _ -> new Reply.Failed(silence), NOW, Limits.USUAL)
                .verdict(question("www.test", Type.A), response);

        assertThat(verdict.status()).isEqualTo(DnssecStatus.INDETERMINATE);
        assertThat(verdict.sentence()).isEqualTo("the question for . DNSKEY was not answered: no answer within 5s");
    }

    @Test
    void nothingIsKnownAboveTheAnchor() throws Exception {
        var anchors = TrustAnchors.read(key.ds(2).toString());
        var authority = Authority.of(List.of(root(), signed("www A 192.0.2.1")));
        var validator = new Validator(anchors, authority, NOW, Limits.USUAL);

        assertThat(validator.verdict(question("www.test", Type.A), authority.answer(name("www.test."), Type.A))
                .status()).isEqualTo(DnssecStatus.SECURE);
        var above = validator.verdict(question("test", Type.DS), authority.answer(name("test."), Type.DS));
        assertThat(above.status()).isEqualTo(DnssecStatus.INDETERMINATE);
        assertThat(above.reason().map(DnssecReason::condition)).contains(DnssecCondition.NO_ANCHOR);
    }

    @Test
    void manySignaturesAreNotAllChecked() throws Exception {
        var zone = new ArrayList<>(signed("www A 192.0.2.1"));
        var good = zone.stream().filter(record -> record instanceof RRSIGRecord it && it.getTypeCovered() == Type.A)
                .map(RRSIGRecord.class::cast).findFirst().orElseThrow();
        zone.remove(good);
        for (int i = 0; i < 2_000; i++) {
            zone.add(garbled(good, i));
        }

        var verdict = judge(zone, "www.test", Type.A);

        assertThat(verdict.status()).isEqualTo(DnssecStatus.BOGUS);
        assertThat(verdict.reason().map(DnssecReason::condition)).contains(DnssecCondition.LIMIT_EXCEEDED);
    }

    @Test
    void keysWithTheSameTagAreNotAllTried() throws Exception {
        var shown = zone("www A 192.0.2.1");
        for (int i = 1; i <= 100; i++) {
            shown = shown.and(colliding(key.record(), i));
        }

        var verdict = judge(shown.sign(), "www.test", Type.A);

        assertThat(verdict.status()).isEqualTo(DnssecStatus.BOGUS);
        assertThat(verdict.sentence()).isEqualTo("the signature of www.test A may be by any of 101 keys");
    }

    @Test
    void digestsOfKeysWithTheSameTagAreNotAllCompared() throws Exception {
        var shown = zone("www A 192.0.2.1");
        var root = ZoneSigner.of(".", "test NS ns.test.").keys(rootKey).valid(NOW.minus(DAY), NOW.plus(DAY));
        for (int i = 1; i <= 100; i++) {
            shown = shown.and(colliding(key.record(), i));
            root = root.and(new DSRecord(name("test."), DClass.IN, 300, key.record().getFootprint(), 15, 2,
                    Arrays.copyOf(new byte[]{(byte) i}, 32)));
        }
        var authority = Authority.of(List.of(root.sign(), shown.sign()));

        var verdict = new Validator(anchors(), authority, NOW, Limits.USUAL).verdict(question("www.test", Type.A),
                authority.answer(name("www.test."), Type.A));

        assertThat(verdict.sentence())
                .isEqualTo("the DS and DNSKEY records of test take more comparisons than an honest zone asks for");
    }

    @Test
    void manyRecordsAreNotAllSorted() throws Exception {
        var few = new Limits(300, 250, 8, 4, 256, 1_000, 150, 3, 16);
        var authority = Authority.of(List.of(root(), signed("www A 192.0.2.1", "www A 192.0.2.2")));

        var verdict = new Validator(anchors(), authority, NOW, few).verdict(question("www.test", Type.A),
                authority.answer(name("www.test."), Type.A));

        assertThat(verdict.sentence())
                .isEqualTo("up to www.test A there are more records than an honest answer takes");
    }

    @Test
    void hashingIsBounded() throws Exception {
        var few = new Limits(300, 250, 8, 4, 256, 3, 150, 10_000, 16);
        var authority = Authority.of(List.of(root(), zone("www A 192.0.2.1").nsec3(1, new byte[0], false).sign()));

        var verdict = new Validator(anchors(), authority, NOW, few).verdict(question("a.b.c.test", Type.A),
                authority.answer(name("a.b.c.test."), Type.A));

        assertThat(verdict.sentence())
                .isEqualTo("the NSEC3 records of test take more hashing than an honest zone asks for");
    }

    @Test
    void manyQuestionsAreNotAllAsked() throws Exception {
        var authority = Authority.of(List.of(root(), signed("www A 192.0.2.1")));
        var few = new Limits(1, 250, 8, 4, 256, 1_000, 150, 10_000, 16);

        var verdict = new Validator(anchors(), authority, NOW, few).verdict(question("www.test", Type.A),
                authority.answer(name("www.test."), Type.A));

        assertThat(verdict.status()).isEqualTo(DnssecStatus.INDETERMINATE);
        assertThat(verdict.sentence()).isEqualTo("more than 1 questions would have to be asked");
    }

    @Test
    void signaturesThemselvesAreNotSigned() throws Exception {
        assertThat(judge(signed("www A 192.0.2.1"), "www.test", Type.RRSIG).status())
                .isEqualTo(DnssecStatus.INDETERMINATE);
    }

    @Test
    void serversErrorIsNoProof() throws Exception {
        var authority = Authority.of(List.of(root(), signed("www A 192.0.2.1")));
        var error = new Message();
        error.getHeader().setRcode(Rcode.REFUSED);

        var verdict = new Validator(anchors(), authority, NOW, Limits.USUAL).verdict(question("www.test", Type.A),
                error);

        assertThat(verdict.sentence()).isEqualTo("the server answered REFUSED for www.test");
        assertThat(verdict.status()).isEqualTo(DnssecStatus.INDETERMINATE);
    }

    /** Another key with the same tag: what differs at one place is made up for at another. */
    private static DNSKEYRecord colliding(DNSKEYRecord key, int difference) {
        var bytes = key.getKey().clone();
        bytes[0] ^= (byte) (difference >> 8);
        bytes[1] ^= (byte) difference;
        var unadjusted = new DNSKEYRecord(key.getName(), DClass.IN, key.getTTL(), ZoneKey.ENTRY, 3,
                key.getAlgorithm(), bytes);
        int missing = (key.getFootprint() - unadjusted.getFootprint() + 0xffff) % 0xffff;
        int last = ((bytes[30] & 0xff) << 8 | bytes[31] & 0xff) + missing;
        last = (last & 0xffff) + (last >> 16);
        bytes[30] = (byte) (last >> 8);
        bytes[31] = (byte) last;
        return new DNSKEYRecord(key.getName(), DClass.IN, key.getTTL(), ZoneKey.ENTRY, 3, key.getAlgorithm(), bytes);
    }

    private static RRSIGRecord garbled(RRSIGRecord it, int salt) {
        var bytes = it.getSignature().clone();
        bytes[0] ^= (byte) (salt + 1);
        bytes[1] ^= (byte) (salt >> 8);
        return new RRSIGRecord(it.getName(), DClass.IN, it.getTTL(), it.getTypeCovered(), it.getAlgorithm(),
                it.getOrigTTL(), it.getExpire(), it.getTimeSigned(), it.getFootprint(), it.getSigner(), bytes);
    }

    /** The same, but for the count of labels that the signature is of. */
    private static Record relabelled(RRSIGRecord it, int more) {
        var data = it.rdataToWireCanonical();
        data[3] += (byte) more;
        return Record.newRecord(it.getName(), Type.RRSIG, DClass.IN, it.getTTL(), data);
    }

    private List<Record> root() {
        return ZoneSigner.of(".", "test NS ns.test.").and(key.ds(2)).keys(rootKey)
                .valid(NOW.minus(DAY), NOW.plus(DAY.multipliedBy(30))).sign();
    }

    private ZoneSigner zone(String... content) {
        return ZoneSigner.of("test.", content).keys(key).valid(NOW.minus(DAY), NOW.plus(DAY.multipliedBy(30)));
    }

    private List<Record> signed(String... content) {
        return zone(content).sign();
    }

    private TrustAnchors anchors() throws InvalidAnchors {
        return TrustAnchors.read(rootKey.ds(2).toString());
    }

    private DnssecVerdict judge(List<Record> zone, String name, int type) throws Exception {
        return judge(zone, name, type, NOW);
    }

    private DnssecVerdict judge(List<Record> zone, String name, int type, Instant when) throws Exception {
        var authority = Authority.of(List.of(root(), zone));
        return new Validator(anchors(), authority, when, Limits.USUAL).verdict(question(name, type),
                authority.answer(name(name + "."), type));
    }

    private static Question question(String name, int type) throws Exception {
        return new Question(DomainName.parse(name), type);
    }

    private static Name name(String text) {
        return Name.fromConstantString(text);
    }
}
