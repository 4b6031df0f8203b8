package netprobe.cli;

import java.util.List;
import java.util.OptionalInt;
import netprobe.tables.Constants;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * An option whose value is a constant of the socket API: by its symbol, with or without prefix and in any letter case, or by its number.
 *
 * @param name of the option
 * @param prefix of the constants
 * @param examples symbols for completion and messages; numbers and other symbols are taken too
 */
record SymbolOption(String name, String prefix, List<String> examples) {

    static final SymbolOption FAMILY = new SymbolOption("--family", "AF_", List.of("AF_UNSPEC", "AF_INET", "AF_INET6"));
    static final SymbolOption TYPE =
            new SymbolOption("--type", "SOCK_", List.of("SOCK_STREAM", "SOCK_DGRAM", "SOCK_RAW"));
    static final SymbolOption PROTOCOL = new SymbolOption("--protocol", "IPPROTO_",
            List.of("IPPROTO_TCP", "IPPROTO_UDP", "IPPROTO_UDPLITE", "IPPROTO_SCTP", "IPPROTO_ICMP", "IPPROTO_ICMPV6"));
    static final SymbolOption ADDRESS_FLAGS =
            new SymbolOption("--flags", "AI_", List.of("AI_PASSIVE", "AI_CANONNAME", "AI_NUMERICHOST",
                    "AI_V4MAPPED", "AI_ALL", "AI_ADDRCONFIG", "AI_IDN", "AI_CANONIDN", "AI_NUMERICSERV"));
    static final SymbolOption NAME_FLAGS = new SymbolOption("--flags", "NI_",
            List.of("NI_NUMERICHOST", "NI_NUMERICSERV", "NI_NOFQDN", "NI_NAMEREQD", "NI_DGRAM", "NI_IDN"));

    /** Adds the option, with one value. */
    void add(CommandSpec spec, String label, String description) {
        spec.addOption(CommonOptions.value(label, description, name).completionCandidates(examples).build());
    }

    /** Adds the option for flags: a list with commas, or the option again and again. */
    void addRepeatable(CommandSpec spec, String label, String description) {
        spec.addOption(CommonOptions.value(label, description, name).type(List.class).auxiliaryTypes(String.class)
                .completionCandidates(examples).build());
    }

    /** The value; 0 where the option isn't given. */
    int value(ParseResult arguments) throws UsageError {
        return arguments.hasMatchedOption(name) ? number(arguments.matchedOptionValue(name, "")) : 0;
    }

    /** All flags together; 0 where the option isn't given. */
    int union(ParseResult arguments) throws UsageError {
        int union = 0;
        for (String list : arguments.matchedOptionValue(name, List.<String>of())) {
            for (String flag : list.split("[,|]", -1)) {
                union |= number(flag);
            }
        }
        return union;
    }

    private int number(String text) throws UsageError {
        OptionalInt value = Constants.value(prefix, text.strip());
        return value.orElseThrow(
                () -> UsageError.badValue(name, text, "a symbol such as " + String.join(", ", examples.subList(0, 3))
                        + ", or a number; netprobe constants " + prefix + " lists them"));
    }
}
