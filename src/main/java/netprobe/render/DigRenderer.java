package netprobe.render;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import netprobe.model.DnsMessage;
import netprobe.model.DnsRecord;
import netprobe.model.DnsReply;
import netprobe.model.DnsRound;
import netprobe.model.DnsTransport;
import netprobe.model.DnsWay;
import netprobe.model.Failure;
import netprobe.model.Result;
import netprobe.model.TransferredRecords;
import netprobe.model.ZoneTransfer;
import netprobe.render.DigLayout.Part;

/**
 * Answers of name servers as dig 9.18 prints them, for eyes and scripts that are used to it: {@code dig +nocmd}, without the lines that repeat
 * the command. What went wrong is worded as dig words it, but written to standard error.
 */
public final class DigRenderer implements Renderer {

    private final DigLayout layout;
    private final DateTimeFormatter clock;
    private boolean zoneBegan;

    /** As usual, with times of that zone. */
    public DigRenderer(ZoneId zone) {
        this(zone, DigLayout.USUAL);
    }

    /** In that layout, with times of that zone. */
    public DigRenderer(ZoneId zone, DigLayout layout) {
        this.layout = layout;
        this.clock = DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss zzz uuuu", Locale.ENGLISH).withZone(zone);
    }

    @Override
    public void render(Result result, StringBuilder out, StringBuilder err) {
        boolean failed = result.failure().isPresent();
        result.payload().ifPresent(payload -> {
            switch (payload) {
                case DnsReply reply -> reply(reply, failed, out, err);
                case DnsRound round -> reply(round.reply(), failed, out, err);
                case TransferredRecords some -> some.records().forEach(record -> transferred(record, out));
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
            if (!layout.has(Part.SHORT)) {
                new DigMessage(layout, out).write(message);
                statistics(reply, message, out);
            } else if (layout.has(Part.ANSWER)) {
                message.answer().forEach(record -> data(record, out, responder(reply)));
            }
        });
    }

    private void transferred(DnsRecord record, StringBuilder out) {
        boolean isAgain = zoneBegan && record.type().equals("SOA") && layout.has(Part.ONESOA);
        zoneBegan = true;
        if (layout.has(Part.SHORT)) {
            data(record, out, "");
        } else if (layout.has(Part.ANSWER) && !isAgain) {
            new DigMessage(layout, out).record(record);
        }
    }

    private void data(DnsRecord record, StringBuilder out, String responder) {
        out.append(new DigData(layout).text(record)).append(responder).append('\n');
    }

    private String responder(DnsReply reply) {
        String server = hash(reply.server(), reply.transport());
        return layout.has(Part.IDENTIFY)
                ? " from server " + server.substring(0, server.lastIndexOf('#')) + " in " + time(reply.way(), "s") + '.'
                : "";
    }

    /** With a unit of dig's, which comes in two lengths. */
    private String time(DnsWay way, String second) {
        return layout.has(Part.USEC)
                ? way.answerTime().toNanos() / 1000 + " u" + second
                : way.answerTime().toMillis() + " m" + second;
    }

    private String queryTime(DnsWay way) {
        return ";; Query time: " + time(way, "sec") + '\n';
    }

    private void statistics(ZoneTransfer transfer, StringBuilder out) {
        if (!layout.has(Part.STATS)) {
            return;
        }
        out.append(queryTime(transfer.way()));
        out.append(";; SERVER: ").append(server(transfer.server(), transfer.transport())).append('\n');
        out.append(";; XFR size: ").append(transfer.volume().records()).append(" records (messages ")
                .append(transfer.volume().messages()).append(", bytes ").append(transfer.volume().bytes())
                .append(")\n\n");
    }

    private void statistics(DnsReply reply, DnsMessage message, StringBuilder out) {
        if (!layout.has(Part.STATS)) {
            if (layout.has(Part.IDENTIFY)) {
                out.append(";; Received ").append(message.size()).append(" bytes from ")
                        .append(place(reply.server(), reply.transport())).append(" in ").append(time(reply.way(), "s"))
                        .append("\n\n");
            }
            return;
        }
        out.append(queryTime(reply.way()));
        out.append(";; SERVER: ").append(server(reply.server(), reply.transport())).append('\n');
        out.append(";; WHEN: ").append(clock.format(message.received())).append('\n');
        out.append(";; MSG SIZE  rcvd: ").append(message.size()).append("\n\n");
    }

    private static String place(String server, DnsTransport transport) {
        String address = hash(server, transport);
        return address + '(' + address.substring(0, address.lastIndexOf('#')) + ')';
    }

    private static String server(String server, DnsTransport transport) {
        String protocol = switch (transport) {
            case UDP -> "UDP";
            case TCP -> "TCP";
            case DOT -> "TLS";
            case DOH -> "HTTPS";
        };
        return place(server, transport) + " (" + protocol + ')';
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
