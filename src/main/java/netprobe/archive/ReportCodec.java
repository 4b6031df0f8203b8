package netprobe.archive;

import io.avaje.json.JsonWriter;
import io.avaje.json.stream.BufferedJsonWriter;
import io.avaje.json.stream.JsonStream;
import java.util.Map;
import netprobe.model.Report;

/**
 * A report as JSON, and back: what is read is equal to what was written, and written again it is the same text. {@code docs/json.md} describes it.
 */
public final class ReportCodec {

    /** Raised whenever an earlier netprobe would take a report for something else. */
    private static final int FORMAT = 1;
    private static final String FORMAT_KEY = "format";
    private static final RecordForm REPORT = new RecordForm(Report.class);

    private ReportCodec() {}

    /** The whole of it in one line, without the line's end. */
    public static String write(Report report) {
        try (BufferedJsonWriter json = JsonStream.builder().serializeEmpty(true).build().bufferedWriter()) {
            write(report, json);
            return json.result();
        }
    }

    /** Writes it as one object. */
    public static void write(Report report, JsonWriter json) {
        json.beginObject();
        json.name(FORMAT_KEY);
        json.value(FORMAT);
        REPORT.writeMembers(report, json);
        json.endObject();
    }

    /** Reads what {@link #write} wrote, or a line of {@code diagnose --json}, which has it in its member {@code report}. */
    public static Report read(String json) throws UnreadableReport {
        Found root = JsonTree.of(json);
        Found inLine = root.members().get("report");
        Found object = inLine == null ? root : inLine;
        Map<String, Found> members = object.members();
        Found format = members.remove(FORMAT_KEY);
        if (format == null) {
            throw object.missing(FORMAT_KEY);
        }
        if (!NumberForm.INT.read(format).equals(FORMAT)) {
            throw format.expected(FORMAT + ", which is all that this netprobe knows");
        }
        return (Report) REPORT.read(object, members);
    }
}
