package netprobe.archive;

import io.avaje.json.JsonWriter;

/** How the values of one type are written as JSON, and read back as equal ones. */
interface Form {

    void write(Object value, JsonWriter json);

    Object read(Found found) throws UnreadableReport;

    /** What follows the name in the key of a member of this type: its unit. */
    default String unit() {
        return "";
    }
}
