package netprobe.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import netprobe.connect.greeting.GreetingProtocol;
import netprobe.observe.GreetingWish;
import netprobe.tables.Nearest;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code --greeting} and {@code --starttls}: what to expect of a service, once connected. */
final class GreetingOptions {

    private static final String GREETING = "--greeting";
    private static final String STARTTLS = "--starttls";
    private static final String BY_PORT = "by port";

    private GreetingOptions() {}

    static void add(CommandSpec spec) {
        spec.addOption(CommonOptions
                .value("PROTOCOL",
                        "Wait for the service's greeting: of the protocol that the port stands for, or of PROTOCOL, behind an equals sign.",
                        GREETING)
                .arity("0..1").fallbackValue(BY_PORT).preprocessor(new OnlyAttached()).completionCandidates(labels())
                .build());
        spec.addOption(CommonOptions.flag(
                "Go over to TLS after the greeting, by STARTTLS, STLS or AUTH TLS. Means --greeting.", STARTTLS));
    }

    /** The wish, where there is one. */
    static Optional<GreetingWish> read(ParseResult arguments) throws UsageError {
        boolean startTls = CommonOptions.isSet(arguments, STARTTLS);
        String name = CommonOptions.text(arguments, GREETING).orElse(BY_PORT);
        if (!startTls && !CommonOptions.isSet(arguments, GREETING)) {
            return Optional.empty();
        }
        if (name.equals(BY_PORT)) {
            return Optional.of(new GreetingWish(Optional.empty(), startTls));
        }
        GreetingProtocol protocol = GreetingProtocol.named(name).orElseThrow(() -> unknown(name));
        if (startTls && !protocol.canStartTls()) {
            throw new UsageError(STARTTLS + ": " + protocol.label() + (protocol.beginsInTls()
                    ? " begins in TLS"
                    : " has no way to TLS"));
        }
        return Optional.of(new GreetingWish(Optional.of(protocol), startTls));
    }

    private static UsageError unknown(String name) {
        String expected = Nearest.to(name, GreetingProtocol.everyName()).map(near -> "did you mean " + near + "?")
                .orElseGet(() -> "one of " + String.join(", ", labels()));
        return UsageError.badValue(GREETING, name, "a protocol; " + expected);
    }

    private static List<String> labels() {
        return Arrays.stream(GreetingProtocol.values()).map(GreetingProtocol::label).toList();
    }

    /** What follows the option as a word of its own is an operand: {@code --greeting mail.example.org}. */
    private static final class OnlyAttached implements IParameterPreprocessor {

        @Override
        public boolean preprocess(Stack<String> arguments, CommandSpec spec, ArgSpec option,
                Map<String, Object> information) {
            if (" ".equals(information.get("separator"))) {
                arguments.push(BY_PORT);
            }
            return false;
        }
    }
}
