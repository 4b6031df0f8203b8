package netprobe.tables;

import static netprobe.model.Platform.WINDOWS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import netprobe.model.Code;
import netprobe.model.CodeSpace;
import netprobe.model.Platform;

/** The codes of one space on one platform, in the order of their file; of several symbols for a number the first is the canonical one. */
public final class CodeTable {

    private static final Map<String, CodeTable> LOADED = new ConcurrentHashMap<>();

    private final List<Code> codes;
    private final Map<Integer, Code> canonical;

    private CodeTable(List<Code> codes) {
        this.codes = codes;
        this.canonical = HashMap.newHashMap(codes.size());
        for (Code code : codes) {
            canonical.putIfAbsent(code.number(), code);
        }
    }

    /** The codes of {@code space} on {@code platform}; empty where the platform has no such space. */
    public static Optional<CodeTable> find(CodeSpace space, Platform platform) {
        return switch (space) {
            case ERRNO, EAI -> Optional.of(load(space, space.label() + "-" + platform.label() + ".tsv"));
            case H_ERRNO -> Optional.of(load(space, platform == WINDOWS ? "h_errno-windows.tsv" : "h_errno-unix.tsv"));
            case WSA -> platform == WINDOWS ? Optional.of(load(space, "wsa-windows.tsv")) : Optional.empty();
            case RCODE -> Optional.of(load(space, "rcode.tsv"));
        };
    }

    /** Likewise, of a pair that exists. */
    public static CodeTable of(CodeSpace space, Platform platform) {
        return find(space, platform).orElseThrow();
    }

    private static CodeTable load(CodeSpace space, String file) {
        return LOADED.computeIfAbsent(file, name -> read(space, name));
    }

    private static CodeTable read(CodeSpace space, String file) {
        var codes = new ArrayList<Code>();
        for (String[] row : TableFile.read(file).rows()) {
            codes.add(new Code(space, Integer.parseInt(row[0]), row[1], row[2]));
        }
        return new CodeTable(List.copyOf(codes));
    }

    /** Every code, aliases included. */
    public List<Code> codes() {
        return codes;
    }

    /** What {@code number} is called here; of several meanings the first. */
    public Optional<Code> byNumber(int number) {
        return Optional.ofNullable(canonical.get(number));
    }

    /** Every meaning of {@code number} here: TSIG calls 16 {@code BADSIG}, EDNS {@code BADVERS}. */
    public List<Code> meanings(int number) {
        var meanings = new ArrayList<Code>();
        for (Code code : codes) {
            if (code.number() == number && !isAlias(code)) {
                meanings.add(code);
            }
        }
        return meanings;
    }

    /** The code that {@code symbol}, in any letter case, is a name of: the canonical one where it is an alias. */
    public Optional<Code> bySymbol(String symbol) {
        for (Code code : codes) {
            if (code.symbol().equalsIgnoreCase(symbol)) {
                return isAlias(code) ? byNumber(code.number()) : Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /** Other symbols for the same meaning. */
    public List<String> aliases(Code code) {
        var aliases = new ArrayList<String>();
        for (Code other : codes) {
            if (isSame(code, other) && !other.symbol().equals(code.symbol())) {
                aliases.add(other.symbol());
            }
        }
        return aliases;
    }

    private boolean isAlias(Code code) {
        return byNumber(code.number())
                .filter(first -> isSame(code, first) && !first.symbol().equals(code.symbol())).isPresent();
    }

    /** Symbols are names of one thing when number and message agree. */
    private static boolean isSame(Code one, Code other) {
        return one.number() == other.number() && one.message().equals(other.message());
    }
}
