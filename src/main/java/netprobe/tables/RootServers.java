package netprobe.tables;

import java.util.ArrayList;
import java.util.List;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;

/** The root name servers as netprobe carries them, to begin with (RFC 9609). */
public final class RootServers {

    private RootServers() {}

    /**
     * An address of a root server.
     *
     * @param name the server's name, with its final dot
     * @param address one of its addresses
     */
    public record Hint(String name, IpAddress address) {}

    /** All of them, in the order of the file. */
    public static List<Hint> hints() {
        var hints = new ArrayList<Hint>();
        for (String[] row : file().rows()) {
            hints.add(new Hint(row[0], AddressText.pton(row[1]).orElseThrow()));
        }
        return List.copyOf(hints);
    }

    /** The day the list was copied. */
    public static String date() {
        return file().date();
    }

    private static TableFile file() {
        return TableFile.read("root-hints.tsv");
    }
}
