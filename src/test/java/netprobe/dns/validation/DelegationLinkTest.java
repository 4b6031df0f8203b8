package netprobe.dns.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import netprobe.dns.DomainName;
import netprobe.model.DelegationCheck;
import netprobe.model.DnssecCondition;
import netprobe.model.DnssecReason;
import netprobe.model.DnssecStatus;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

class DelegationLinkTest {

    private static final Name ZONE = Name.fromConstantString("test.");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final ZoneKey key = ZoneKey.generate("test.", 15, ZoneKey.ENTRY);
    private final ZoneKey other = ZoneKey.generate("test.", 13, ZoneKey.ENTRY);

    @Test
    void signedKeysAreALink() {
        var check = check(List.of(key.ds(2)), answer(NOW));

        assertThat(check.status()).isEqualTo(DnssecStatus.SECURE);
        assertThat(check.signer()).contains(Words.id(key.record()));
        assertThat(check.digests()).containsExactly(Words.digest(key.ds(2)));
        assertThat(check.keys()).hasSize(1);
    }

    @Test
    void dsOfAnotherKeyIsNone() {
        assertThat(condition(check(List.of(other.ds(2)), answer(NOW)))).isEqualTo(DnssecCondition.NO_MATCHING_DS);
    }

    @Test
    void expiredSignatureIsNone() {
        assertThat(condition(check(List.of(key.ds(2)), answer(NOW.minus(DAY.multipliedBy(2))))))
                .isEqualTo(DnssecCondition.SIGNATURE_EXPIRED);
    }

    @Test
    void childWithoutKeysIsNone() {
        assertThat(condition(check(List.of(key.ds(2)), List.of()))).isEqualTo(DnssecCondition.NO_DNSKEY);
    }

    @Test
    void parentWithoutDsPromisesNothing() {
        var check = check(List.of(), answer(NOW));

        assertThat(check.status()).isEqualTo(DnssecStatus.INSECURE);
        assertThat(condition(check)).isEqualTo(DnssecCondition.UNSIGNED_DELEGATION);
    }

    @Test
    void dsOfUnknownAlgorithmPromisesNothing() {
        var check = check(List.of(key.shownAs(100, ZoneKey.ENTRY).ds(2)), answer(NOW));

        assertThat(check.status()).isEqualTo(DnssecStatus.INSECURE);
        assertThat(check.reason().map(DnssecReason::sentence))
                .contains("the keys of test are known by the algorithm 100 alone, which can't be checked");
    }

    private static DelegationCheck check(List<DSRecord> ds, List<Record> answer) {
        return DelegationLink.check(DomainName.of(ZONE), ds, answer, NOW);
    }

    private static DnssecCondition condition(DelegationCheck check) {
        return check.reason().orElseThrow().condition();
    }

    private List<Record> answer(Instant signed) {
        var zone = ZoneSigner.of("test.").keys(key).valid(signed.minus(DAY), signed.plus(DAY)).sign();
        return Authority.of(List.of(zone)).answer(ZONE, Type.DNSKEY).getSection(Section.ANSWER);
    }
}
