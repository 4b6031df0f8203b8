package netprobe.tables;

import java.util.Locale;

/** Which service a URL's scheme stands for. */
public final class UrlSchemes {

    private UrlSchemes() {}

    /** The service behind a scheme: {@code https} of {@code wss}; of most schemes the service of that very name. */
    public static String service(String scheme) {
        String name = scheme.toLowerCase(Locale.ROOT);
        for (String[] row : TableFile.read("schemes.tsv").rows()) {
            if (row[0].equals(name)) {
                return row[1];
            }
        }
        return name;
    }
}
