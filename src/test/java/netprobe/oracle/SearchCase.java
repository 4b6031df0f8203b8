package netprobe.oracle;

import java.util.List;
import java.util.Random;
import netprobe.dns.Asked;
import netprobe.dns.Reply;
import netprobe.model.Family;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

/**
 * A configuration, a name to look up, and what the servers say of each name they may be asked for.
 *
 * @param resolvConf with the servers 127.53.0.1, maybe 127.53.0.2, and maybe 127.53.0.3, where nobody listens
 * @param name what is typed
 * @param family what is wanted
 * @param seed from which the servers' behaviour is drawn
 * @param differsByType whether A and AAAA of a name may meet different behaviour
 */
record SearchCase(String resolvConf, String name, Family family, long seed, boolean differsByType) {

    private static final String LONGEST_LABEL = "x".repeat(63);
    private static final String LONG_NAME = ("y".repeat(60) + '.').repeat(3) + "y";
    private static final String NAME_TOO_LONG_TO_SEARCH = ("y".repeat(60) + '.').repeat(4) + "yy";

    /** What a server says of a name; the first four are the usual. */
    private enum Behaviour {
        ADDRESS, NODATA, NXDOMAIN, SERVFAIL, REFUSED, NOTIMP, FORMERR, YXDOMAIN, LAME, DANGLING;

        /** With EDNS where it has an error to tell: then EDNS is not what is wrong, and needn't be left out. */
        Reply reply(Asked asked) {
            return bare(asked).with(message -> {
                if (asked.hasEdns() && message.getRcode() != Rcode.NOERROR && message.getOPT() == null) {
                    message.addRecord(new OPTRecord(1232, 0, 0), Section.ADDITIONAL);
                }
            });
        }

        private Reply bare(Asked asked) {
            return switch (this) {
                case ADDRESS -> Reply.records(owner(asked) + " 60 A 192.0.2.1", owner(asked) + " 60 AAAA 2001:db8::1");
                case NODATA -> Reply.nodata();
                case NXDOMAIN -> Reply.nxdomain();
                case SERVFAIL -> Reply.servfail();
                case REFUSED -> Reply.rcode(Rcode.REFUSED);
                case NOTIMP -> Reply.rcode(Rcode.NOTIMP);
                case FORMERR -> Reply.rcode(Rcode.FORMERR);
                case YXDOMAIN -> Reply.rcode(Rcode.YXDOMAIN);
                case LAME -> Reply.nodata().withoutRecursion()
                        .with(message -> message.removeAllRecords(Section.ADDITIONAL));
                case DANGLING -> Reply.records(owner(asked) + " 60 CNAME nothing.test.");
            };
        }

        private static String owner(Asked asked) {
            return asked.name().equals(".") ? "." : asked.name() + '.';
        }
    }

    static SearchCase draw(Choice choice) {
        return new SearchCase(resolvConf(choice), name(choice), choice.of(Family.values()), choice.between(0, 1 << 30),
                false);
    }

    /**
     * The same, with A and AAAA asked for and answered differently, but only in the usual ways. Of two codes that settle nothing, or with the
     * second question held back, it depends on which answer comes first what glibc does.
     */
    SearchCase byType() {
        String together = resolvConf.replaceAll(" single-request(-reopen)?", "");
        return new SearchCase(together, name, Family.ANY, seed & ~1, true);
    }

    /** What both servers reply: half of the cases know only the usual behaviour. */
    Reply reply(Asked asked) {
        var random = new Random(seed * 31 + (differsByType ? asked.text() : asked.name()).hashCode());
        random.nextInt();
        int kinds = seed % 2 == 0 ? 4 : Behaviour.values().length;
        return Behaviour.values()[random.nextInt(kinds)].reply(asked);
    }

    private static String resolvConf(Choice choice) {
        var conf = new StringBuilder("nameserver 127.53.0.1\n");
        if (choice.oneIn(2)) {
            conf.append("nameserver 127.53.0.2\n");
        }
        if (choice.oneIn(8)) {
            conf.append("nameserver 127.53.0.3\n");
        }
        conf.append(choice.oneIn(5) ? "domain " : "search ");
        for (int i = choice.between(1, 4); i > 0; i--) {
            conf.append(choice.of("a.test", "b.test", "c.test.", "d", ".", ".e.test", LONGEST_LABEL)).append(' ');
        }
        conf.append("\noptions timeout:1 attempts:").append(choice.between(1, 2)).append(" ndots:")
                .append(choice.between(0, 3));
        if (choice.oneIn(6)) {
            conf.append(choice.of(" no-tld-query", " single-request", " single-request-reopen"));
        }
        if (choice.oneIn(6)) {
            conf.append(choice.of(" no-aaaa", " use-vc"));
        }
        return conf.append('\n').toString();
    }

    private static String name(Choice choice) {
        return choice.of(List.of("w", "www", "w.x", "w.x.y", "w.", "w.x.", "w.x.y.", "_w", "w-1", "a.b.c.d.e", ".",
                "w_x.y", LONG_NAME,
                NAME_TOO_LONG_TO_SEARCH));
    }

    @Override
    public String toString() {
        return resolvConf + name + ' ' + family;
    }
}
