package netprobe.render;

import java.util.List;
import java.util.Locale;
import netprobe.model.DnsMessage;
import netprobe.model.DnsQuestion;
import netprobe.model.DnsRecord;
import netprobe.render.DigLayout.Part;

/** A message as dig 9.18 prints it, or the parts of it that a layout has. */
record DigMessage(DigLayout layout, StringBuilder out) {

    private static final List<String> SECTIONS = List.of("QUESTION", "ANSWER", "AUTHORITY", "ADDITIONAL");
    private static final List<String> UPDATE_SECTIONS = List.of("ZONE", "PREREQUISITE", "UPDATE", "ADDITIONAL");
    private static final String RESERVED_FLAG = "z";

    /** Where the words of a record begin. */
    private static final int OWNER_END = 24;
    private static final int COLUMN = 8;

    void write(DnsMessage message) {
        if (layout.has(Part.COMMENTS)) {
            header(message);
            message.edns().ifPresent(edns -> new DigOptions(out).write(edns));
        }
        List<String> names = message.opcode().equals("UPDATE") ? UPDATE_SECTIONS : SECTIONS;
        if (layout.has(Part.QUESTION) && !message.question().isEmpty()) {
            heading(names.getFirst() + " SECTION");
            message.question().forEach(this::question);
            end();
        }
        section(Part.ANSWER, names.get(1) + " SECTION", message.answer());
        section(Part.AUTHORITY, names.get(2) + " SECTION", message.authority());
        section(Part.ADDITIONAL, names.get(3) + " SECTION", message.additional());
        section(Part.ADDITIONAL, "TSIG PSEUDOSECTION", message.signature().stream().toList());
    }

    private void header(DnsMessage message) {
        out.append(";; Got answer:\n");
        if (message.question().stream().anyMatch(DigMessage::isLocal)) {
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

    private void section(Part part, String name, List<DnsRecord> records) {
        if (!layout.has(part) || records.isEmpty()) {
            return;
        }
        heading(name);
        records.forEach(this::record);
        end();
    }

    private void heading(String name) {
        if (layout.has(Part.COMMENTS)) {
            out.append(";; ").append(name).append(":\n");
        }
    }

    private void end() {
        out.append(layout.has(Part.COMMENTS) ? "\n" : "");
    }

    /** A question has a class whatever is left out of records. */
    private void question(DnsQuestion question) {
        out.append(';');
        new DigLine(out).word(question.name(), classColumn()).word(question.dclass(), typeColumn())
                .last(Visible.escape(question.type()));
    }

    void record(DnsRecord record) {
        var line = new DigLine(out).word(record.name(), OWNER_END);
        if (layout.has(Part.TTLID)) {
            String ttl = layout.has(Part.TTLUNITS) ? DigTime.letters(record.ttl()) : Long.toString(record.ttl());
            line.word(ttl, layout.has(Part.CLASS) ? classColumn() : typeColumn());
        }
        if (layout.has(Part.CLASS)) {
            line.word(record.dclass(), typeColumn());
        }
        line.word(record.type(), typeColumn() + COLUMN).last(data(record));
    }

    /** dig leaves the space before the last field of a signature also where that is empty. */
    private String data(DnsRecord record) {
        boolean empty = record.type().equals("TSIG") && record.rdata().endsWith(" 0");
        return new DigData(layout).text(record) + (empty ? " " : "");
    }

    private int classColumn() {
        return OWNER_END + (isNarrow() || !layout.has(Part.TTLID) || !layout.has(Part.CLASS) ? 0 : COLUMN);
    }

    private int typeColumn() {
        return OWNER_END + (isNarrow() ? 0 : layout.has(Part.TTLID) && layout.has(Part.CLASS) ? 2 * COLUMN : COLUMN);
    }

    private boolean isNarrow() {
        return layout.has(Part.MULTILINE) || !layout.has(Part.TTLID) && !layout.has(Part.CLASS);
    }
}
