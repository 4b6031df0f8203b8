package netprobe.resolve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.idna.InternationalName;
import netprobe.model.Answer;
import netprobe.model.Code;
import netprobe.model.CodeSpace;
import netprobe.model.Failure.GaiError;
import netprobe.model.Family;
import netprobe.model.HostEntry;
import netprobe.model.IpAddress;
import netprobe.model.Platform;
import netprobe.model.Via;
import netprobe.tables.CodeTable;
import netprobe.tables.Errors;

/**
 * The JVM's path: {@link InetAddress}, as a Java application on this host has it, but with its caches off.
 *
 * <p>It knows no aliases, and canonical names only by a reverse lookup. It also says little about failures: what can be read off the
 * exception is told, and a note says so where nothing can.
 */
final class JvmPath implements NamePath {

    private static final int EAI_NONAME = -2;
    private static final int EAI_NODATA = -5;

    static {
        // these are read once, by the first lookup of the process
        for (String cache : List.of("ttl", "negative.ttl", "stale.ttl")) {
            Security.setProperty("networkaddress.cache." + cache, "0");
        }
    }

    @Override
    public Via via() {
        return Via.JVM;
    }

    /** InetAddress itself encodes nothing: a Java application has to, before it asks. */
    @Override
    public Answer<HostEntry> forward(String name, Family family) {
        return InternationalName.of(name).then(known -> ask(known.ascii(), family));
    }

    private static Answer<HostEntry> ask(String name, Family family) {
        InetAddress[] all;
        try {
            all = InetAddress.getAllByName(name);
        } catch (UnknownHostException e) {
            return unknown(e);
        }
        var addresses = new ArrayList<String>();
        for (InetAddress each : all) {
            IpAddress address = address(each);
            if (family.admits(address.family())) {
                addresses.add(address.text());
            }
        }
        return addresses.isEmpty()
                ? failed(EAI_NODATA, "InetAddress.getAllByName", "all its addresses are of the other family")
                : Answer.of(new HostEntry(Via.JVM, name, List.of(), addresses));
    }

    /** The address with its scope, as netprobe has it. */
    static IpAddress address(InetAddress address) {
        String text = address.getHostAddress();
        int scope = text.indexOf('%');
        IpAddress bare = IpAddress.of(address.getAddress());
        return scope < 0 ? bare : bare.within(text.substring(scope + 1));
    }

    @Override
    public Answer<HostEntry> reverse(IpAddress address) {
        InetAddress asked;
        try {
            asked = InetAddress.getByAddress(address.packed());
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an address has 4 or 16 bytes", e);
        }
        String name = asked.getCanonicalHostName();
        return name.equals(asked.getHostAddress())
                ? failed(EAI_NONAME, "InetAddress.getCanonicalHostName",
                        "the JVM does not say why: it gives back an address that has no name, or whose name doesn't lead back to it")
                : Answer.of(new HostEntry(Via.JVM, name, List.of(), List.of(address.text())));
    }

    /** The text of the exception ends in the C library's own words, unless the JVM found out by itself. */
    static <P> Answer<P> unknown(UnknownHostException e) {
        String operation = "InetAddress.getAllByName";
        String text = Optional.ofNullable(e.getMessage()).orElse("");
        for (Code code : CodeTable.of(CodeSpace.EAI, Platform.LINUX).codes()) {
            if (text.endsWith(": " + code.message())) {
                return Answer.failed(Errors.gai(code.number(), operation, Optional.empty()));
            }
        }
        return failed(EAI_NONAME, operation, "the JVM does not say why: " + e);
    }

    private static <P> Answer<P> failed(int code, String operation, String note) {
        GaiError failure = Errors.gai(code, operation, Optional.empty());
        return Answer.<P>failed(failure).noting(note);
    }
}
