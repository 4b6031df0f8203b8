package netprobe.dns;

import java.util.List;
import netprobe.model.DnsTransport;
import netprobe.model.IpAddress;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** A name server's answer to a question. */
public final class Response {

    private final Question question;
    private final Server server;
    private final DnsTransport transport;
    private final Message message;

    Response(Question question, Server server, DnsTransport transport, Message message) {
        this.question = question;
        this.server = server;
        this.transport = transport;
        this.message = message;
    }

    /** The same answer without its records. */
    Response withoutData() {
        var bare = message.clone();
        bare.removeAllRecords(Section.ANSWER);
        return new Response(question, server, transport, bare);
    }

    /** Who answered. */
    public Server server() {
        return server;
    }

    /** By which transport. */
    public DnsTransport transport() {
        return transport;
    }

    /** The response code, extended by EDNS (RFC 6895, section 2.3). */
    public int rcode() {
        return message.getRcode();
    }

    /** Whether there is more than the datagram could hold. */
    boolean isTruncated() {
        return message.getHeader().getFlag(Flags.TC);
    }

    /** Whether the server does not understand EDNS: FORMERR or NOTIMP without an OPT record, or BADVERS (RFC 6891, section 7). */
    boolean refusesEdns() {
        boolean baffled = rcode() == Rcode.FORMERR || rcode() == Rcode.NOTIMP;
        return baffled && message.getOPT() == null || rcode() == Rcode.BADVERS;
    }

    /**
     * Whether the answer settles the question; if not, another server may know better. glibc's res_send makes the same distinction, and takes
     * whatever came by TCP.
     */
    boolean settles() {
        if (transport == DnsTransport.TCP) {
            return true;
        }
        return switch (rcode()) {
            case Rcode.SERVFAIL, Rcode.NOTIMP, Rcode.REFUSED -> false;
            default -> !isLame();
        };
    }

    /** Whether it is empty because the server neither has the name's zone nor asks others for us. */
    public boolean isLame() {
        var header = message.getHeader();
        return rcode() == Rcode.NOERROR && header.getCount(Section.ANSWER) == 0 && !header.getFlag(Flags.AA)
                && !header.getFlag(Flags.RA);
    }

    /** Whether it holds records in answer to the question, be they only aliases. */
    public boolean hasAnswer() {
        return rcode() == Rcode.NOERROR && message.getHeader().getCount(Section.ANSWER) > 0;
    }

    /** The names that lead from the one asked for to the one that owns the answer. */
    public AliasChain aliases() {
        return AliasChain.follow(question.name(), answers());
    }

    /** Whether it holds records of the type asked for, at the end of the alias chain. */
    public boolean hasData() {
        return rcode() == Rcode.NOERROR && !data().isEmpty();
    }

    /** The addresses asked for (A or AAAA), in the server's order. */
    public List<IpAddress> addresses() {
        return data().stream().map(record -> IpAddress.of(record.rdataToWireCanonical())).toList();
    }

    /** The names asked for (PTR), in the server's order. */
    public List<DomainName> pointers() {
        return data().stream().map(record -> new DomainName(((PTRRecord) record).getTarget())).toList();
    }

    private List<Record> data() {
        var owner = aliases().canonicalName().name();
        return answers().stream()
                .filter(record -> record.getType() == question.type() && record.getName().equals(owner)).toList();
    }

    private List<Record> answers() {
        return message.getSection(Section.ANSWER).stream().filter(record -> record.getDClass() == DClass.IN).toList();
    }
}
