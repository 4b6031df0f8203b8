package netprobe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.connect.Settings;
import netprobe.connect.Source;
import netprobe.connect.UdpPayloads;
import netprobe.connect.tls.TlsSettings;
import netprobe.model.AddressText;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.Transport;
import netprobe.observe.ConversationWish;
import netprobe.observe.GreetingWish;
import netprobe.observe.ProbeRequest;
import netprobe.observe.ProbeRequest.Order;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options of {@code probe}. */
final class ProbeOptions {

    private static final int AT_ONCE = 512;
    private static final int MOST_AT_ONCE = 60_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final int MOST_BYTES = 1_000_000_000;
    private static final int MOST_ROUNDS = 1_000_000_000;

    private static final String OPTIONS = "--options";

    private ProbeOptions() {}

    static void add(CommandSpec spec) {
        spec.addOption(
                CommonOptions.flag("Send a datagram fit for the port, instead of connecting over TCP.", "--udp"));
        spec.addOption(CommonOptions
                .value("TEXT", "With --udp, send this instead of what fits the port.", "--payload").build());
        spec.addOption(CommonOptions.flag(
                "Try the addresses one after another and stop at the first that is reached, as most programs do.",
                "--first"));
        spec.addOption(CommonOptions.flag(
                "Let the addresses race as browsers do (Happy Eyeballs, RFC 8305), and show who won.", "--race"));
        spec.addOption(
                CommonOptions.flag("Show the socket options of each connection, as netprobe options does.", OPTIONS));
        spec.addOption(CommonOptions
                .value("ADDR|IFACE", "Start from this address, or leave by this interface.", "--source").build());
        TlsOptions.add(spec);
        GreetingOptions.add(spec);
        spec.addOption(CommonOptions.value("BYTES",
                "Send BYTES zero bytes over the connection, and see whether they arrive: what passes small may not pass large.",
                "--data").build());
        spec.addOption(CommonOptions.value("N", "Do it N times, and sum up.", "--repeat").build());
        spec.addOption(CommonOptions
                .value("TIME", "With --repeat, begin again after TIME (default 1s).", "--interval").build());
        spec.addOption(CommonOptions
                .value("N", "Have N attempts under way at once (default " + AT_ONCE + ").", "--jobs", "-j").build());
        spec.addOption(CommonOptions
                .value("TIME", "Give up on one attempt after TIME, such as 2s or 500ms (default 10s).", "--timeout")
                .build());
    }

    static ProbeRequest request(ParseResult arguments, Console console) throws UsageError {
        Source source = source(arguments);
        Family family = family(arguments, source);
        boolean udp = CommonOptions.isSet(arguments, "--udp");
        Optional<String> payload = CommonOptions.text(arguments, "--payload");
        if (payload.isPresent() && !udp) {
            throw new UsageError("--payload: expected --udp with it");
        }
        Optional<Duration> timeout = CommonOptions.duration(arguments, "--timeout");
        int jobs = CommonOptions.wholeNumber(arguments, "--jobs", MOST_AT_ONCE).orElse(AT_ONCE);
        Optional<Duration> deadline = CommonOptions.duration(arguments, "--deadline");
        var settings = new Settings(timeout.orElse(TIMEOUT), deadline, source, jobs, console.nanoClock());
        Optional<Duration> lookupLimit =
                Stream.of(timeout, deadline).flatMap(Optional::stream).min(Duration::compareTo);
        return new ProbeRequest(udp ? Transport.UDP : Transport.TCP, order(arguments), family,
                PathOptions.path(arguments, console), lookupLimit, settings,
                payload.map(text -> UdpPayloads.always(text.getBytes(UTF_8))).orElseGet(UdpPayloads::byPort),
                conversation(arguments, console, udp));
    }

    /** How to shake hands is also known where only a greeting is asked for, since that may begin in TLS, or go over to it. */
    private static ConversationWish conversation(ParseResult arguments, Console console, boolean udp)
            throws UsageError {
        Optional<GreetingWish> greeting = GreetingOptions.read(arguments);
        boolean tls = TlsOptions.isWanted(arguments);
        if (tls && udp) {
            throw new UsageError("--tls and --udp exclude each other");
        }
        Optional<TlsSettings> settings = tls || greeting.isPresent() && !udp
                ? Optional.of(TlsOptions.settings(arguments, console))
                : Optional.empty();
        Optional<Integer> data = CommonOptions.wholeNumber(arguments, "--data", MOST_BYTES);
        if (data.isPresent() && (udp || tls || greeting.isPresent())) {
            throw new UsageError("--data: expected neither --udp, --tls nor --greeting with it");
        }
        boolean options = CommonOptions.isSet(arguments, OPTIONS);
        if (options && udp) {
            throw new UsageError(OPTIONS + " and --udp exclude each other");
        }
        return new ConversationWish(settings, tls, greeting, data, options);
    }

    private static Order order(ParseResult arguments) throws UsageError {
        Optional<Duration> interval = CommonOptions.duration(arguments, "--interval");
        var rounds = CommonOptions.wholeNumber(arguments, "--repeat", MOST_ROUNDS);
        if (interval.isPresent() && rounds.isEmpty()) {
            throw new UsageError("--interval: expected --repeat with it");
        }
        if (rounds.isPresent()) {
            return new Order.Repeated(rounds.get(), interval.orElse(INTERVAL));
        }
        return CommonOptions.isSet(arguments, "--first")
                ? new Order.First()
                : CommonOptions.isSet(arguments, "--race") ? new Order.Race() : new Order.All();
    }

    private static Source source(ParseResult arguments) {
        Optional<String> text = CommonOptions.text(arguments, "--source");
        Optional<IpAddress> address = text.flatMap(AddressText::ptonScoped);
        return new Source(address, address.isPresent() ? Optional.empty() : text);
    }

    /** From an address only those of its own family can be reached. */
    private static Family family(ParseResult arguments, Source source) throws UsageError {
        Family asked = CommonOptions.family(arguments);
        Optional<Family> own = source.address().map(IpAddress::family);
        if (own.isPresent() && !asked.admits(own.get())) {
            throw new UsageError("--source " + source.address().get() + ": expected an address of the family of "
                    + (asked == Family.INET ? "-4" : "-6"));
        }
        return own.orElse(asked);
    }
}
