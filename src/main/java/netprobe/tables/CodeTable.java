package netprobe.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import netprobe.model.Platform;

/** The codes of one space on one platform, in the order of their file; of several symbols for a number the first is the canonical one. */
public final class CodeTable {

    private static final Map<String, CodeTable> LOADED = new ConcurrentHashMap<>();

    private final List<Code> codes;
    private final Map<Integer, Code> canonical;

    private CodeTable(List<Code> codes) {
        this.codes = codes;
        this.canonical = HashMap.newHashMap(codes.size());
        for (var code : codes) {
            canonical.putIfAbsent(code.number(), code);
        }
    }

    /** DNS response codes, which no platform defines for itself. */
    public static CodeTable rcodes() {
        return load("rcode.tsv");
    }

    /** The codes of {@code space} on {@code platform}; the pair must be one that exists. */
    public static CodeTable of(CodeSpace space, Platform platform) {
        return load(space.file(platform));
    }

    private static CodeTable load(String file) {
        return LOADED.computeIfAbsent(file, CodeTable::read);
    }

    private static CodeTable read(String file) {
        var codes = new ArrayList<Code>();
        for (var row : TableFile.read(file).rows()) {
            codes.add(new Code(Integer.parseInt(row[0]), row[1], row[2]));
        }
        return new CodeTable(List.copyOf(codes));
    }

    /** Every code, aliases included. */
    public List<Code> codes() {
        return codes;
    }

    /** What {@code number} is called here. */
    public Optional<Code> byNumber(int number) {
        return Optional.ofNullable(canonical.get(number));
    }

    /** What {@code symbol}, in any letter case, stands for here. */
    public Optional<Code> bySymbol(String symbol) {
        for (var code : codes) {
            if (code.symbol().equalsIgnoreCase(symbol)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
