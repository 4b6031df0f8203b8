package netprobe.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import netprobe.model.Code;
import netprobe.model.CodeReading;
import netprobe.model.CodeSpace;
import netprobe.model.Platform;

/** Reads an error code that was met somewhere in every way that some platform means it. */
public final class CodeReader {

    /** The upper half of an {@code HRESULT} that wraps a Windows error code: severity error, facility Win32. */
    private static final int WIN32_HRESULT = 0x8007_0000;
    private static final int UPPER_HALF = 0xffff_0000;

    private static final String WINSOCK = "WSA";
    private static final Set<CodeSpace> ON_A_PLATFORM = EnumSet.complementOf(EnumSet.of(CodeSpace.RCODE));
    private static final Set<CodeSpace> ON_THE_WIRE = EnumSet.of(CodeSpace.RCODE);

    private final List<Platform> platforms;
    private final AdviceTable advice = AdviceTable.load();

    /** A reader that puts the readings of {@code here} first. */
    public CodeReader(Platform here) {
        platforms =
                Arrays.stream(Platform.values()).sorted(Comparator.comparing(platform -> platform != here)).toList();
    }

    /**
     * The readings of a symbol, in any letter case, or of a number, decimal or hexadecimal; none where nobody knows it.
     *
     * <p>A negative number is also read as a negated errno, and an {@code HRESULT} by the Windows code it wraps. After a symbol's own
     * readings comes the same error in Winsock's space, or out of it. A symbol may lack its {@code E} or {@code EAI_}.
     */
    public List<CodeReading> read(String text) {
        OptionalInt number = Numbers.parse(text);
        if (number.isPresent()) {
            return ofNumber(number.getAsInt());
        }
        return Stream.of(text, "EAI_" + text, "E" + text).map(this::ofSymbol).filter(readings -> !readings.isEmpty())
                .findFirst().orElse(List.of());
    }

    /** Every symbol there is. */
    public Stream<String> symbols() {
        return platforms.stream().flatMap(platform -> Arrays.stream(CodeSpace.values())
                .flatMap(space -> CodeTable.find(space, platform).stream())
                .flatMap(table -> table.codes().stream()).map(Code::symbol)).distinct();
    }

    private List<CodeReading> ofNumber(int number) {
        var found = new Found();
        found.add(ON_A_PLATFORM, false, table -> table.meanings(number));
        found.add(ON_THE_WIRE, false, table -> table.meanings(number));
        if (number < 0) {
            found.add(EnumSet.of(CodeSpace.ERRNO), true, table -> table.meanings(-number));
        }
        if ((number & UPPER_HALF) == WIN32_HRESULT) {
            found.add(EnumSet.of(CodeSpace.WSA), false, table -> table.meanings(number & ~UPPER_HALF));
        }
        return found.readings();
    }

    private List<CodeReading> ofSymbol(String symbol) {
        boolean winsock = symbol.regionMatches(true, 0, WINSOCK, 0, WINSOCK.length());
        String elsewhere = winsock ? symbol.substring(WINSOCK.length()) : WINSOCK + symbol;
        var found = new Found();
        found.add(ON_A_PLATFORM, false, table -> table.bySymbol(symbol).stream().toList());
        found.add(ON_THE_WIRE, false, table -> table.bySymbol(symbol).stream().toList());
        if (!found.isEmpty()) {
            found.add(ON_A_PLATFORM, false, table -> table.bySymbol(elsewhere).stream().toList());
        }
        return found.readings();
    }

    /** What makes two platforms' codes one reading: messages may differ. */
    private record Identity(CodeSpace space, int number, String symbol, boolean negated) {}

    /** A reading in the making. */
    private record Entry(Code code, List<String> aliases, List<Platform> platforms) {}

    /** Gathers readings, platform by platform. */
    private final class Found {
        private final Map<Identity, Entry> entries = new LinkedHashMap<>();

        void add(Set<CodeSpace> spaces, boolean negated, Function<CodeTable, List<Code>> lookup) {
            for (Platform platform : platforms) {
                for (CodeSpace space : spaces) {
                    CodeTable.find(space, platform).ifPresent(
                            table -> lookup.apply(table).forEach(code -> add(code, negated, table, platform)));
                }
            }
        }

        private void add(Code code, boolean negated, CodeTable table, Platform platform) {
            var identity = new Identity(code.space(), code.number(), code.symbol(), negated);
            entries.computeIfAbsent(identity, _ -> new Entry(code, table.aliases(code), new ArrayList<>())).platforms()
                    .add(platform);
        }

        boolean isEmpty() {
            return entries.isEmpty();
        }

        List<CodeReading> readings() {
            var readings = new ArrayList<CodeReading>();
            entries.forEach((identity, entry) -> readings.add(
                    new CodeReading(entry.code(), entry.aliases(), entry.platforms(), identity.negated(),
                            advice.on(entry.code()))));
            return readings;
        }
    }
}
