package netprobe.tables;

import java.util.Optional;
import netprobe.model.Code;
import netprobe.model.CodeSpace;
import netprobe.model.Failure;
import netprobe.model.Platform;

/**
 * Names the numbers that the C library, the kernel and name servers fail with, in Linux's numbering and the C library's own words.
 *
 * <p>A number no table knows keeps its number as its code, and has the message the C library gives for such a number.
 */
public final class Errors {

    private static final int BADSIG = 16;

    private Errors() {}

    /** A system call's error: symbol as strerrorname_np(3), message as strerror(3). */
    public static Failure.Errno errno(int number, String operation, Optional<String> peer) {
        Code code = describe(CodeSpace.ERRNO, number, "Unknown error " + number);
        return new Failure.Errno(number, code.symbol(), code.message(), operation, peer);
    }

    /** An error of getaddrinfo(3) or getnameinfo(3), message as gai_strerror(3); {@code errno} is what {@code EAI_SYSTEM} points to. */
    public static Failure.GaiError gai(int number, String operation, Optional<Failure.Errno> errno) {
        Code code = describe(CodeSpace.EAI, number, "Unknown error");
        return new Failure.GaiError(number, code.symbol(), code.message(), operation, errno);
    }

    /** An {@code h_errno}, message as hstrerror(3). */
    public static Failure.HostError host(int number, String operation) {
        Code code = describe(CodeSpace.H_ERRNO, number, "Unknown resolver error");
        return new Failure.HostError(number, code.symbol(), code.message(), operation);
    }

    /** A DNS response code; 16 is read as {@code BADVERS}, which it is outside of TSIG (RFC 6895, section 2.3). */
    public static Failure.Rcode rcode(int number, String operation, Optional<String> peer) {
        Code code = describe(CodeSpace.RCODE, number, "Unassigned response code");
        return new Failure.Rcode(number, code.symbol(), code.message(), operation, peer);
    }

    /** An error of a signature (RFC 8945, section 3): as an rcode, but that 16 is {@code BADSIG}. */
    public static Failure.Rcode tsig(int number, String operation, Optional<String> peer) {
        if (number != BADSIG) {
            return rcode(number, operation, peer);
        }
        Code code = table(CodeSpace.RCODE).bySymbol("BADSIG").orElseThrow();
        return new Failure.Rcode(code.number(), code.symbol(), code.message(), operation, peer);
    }

    /** The pseudo code {@code NODATA} (RFC 2308, section 2.2): the name exists, but has no record of the type asked for. */
    public static Failure.Rcode noData(String operation, Optional<String> peer) {
        Code code = table(CodeSpace.RCODE).bySymbol("NODATA").orElseThrow();
        return new Failure.Rcode(code.number(), code.symbol(), code.message(), operation, peer);
    }

    private static Code describe(CodeSpace space, int number, String unknown) {
        return table(space).byNumber(number)
                .orElseGet(() -> new Code(space, number, Integer.toString(number), unknown));
    }

    private static CodeTable table(CodeSpace space) {
        return CodeTable.of(space, Platform.LINUX);
    }
}
