package netprobe.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import netprobe.dns.Asked;
import netprobe.dns.Reply;
import netprobe.dns.Script;
import netprobe.dns.validation.Authority;
import netprobe.dns.validation.ZoneKey;
import netprobe.dns.validation.ZoneSigner;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * A name server for a zone that is signed as it should be, and for some zones below, which lies about some names: each record it sends is
 * genuine, but the answer is not.
 */
final class Lies implements Script {

    private static final String[] CONTENT = {"www A 192.0.2.1", "exists A 192.0.2.2", "typed A 192.0.2.3",
        "typed TXT typed", "*.wild TXT wildcard", "own.wild TXT own", "alias CNAME www", "old DNAME www",
        "left DNAME www",
        "sub NS ns.test.", "fails A 192.0.2.4", "zone A 192.0.2.5", "a A 192.0.2.6", "cut CNAME www"};

    private final Name apex;
    private final ZoneKey key;
    private final Authority honest;
    private final Map<String, Message> lies = new HashMap<>();

    /**
     * @param hashed whether it denies by NSEC3
     */
    Lies(String zone, boolean hashed) {
        this.apex = Name.fromConstantString(zone);
        this.key = key(zone);
        var childKey = key("child." + zone);
        var secretKey = key("secret." + zone);
        honest = Authority.of(List.of(
                sign(hashed, ZoneSigner.of(zone, CONTENT).and("child NS ns.test.", "secret NS ns.test.")
                        .and(childKey.ds(2), secretKey.ds(2)).keys(key)),
                sign(hashed, ZoneSigner.of("child." + zone, "@ A 192.0.2.7", "www A 192.0.2.8").keys(childKey)),
                sign(hashed, ZoneSigner.of("secret." + zone, "www A 192.0.2.9").keys(secretKey)),
                ZoneSigner.of("sub." + zone, "www A 192.0.2.10").sign()));
        existence();
        wildcards();
        cuts();
        others();
    }

    private static ZoneKey key(String zone) {
        return ZoneKey.generate(zone, 13, ZoneKey.ENTRY);
    }

    private static List<Record> sign(boolean hashed, ZoneSigner signer) {
        return hashed ? signer.nsec3(1, new byte[]{5}, false).sign() : signer.sign();
    }

    ZoneKey key() {
        return key;
    }

    @Override
    public Reply reply(Asked asked) {
        return Reply.message(this::answer);
    }

    private Message answer(Message query) {
        var question = query.getQuestion();
        var answer = lies.getOrDefault(text(question.getName(), question.getType()),
                honest.answer(question.getName(), question.getType())).clone();
        answer.getHeader().setID(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.AA);
        answer.removeAllRecords(Section.QUESTION);
        answer.addRecord(question, Section.QUESTION);
        return answer;
    }

    private void existence() {
        lie("exists A", told("nx A"));
        lie("typed A", told("www AAAA"));
        lie("typed TXT", told("typed AAAA"));
        lie("alias AAAA", denial(apex, "alias"));
        // the NSEC3 record that covers the hash of this name does not happen to cover the wildcard too
        lie("nowild0 A", nxdomain(denial(apex, "nowild0")));
        lie("soft A", rcode(told("soft A"), Rcode.NOERROR));
        lie("hard AAAA", rcode(told("www AAAA"), Rcode.NXDOMAIN));
        lie("a A", nxdomain(told("a A")));
        lie("nothing A", stripped(told("nothing A"), Section.AUTHORITY, Type.ANY));
        lie("nosoa A", stripped(told("nosoa A"), Section.AUTHORITY, Type.SOA));
        lie("nosoa.sub A", stripped(told("nosoa.sub A"), Section.AUTHORITY, Type.SOA));
        lie("www.sub AAAA", stripped(told("www.sub AAAA"), Section.AUTHORITY, Type.ANY));
        lie("partial A", stripped(told("partial A"), Section.AUTHORITY, Type.RRSIG));
    }

    private void wildcards() {
        lie("own.wild TXT", renamed(told("x.wild TXT"), "own.wild"));
        lie("deep.own.wild TXT", with(renamed(told("x.wild TXT"), "deep.own.wild"), denial(apex, "deep.own.wild")));
        lie("bare.wild TXT", stripped(told("bare.wild TXT"), Section.AUTHORITY, Type.ANY));
        lie("lost.wild A", stripped(told("x.wild A"), Section.AUTHORITY, Type.ANY));
        lie("elsewhere TXT", with(renamed(told("x.wild TXT"), "elsewhere"), denial(apex, "elsewhere")));
    }

    private void cuts() {
        lie("child A", denial(apex, "child"));
        lie("www.child A", nxdomain(with(denial(apex, "child"), denial(apex, "www.child"))));
        lie("secret DS", denial(Name.fromConstantString("secret." + apex), "secret"));
        lie("www.secret A", stripped(told("www.secret A"), Section.ANSWER, Type.RRSIG));
        lie("gone.left A", nxdomain(with(denial(apex, "left"), denial(apex, "gone.left"))));
    }

    private void others() {
        lie("fails A", rcode(new Message(), Rcode.SERVFAIL));
        var bent = stripped(told("bent.old A"), Section.ANSWER, Type.CNAME);
        bent.addRecord(new CNAMERecord(name("bent.old"), DClass.IN, 0, name("zone")), Section.ANSWER);
        lie("bent.old A", bent);
        lie("cut A", stripped(told("cut A"), Section.ANSWER, Type.RRSIG));
        var labels = told("zone A");
        lie("zone A", mapped(labels));
    }

    /** With signatures that claim more labels than the name has. */
    private static Message mapped(Message message) {
        var result = message.clone();
        for (Record record : message.getSection(Section.ANSWER)) {
            if (record instanceof RRSIGRecord it) {
                result.removeRecord(record, Section.ANSWER);
                result.addRecord(new RRSIGRecord(longer(it.getName()), DClass.IN, it.getTTL(), it.getTypeCovered(),
                        it.getAlgorithm(), it.getOrigTTL(), it.getExpire(), it.getTimeSigned(), it.getFootprint(),
                        it.getSigner(), it.getSignature()).withName(it.getName()), Section.ANSWER);
            }
        }
        return result;
    }

    private static Name longer(Name name) {
        return Name.fromConstantString("one.more." + name);
    }

    private void lie(String question, Message told) {
        int space = question.indexOf(' ');
        lies.put(text(name(question.substring(0, space)), Type.value(question.substring(space + 1))), told);
    }

    private static String text(Name name, int type) {
        return name.canonicalize() + " " + Type.string(type);
    }

    private Name name(String relative) {
        return Name.fromConstantString(relative + "." + apex);
    }

    /** What an honest server says. */
    private Message told(String question) {
        int space = question.indexOf(' ');
        return honest.answer(name(question.substring(0, space)), Type.value(question.substring(space + 1)));
    }

    private Message denial(Name zone, String relative) {
        return honest.denial(zone, name(relative));
    }

    private static Message rcode(Message message, int rcode) {
        message.getHeader().setRcode(rcode);
        return message;
    }

    private static Message nxdomain(Message message) {
        return rcode(message, Rcode.NXDOMAIN);
    }

    private static Message stripped(Message message, int section, int type) {
        var result = message.clone();
        message.getSection(section).stream().filter(record -> type == Type.ANY || record.getType() == type
                || record instanceof RRSIGRecord it && it.getTypeCovered() == type)
                .forEach(record -> result.removeRecord(record, section));
        return result;
    }

    private Message renamed(Message message, String relative) {
        var result = stripped(message, Section.AUTHORITY, Type.ANY);
        result.removeAllRecords(Section.ANSWER);
        message.getSection(Section.ANSWER)
                .forEach(record -> result.addRecord(record.withName(name(relative)), Section.ANSWER));
        return result;
    }

    private static Message with(Message message, Message proof) {
        var result = message.clone();
        proof.getSection(Section.AUTHORITY).stream()
                .filter(record -> !message.getSection(Section.AUTHORITY).contains(record))
                .forEach(record -> result.addRecord(record, Section.AUTHORITY));
        return result;
    }
}
