package netprobe.lab.serve.recursor;

import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import netprobe.dns.Question;
import netprobe.dns.validation.Evidence;
import netprobe.dns.validation.Limits;
import netprobe.dns.validation.TrustAnchors;
import netprobe.dns.validation.Validator;
import netprobe.lab.serve.recursor.Found.Standing;
import netprobe.model.DnssecCondition;
import netprobe.model.DnssecStatus;
import netprobe.model.DnssecVerdict;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/**
 * Whether what was found is genuine.
 *
 * @param anchors what the resolver trusts
 * @param clock the resolver's, which may be wrong
 */
record Judge(TrustAnchors anchors, InstantSource clock) {

    Found judge(Question question, Found found, Evidence evidence) {
        var verdict = new Validator(anchors, evidence, clock.instant(), Limits.USUAL).verdict(question,
                message(question, found));
        return found.judged(standing(verdict), errors(verdict));
    }

    private static Message message(Question question, Found found) {
        var message = new Message();
        message.getHeader().setRcode(found.rcode());
        message.addRecord(Record.newRecord(question.name().name(), question.type(), question.dclass()),
                Section.QUESTION);
        found.answer().forEach(record -> message.addRecord(record, Section.ANSWER));
        found.authority().forEach(record -> message.addRecord(record, Section.AUTHORITY));
        return message;
    }

    /** Where no anchor is above a name, nothing is expected of it; where there is no telling, it is withheld. */
    private static Standing standing(DnssecVerdict verdict) {
        return switch (verdict.status()) {
            case SECURE -> Standing.SECURE;
            case INSECURE -> Standing.INSECURE;
            case BOGUS -> Standing.BOGUS;
            case INDETERMINATE -> isWithoutAnchor(verdict) ? Standing.INSECURE : Standing.BOGUS;
        };
    }

    private static boolean isWithoutAnchor(DnssecVerdict verdict) {
        return verdict.reason().filter(reason -> reason.condition() == DnssecCondition.NO_ANCHOR).isPresent();
    }

    private static List<ExtendedError> errors(DnssecVerdict verdict) {
        OptionalInt code = verdict.extendedError();
        boolean silent = verdict.status() == DnssecStatus.SECURE || isWithoutAnchor(verdict) || code.isEmpty();
        return silent ? List.of() : List.of(new ExtendedError(code.getAsInt(), verdict.sentence()));
    }
}
