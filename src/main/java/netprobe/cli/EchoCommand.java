package netprobe.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.connect.echo.DatagramEcho;
import netprobe.connect.echo.DatagramPlan;
import netprobe.connect.echo.EchoRequest;
import netprobe.connect.echo.StreamEcho;
import netprobe.libc.LibC;
import netprobe.libc.SocketCalls;
import netprobe.model.Answer;
import netprobe.model.Echoed;
import netprobe.model.ExitStatus;
import netprobe.resolve.SocketAddresses;
import netprobe.tables.Errors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code echo}: what comes back of what is sent. */
final class EchoCommand extends Command {

    private static final String UDP = "--udp";
    private static final String SIZE = "--size";
    private static final String COUNT = "--count";
    private static final String INTERVAL = "--interval";

    private static final int ENOSYS = 38;
    private static final int LARGEST_STREAM = 1_000_000_000;
    private static final int LARGEST_DATAGRAM = 65_535;
    private static final int MOST_DATAGRAMS = 1_000_000;
    private static final int DEFAULT_SIZE = 64;
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration DEFAULT_INTERVAL = Duration.ofMillis(100);
    private static final List<String> FOR_DATAGRAMS = List.of(COUNT, INTERVAL);

    EchoCommand() {
        super(CommandName.ECHO);
    }

    @Override
    String operandLabel() {
        return "HOST PORT [TEXT]";
    }

    @Override
    String operandDescription() {
        return "Whom to ask: a name or address, a port or service; and what to send: this text, or with - all of standard input; else "
                + "bytes that netprobe makes.";
    }

    @Override
    List<OperandKind> operandKinds() {
        return List.of(OperandKind.HOST, OperandKind.SERVICE, OperandKind.OPEN);
    }

    @Override
    List<String> description() {
        return List.of(
                "Sends to a service that sends everything back, such as netprobe listen --reply echo, and compares byte for byte: over TCP a "
                        + "stream of any length, while it goes on; with --udp datagrams, of which it counts what is lost, comes twice, out of "
                        + "order or from somebody else.",
                "The addresses of a name are tried in the order of getaddrinfo until one can be connected, or answers.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe echo localhost echo hello", "there and back over TCP",
                "netprobe echo --size 1000000 localhost 7", "a megabyte",
                "netprobe echo --udp --count 10 --interval 10ms --size 1000 localhost 7", "ten datagrams");
    }

    @Override
    void addOptions(CommandSpec spec) {
        CommonOptions.addFamily(spec);
        PathOptions.add(spec);
        spec.addOption(CommonOptions.flag("Over UDP.", UDP));
        spec.addOption(CommonOptions.value("BYTES", "Send so many bytes (default " + DEFAULT_SIZE
                + "); with --udp, in each datagram.", SIZE).build());
        spec.addOption(CommonOptions.value("N", "With --udp: send N datagrams (default 1).", COUNT).build());
        spec.addOption(CommonOptions.value("TIME", "With --udp: from one datagram to the next (default 100ms).",
                INTERVAL).build());
        spec.addOption(CommonOptions.value("TIME",
                "Give up when nothing happens for TIME, such as 2s or 500ms (default 5s).", "--timeout").build());
    }

    @Override
    boolean mayWait() {
        return true;
    }

    @Override
    boolean needsLibC() {
        return true;
    }

    @Override
    ExitStatus run(ParseResult arguments, Console console) throws UsageError {
        List<String> operands = operands(arguments);
        refuseWhatDoesNotFit(arguments, operands);
        boolean udp = CommonOptions.isSet(arguments, UDP);
        String host = operands.getFirst();
        String port = PortOperand.checked(operands.get(1), 1);
        var addresses = new SocketAddresses(PathOptions.path(arguments, console), CommonOptions.family(arguments),
                udp ? SocketCalls.SOCK_DGRAM : SocketCalls.SOCK_STREAM);
        var limits = new EchoRequest.Limits(CommonOptions.duration(arguments, "--timeout").orElse(DEFAULT_TIMEOUT),
                CommonOptions.duration(arguments, "--deadline"));
        Optional<String> text = operands.stream().skip(2).findFirst();
        Exchange exchange = udp ? datagrams(arguments, text, console) : stream(arguments, text, console);
        Lookup lookup = _ -> LibC.absence().map(EchoCommand::unable).orElseGet(() -> addresses.of(host, port)
                .then(endpoints -> exchange.with(new EchoRequest(host, endpoints, limits, console.nanoClock()))));
        var task = new Task(name().label(), lookup, console.nanoClock());
        var output = new Output(console, CommonOptions.renderer(arguments, console));
        return new OperandLoop<>(task, output, true)
                .run(new OperandSource.Given(List.of(host + " " + port)).operands(output::flush));
    }

    private void refuseWhatDoesNotFit(ParseResult arguments, List<String> operands) throws UsageError {
        if (operands.size() < 2 || operands.size() > 3) {
            throw new UsageError("expected " + operandLabel() + ", got " + operands.size() + " operands");
        }
        for (String option : FOR_DATAGRAMS) {
            if (!CommonOptions.isSet(arguments, UDP) && CommonOptions.isSet(arguments, option)) {
                throw new UsageError(option + " needs " + UDP);
            }
        }
        if (operands.size() == 3 && CommonOptions.isSet(arguments, SIZE)) {
            throw new UsageError(SIZE + " and a text exclude each other");
        }
    }

    private static Answer<Echoed> unable(String why) {
        return Answer.<Echoed>failed(Errors.errno(ENOSYS, "socket", Optional.empty())).noting(why);
    }

    /** What is done with whom, the options being settled. */
    @FunctionalInterface
    private interface Exchange {
        Answer<Echoed> with(EchoRequest request);
    }

    private static Exchange stream(ParseResult arguments, Optional<String> text, Console console) throws UsageError {
        int size = CommonOptions.wholeNumber(arguments, SIZE, LARGEST_STREAM).orElse(DEFAULT_SIZE);
        InputStream source = text.map(words -> words.equals("-")
                ? console.in()
                : new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8))).orElse(StreamEcho.pattern(size));
        return request -> StreamEcho.of(request, source);
    }

    private static Exchange datagrams(ParseResult arguments, Optional<String> text, Console console)
            throws UsageError {
        int size = CommonOptions.wholeNumber(arguments, SIZE, LARGEST_DATAGRAM).orElse(DEFAULT_SIZE);
        int count = CommonOptions.wholeNumber(arguments, COUNT, MOST_DATAGRAMS).orElse(1);
        Duration interval = CommonOptions.duration(arguments, INTERVAL).orElse(DEFAULT_INTERVAL);
        Optional<ByteBuffer> payload = text.map(words -> ByteBuffer.wrap(words.equals("-")
                ? datagram(console.in())
                : words.getBytes(StandardCharsets.UTF_8)));
        if (payload.filter(bytes -> bytes.remaining() > LARGEST_DATAGRAM).isPresent()) {
            throw new UsageError("expected a text of at most " + LARGEST_DATAGRAM + " bytes, as a datagram is");
        }
        int token = (int) (System.nanoTime() ^ ProcessHandle.current().pid());
        return request -> DatagramEcho.of(request, new DatagramPlan(payload, size, token, count, interval));
    }

    private static byte[] datagram(InputStream in) {
        try {
            return in.readNBytes(LARGEST_DATAGRAM + 1);
        } catch (IOException e) {
            throw new InputBroken(e);
        }
    }
}
