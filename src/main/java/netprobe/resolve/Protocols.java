package netprobe.resolve;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import netprobe.host.ServiceFiles;
import netprobe.libc.LibC;
import netprobe.model.Answer;
import netprobe.model.Constant;
import netprobe.model.Failure.InputError;
import netprobe.model.Protocol;
import netprobe.model.ProtocolMatches;
import netprobe.model.ProtocolMatches.Match;
import netprobe.tables.Constants;
import netprobe.tables.Nearest;
import netprobe.tables.Numbers;
import netprobe.tables.ProtocolDatabase;
import netprobe.tables.ProtocolIndex;

/** Protocols over IP by name and number: the system's database first, and IANA's registry where it has no answer. */
public final class Protocols {

    private static final String CONSTANT = "IPPROTO_";

    private final ProtocolDatabase system;
    private final List<String> notes;

    Protocols(ProtocolDatabase system, List<String> notes) {
        this.system = system;
        this.notes = notes;
    }

    /** Through the C library; where it can't be called, from this host's own file, and every answer says so. */
    public static Protocols ofThisHost() {
        return LibC.absence()
                .map(absence -> new Protocols(ProtocolIndex.of(ServiceFiles.protocols()),
                        List.of(absence + "; /etc/protocols was read instead")))
                .orElseGet(() -> new Protocols(new LibcProtocols(), List.of()));
    }

    /** Whether a word, in lower case, names a protocol. */
    boolean knows(String name) {
        return !name.isEmpty() && (ProtocolIndex.iana().byName(name).isPresent() || system.byName(name).isPresent());
    }

    /**
     * The protocol an operand leads to: a name, alias, number, or constant such as {@code IPPROTO_TCP}. What nobody knows is the input error
     * {@code unknown-protocol}.
     */
    public Answer<ProtocolMatches> lookUp(String operand) {
        Answer<ProtocolMatches> answer = isNumber(operand) ? numbered(operand) : named(operand);
        for (String note : notes) {
            answer = answer.noting(note);
        }
        return answer;
    }

    private Answer<ProtocolMatches> named(String name) {
        if (name.isEmpty()) {
            return failed("invalid-protocol", "expected a protocol's name, or its number from 0 up");
        }
        return system.byName(name).map(protocol -> answer(protocol, false)).or(() -> folded(name))
                .or(() -> ProtocolIndex.iana().byName(name).or(() -> ofConstant(name))
                        .map(protocol -> answer(protocol, false)))
                .orElseGet(() -> failed("unknown-protocol", "unknown protocol" + hint(name)));
    }

    /** The answer to another spelling than the one asked for says so. */
    private Optional<Answer<ProtocolMatches>> folded(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return system.byName(lower).map(protocol -> answer(protocol, false).noting(Spelling.note(lower, name)));
    }

    private Optional<Protocol> ofConstant(String name) {
        boolean constant = name.regionMatches(true, 0, CONSTANT, 0, CONSTANT.length());
        OptionalInt number = constant ? Constants.value(CONSTANT, name) : OptionalInt.empty();
        return number.isEmpty() ? Optional.empty() : byNumber(number.getAsInt());
    }

    /** Numbers above 255, of protocols that are not on the wire, are in the system's database too: MPTCP is 262. */
    private Answer<ProtocolMatches> numbered(String text) {
        if (text.startsWith("-")) {
            return failed("invalid-protocol", "expected a protocol's name, or its number from 0 up");
        }
        OptionalInt number = Numbers.parse(text);
        Optional<Protocol> found = number.isEmpty() ? Optional.empty() : byNumber(number.getAsInt());
        return found.map(protocol -> answer(protocol, true))
                .orElseGet(() -> failed("unknown-protocol", "no protocol is known by this number"));
    }

    private Optional<Protocol> byNumber(int number) {
        return system.byNumber(number).or(() -> ProtocolIndex.iana().byNumber(number));
    }

    private static Answer<ProtocolMatches> answer(Protocol protocol, boolean byNumber) {
        return Answer.of(new ProtocolMatches(List.of(new Match(protocol, constant(protocol))), byNumber));
    }

    /** Of several constants for a number the one that sounds like the protocol: {@code IPPROTO_HOPOPTS} of {@code hopopt}. */
    private static Optional<String> constant(Protocol protocol) {
        List<String> names = Constants.of(CONSTANT).stream()
                .filter(constant -> constant.linux().isPresent() && constant.linux().getAsLong() == protocol.number())
                .map(Constant::name).toList();
        String alike = CONSTANT + protocol.name().toUpperCase(Locale.ROOT);
        return names.stream().filter(name -> name.startsWith(alike)).findFirst().or(() -> names.stream().findFirst());
    }

    private static boolean isNumber(String text) {
        boolean negative = text.length() > 1 && text.charAt(0) == '-';
        String digits = negative ? text.substring(1) : text;
        return !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Answer<ProtocolMatches> failed(String code, String message) {
        return Answer.failed(new InputError(code, message, "getprotobyname"));
    }

    private static String hint(String name) {
        return Nearest.to(name, ProtocolIndex.iana().names()).map(nearest -> "; did you mean " + nearest + "?")
                .orElse("");
    }
}
