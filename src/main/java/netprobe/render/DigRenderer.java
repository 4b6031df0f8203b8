package netprobe.render;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import netprobe.model.DnsMessage;
import netprobe.model.DnsQuestion;
import netprobe.model.DnsRecord;
import netprobe.model.DnsReply;
import netprobe.model.DnsRound;
import netprobe.model.DnsTransport;
import netprobe.model.Failure;
import netprobe.model.Result;
import netprobe.model.TransferredRecords;
import netprobe.model.ZoneTransfer;

/**
 * Answers of name servers as dig 9.18 prints them, for eyes and scripts that are used to it: {@code dig +nocmd}, without the lines that repeat
 * the command. What went wrong is worded as dig words it, but written to standard error.
 */
public final class DigRenderer implements Renderer {

    private static final List<String> SECTIONS = List.of("QUESTION", "ANSWER", "AUTHORITY", "ADDITIONAL");
    private static final List<String> UPDATE_SECTIONS = List.of("ZONE", "PREREQUISITE", "UPDATE", "ADDITIONAL");
    private static final String RESERVED_FLAG = "z";

    private final DateTimeFormatter clock;

    /** With times of that zone. */
    public DigRenderer(ZoneId zone) {
        this.clock = DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss zzz uuuu", Locale.ENGLISH).withZone(zone);
    }

    @Override
    public void render(Result result, StringBuilder out, StringBuilder err) {
        boolean failed = result.failure().isPresent();
        result.payload().ifPresent(payload -> {
            switch (payload) {
                case DnsReply reply -> reply(reply, failed, out, err);
                case DnsRound round -> reply(round.reply(), failed, out, err);
                case TransferredRecords some -> some.records().forEach(record -> record(record, out));
                case ZoneTransfer transfer when !failed -> statistics(transfer, out);
                default -> {
                    // dig has no words for it
                }
            }
        });
        result.failure().ifPresent(failure -> failure(failure, err));
        result.notes().forEach(note -> err.append(";; ").append(Visible.escape(note)).append('\n'));
    }

    private void reply(DnsReply reply, boolean failed, StringBuilder out, StringBuilder err) {
        if (reply.way().truncated().isPresent()) {
            out.append(";; Truncated, retrying in TCP mode.\n");
        }
        reply.way().ignored().forEach(message -> err.append(";; Warning: ").append(Visible.escape(message.reason()))
                .append(", from ").append(Visible.escape(message.from())).append('\n'));
        reply.message().ifPresent(message -> {
            if (failed && !message.faults().isEmpty()) {
                err.append(";; Warning: Message parser reports malformed message packet.\n");
            }
            header(message, out);
            sections(message, out);
            statistics(reply, message, out);
        });
    }

    private static void header(DnsMessage message, StringBuilder out) {
        out.append(";; Got answer:\n");
        if (message.question().stream().anyMatch(DigRenderer::isLocal)) {
            out.append(";; WARNING: .local is reserved for Multicast DNS\n");
            out.append(";; You are currently testing what happens when an mDNS query is leaked to DNS\n");
        }
        out.append(";; ->>HEADER<<- opcode: ").append(message.opcode());
        out.append(", status: ").append(status(message.rcode())).append(", id: ").append(message.id()).append('\n');
        out.append(";; flags:");
        message.flags().stream().filter(flag -> !flag.equals(RESERVED_FLAG))
                .forEach(flag -> out.append(' ').append(flag));
        if (message.flags().contains(RESERVED_FLAG)) {
            out.append("; MBZ: 0x4");
        }
        out.append("; QUERY: ").append(message.question().size()).append(", ANSWER: ").append(message.answer().size());
        out.append(", AUTHORITY: ").append(message.authority().size());
        out.append(", ADDITIONAL: ").append(additional(message)).append('\n');
        if (message.flags().contains("rd") && !message.flags().contains("ra")) {
            out.append(";; WARNING: recursion requested but not available\n");
        }
        out.append('\n');
    }

    private static boolean isLocal(DnsQuestion question) {
        String name = question.name().toLowerCase(Locale.ROOT);
        return name.equals("local.") || name.endsWith(".local.");
    }

    /** dig knows fewer codes than there are. */
    private static String status(DnsMessage.Rcode rcode) {
        return switch (rcode.value()) {
            case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 16, 23 -> rcode.name();
            case 11, 12, 13, 14, 15 -> "RESERVED" + rcode.value();
            default -> "?" + rcode.value();
        };
    }

    private static int additional(DnsMessage message) {
        return message.additional().size() + (message.edns().isPresent() ? 1 : 0)
                + (message.signature().isPresent() ? 1 : 0);
    }

    private static void sections(DnsMessage message, StringBuilder out) {
        List<String> names = message.opcode().equals("UPDATE") ? UPDATE_SECTIONS : SECTIONS;
        message.edns().ifPresent(edns -> new DigOptions(out).write(edns));
        if (!message.question().isEmpty()) {
            out.append(";; ").append(names.getFirst()).append(" SECTION:\n");
            message.question().forEach(question -> question(question, out));
            out.append('\n');
        }
        section(names.get(1) + " SECTION", message.answer(), out);
        section(names.get(2) + " SECTION", message.authority(), out);
        section(names.get(3) + " SECTION", message.additional(), out);
        section("TSIG PSEUDOSECTION", message.signature().stream().toList(), out);
    }

    private static void question(DnsQuestion question, StringBuilder out) {
        out.append(';');
        new DigLine(out).word(question.name(), 32).word(question.dclass(), 40).last(question.type());
    }

    private static void section(String name, List<DnsRecord> records, StringBuilder out) {
        if (records.isEmpty()) {
            return;
        }
        out.append(";; ").append(name).append(":\n");
        records.forEach(record -> record(record, out));
        out.append('\n');
    }

    private static void record(DnsRecord record, StringBuilder out) {
        // dig leaves the space before the last field of a signature also where that is empty
        boolean empty = record.type().equals("TSIG") && record.rdata().endsWith(" 0");
        new DigLine(out).word(record.name(), 24).word(Long.toString(record.ttl()), 32).word(record.dclass(), 40)
                .word(record.type(), 48).last(empty ? record.rdata() + ' ' : record.rdata());
    }

    private static void statistics(ZoneTransfer transfer, StringBuilder out) {
        out.append(";; Query time: ").append(transfer.way().answerTime().toMillis()).append(" msec\n");
        out.append(";; SERVER: ").append(server(transfer.server(), transfer.transport())).append('\n');
        out.append(";; XFR size: ").append(transfer.volume().records()).append(" records (messages ")
                .append(transfer.volume().messages()).append(", bytes ").append(transfer.volume().bytes())
                .append(")\n\n");
    }

    private void statistics(DnsReply reply, DnsMessage message, StringBuilder out) {
        out.append(";; Query time: ").append(reply.way().answerTime().toMillis()).append(" msec\n");
        out.append(";; SERVER: ").append(server(reply.server(), reply.transport())).append('\n');
        out.append(";; WHEN: ").append(clock.format(message.received())).append('\n');
        out.append(";; MSG SIZE  rcvd: ").append(message.size()).append("\n\n");
    }

    private static String server(String server, DnsTransport transport) {
        String address = hash(server, transport);
        String host = address.substring(0, address.lastIndexOf('#'));
        String protocol = switch (transport) {
            case UDP -> "UDP";
            case TCP -> "TCP";
            case DOT -> "TLS";
            case DOH -> "HTTPS";
        };
        return address + '(' + host + ") (" + protocol + ')';
    }

    /** Host and port of a server or its URL in dig's spelling: {@code 192.0.2.1#53}. */
    private static String hash(String server, DnsTransport transport) {
        String authority = Visible.escape(server).replaceFirst("^[a-z]+://", "").replaceFirst("/.*", "");
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.lastIndexOf(']') && colon >= 0;
        String host = hasPort ? authority.substring(0, colon) : authority;
        String port = hasPort ? authority.substring(colon + 1) : Integer.toString(transport.port());
        return host.replaceAll("[\\[\\]]", "") + '#' + port;
    }

    private static void failure(Failure failure, StringBuilder err) {
        switch (failure) {
            case Failure.Rcode _ -> {
                // dig shows the message, and is content
            }
            case Failure.DeadlineExpired expired -> unreached(expired, "timed out", err);
            case Failure.Errno errno -> unreached(errno, errno.message().toLowerCase(Locale.ROOT), err);
            default -> err.append(";; ").append(Visible.escape(failure.message())).append('\n');
        }
    }

    private static void unreached(Failure failure, String reason, StringBuilder err) {
        failure.peer().ifPresent(peer -> err.append(";; communications error to ")
                .append(hash(peer, DnsTransport.UDP)).append(": ").append(reason).append('\n'));
        err.append(";; no servers could be reached\n");
    }
}
