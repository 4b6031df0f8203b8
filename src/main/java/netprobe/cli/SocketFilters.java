package netprobe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import netprobe.sockets.FilterReader;
import netprobe.sockets.FilterTerm;
import netprobe.sockets.SocketFilter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The filters of {@code sockets}: operands, and options that say the same. */
final class SocketFilters {

    private record Option(String key, String label, String description, List<String> candidates) {}

    private static final List<Option> OPTIONS = List.of(
            new Option("state", "STATE", "In this state.",
                    List.of("listening", "connected", "established", "syn-sent", "syn-received", "fin-wait-1",
                            "fin-wait-2",
                            "time-wait", "unconnected", "close-wait", "last-ack", "closing", "bound")),
            new Option("port", "PORT", "With this port, range of ports or service at either end.", List.of()),
            new Option("address", "ADDR", "With this address, or one of this prefix, at either end.", List.of()),
            new Option("process", "NAME|PID", "Held by this process.", List.of()),
            new Option("user", "NAME|UID", "Made by this user.", List.of()),
            new Option("protocol", "PROTO", "Of this protocol.",
                    List.of("tcp", "mptcp", "udp", "udplite", "icmp", "raw", "unix")),
            new Option("type", "TYPE", "Of this type.", List.of("stream", "dgram", "raw", "seqpacket")),
            new Option("family", "FAMILY", "Of this address family.", List.of("inet", "inet6", "unix")));

    private SocketFilters() {}

    static void addOptions(CommandSpec spec) {
        for (Option option : OPTIONS) {
            var built = CommonOptions.value(option.label(), option.description(), "--" + option.key()).type(List.class)
                    .auxiliaryTypes(String.class);
            spec.addOption(option.candidates().isEmpty()
                    ? built.build()
                    : built.completionCandidates(option.candidates()).build());
        }
    }

    /** All filters in the form of operands. */
    static List<String> texts(ParseResult arguments) {
        var texts = new ArrayList<>(Command.operands(arguments));
        for (Option option : OPTIONS) {
            for (String value : arguments.matchedOptionValue("--" + option.key(), List.<String>of())) {
                texts.add(option.key() + "=" + value);
            }
        }
        if (CommonOptions.isSet(arguments, "-4")) {
            texts.add("family=inet");
        }
        if (CommonOptions.isSet(arguments, "-6")) {
            texts.add("family=inet6");
        }
        return texts;
    }

    /** What they mean together. */
    static SocketFilter read(List<String> texts, Function<String, Set<Integer>> ports) throws UsageError {
        var reader = new FilterReader(ports);
        var conditions = new ArrayList<FilterTerm.Condition>();
        for (String text : texts) {
            switch (reader.read(text)) {
                case FilterTerm.Condition condition -> conditions.add(condition);
                case FilterTerm.Unusable(String expected) -> throw new UsageError(
                        shown(text) + ": expected " + expected);
            }
        }
        return new SocketFilter(conditions);
    }

    /** Which keyword may have been meant by a word that is none. */
    static String hint(List<String> texts) {
        return texts.stream().map(FilterReader::keywordNear).flatMap(Optional::stream).findFirst()
                .map(keyword -> "; did you mean " + keyword + "?").orElse("");
    }

    private static String shown(String text) {
        return text.isEmpty() ? "''" : text;
    }
}
