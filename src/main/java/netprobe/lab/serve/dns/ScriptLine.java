package netprobe.lab.serve.dns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;
import netprobe.lab.serve.zone.ZoneText;
import netprobe.model.DnsTransport;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * One line of a script: which queries it is for, and what it says to them.
 *
 * @param fits which queries
 * @param left for how many more of them
 * @param rcode the answer's response code
 * @param flags flags of the answer, beside QR and RD
 * @param texts zone-file text by section; {@code @} is the name that is asked for
 * @param error the INFO-CODE of an extended error, negative for none, and its text
 * @param delivery how it is sent
 */
record ScriptLine(Predicate<Request> fits, AtomicLong left, int rcode, List<Integer> flags,
        Map<Integer, String> texts, Map.Entry<Integer, String> error, Delivery delivery) {

    private static final Map<String, Integer> SECTIONS = Map.of("answer", Section.ANSWER, "authority",
            Section.AUTHORITY, "additional", Section.ADDITIONAL);

    /**
     * How an answer is sent.
     *
     * @param dropped whether it is not
     * @param delay after which time
     * @param lie with what that does not match
     * @param edns whether it has an OPT record, where the query has one
     * @param raw the bytes after the ID that are sent instead of a message; empty for a message
     */
    record Delivery(boolean dropped, Duration delay, Lie lie, boolean edns, String raw) {}

    static ScriptLine read(ServerTable table) throws ScenarioFault {
        return new ScriptLine(fits(table), new AtomicLong(table.number("times", Long.MAX_VALUE)), rcode(table),
                flags(table), texts(table),
                Map.entry((int) table.number("error", -1), table.text("text").orElse("")),
                new Delivery(table.flag("drop"), table.duration("delay").orElse(Duration.ZERO),
                        Lie.read(table, "wrong"), table.flag("opt", true), raw(table)));
    }

    private static Predicate<Request> fits(ServerTable table) throws ScenarioFault {
        Predicate<Request> fits = _ -> true;
        String name = table.text("name").orElse("*");
        if (!name.equals("*")) {
            Name wanted = Names.name(table, "name", name);
            fits = fits.and(request -> request.name().equals(wanted));
        }
        if (table.has("below")) {
            Name above = Names.name(table, "below", table.requiredText("below"));
            fits = fits.and(request -> request.name().subdomain(above));
        }
        List<Integer> types = Names.types(table, "type");
        if (!types.isEmpty() && !types.contains(Type.ANY)) {
            fits = fits.and(request -> types.contains(request.type()));
        }
        if (table.has("edns")) {
            boolean edns = table.flag("edns");
            fits = fits.and(request -> request.edns().isPresent() == edns);
        }
        return transport(table).map(fits::and).orElse(fits);
    }

    private static Optional<Predicate<Request>> transport(ServerTable table) throws ScenarioFault {
        String transport = table.text("transport").orElse("any");
        return switch (transport) {
            case "any" -> Optional.empty();
            case "udp" -> Optional.of(request -> request.transport() == DnsTransport.UDP);
            case "tcp" -> Optional.of(request -> request.transport() == DnsTransport.TCP);
            default -> throw table.fault("transport", "is \"" + transport + "\"; expected udp or tcp");
        };
    }

    private static int rcode(ServerTable table) throws ScenarioFault {
        int rcode = Rcode.value(table.text("rcode").orElse("NOERROR"));
        if (rcode < 0) {
            throw table.fault("rcode", "is not a response code");
        }
        return rcode;
    }

    private static List<Integer> flags(ServerTable table) throws ScenarioFault {
        var flags = new ArrayList<Integer>();
        for (String text : table.texts("flags")) {
            int flag = Flags.value(text.toLowerCase(Locale.ROOT));
            if (flag < 0) {
                throw table.fault("flags", "has \"" + text + "\"; expected aa, tc, ra, ad or cd");
            }
            flags.add(flag);
        }
        return flags;
    }

    private static Map<Integer, String> texts(ServerTable table) throws ScenarioFault {
        var texts = new TreeMap<Integer, String>();
        for (var section : SECTIONS.entrySet()) {
            String text = String.join("\n", table.texts(section.getKey()));
            ZoneText.anyRecords(Name.root, text, table.path() + '.' + section.getKey());
            texts.put(section.getValue(), text);
        }
        return texts;
    }

    private static String raw(ServerTable table) throws ScenarioFault {
        String hex = table.text("hex").orElse("").replaceAll("\\s", "");
        if (!hex.matches("([0-9a-fA-F]{2})*")) {
            throw table.fault("hex", "is not hexadecimal digits");
        }
        return hex;
    }

    /** Whether it is for a query; a line that is for so many of them is used up by as many. */
    boolean takes(Request request) {
        return fits.test(request) && left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
    }

    Response answer(Request request) {
        var response = Response.of(request, rcode);
        flags.forEach(response::flag);
        texts.forEach((section, text) -> response.add(section, records(request.name(), text)));
        if (error.getKey() >= 0) {
            response.error(error.getKey(), error.getValue());
        }
        if (!delivery.edns()) {
            response.withoutEdns();
        }
        if (!delivery.raw().isEmpty()) {
            response.raw(HexFormat.of().parseHex(delivery.raw()));
        }
        return (delivery.dropped() ? response.unsent() : response).delayed(delivery.delay()).lying(delivery.lie());
    }

    private static List<Record> records(Name origin, String text) {
        try {
            return ZoneText.anyRecords(origin, text, "");
        } catch (ScenarioFault impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
