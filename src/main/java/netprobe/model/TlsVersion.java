package netprobe.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A version of SSL or TLS, oldest first, by the name that OpenSSL and Java have for it. */
public enum TlsVersion {
    /** RFC 6101; prohibited by RFC 7568. */
    SSL_3("SSLv3", 0x0300),
    /** RFC 2246; deprecated by RFC 8996. */
    TLS_1_0("TLSv1", 0x0301),
    /** RFC 4346; deprecated by RFC 8996. */
    TLS_1_1("TLSv1.1", 0x0302),
    /** RFC 5246. */
    TLS_1_2("TLSv1.2", 0x0303),
    /** RFC 8446. */
    TLS_1_3("TLSv1.3", 0x0304);

    /** What programs of today offer. */
    public static final List<TlsVersion> CURRENT = List.of(TLS_1_2, TLS_1_3);

    private final String label;
    private final int number;

    TlsVersion(String label, int number) {
        this.label = label;
        this.number = number;
    }

    /** The name, such as {@code TLSv1.2}. */
    public String label() {
        return label;
    }

    /** The version with this number on the wire. */
    public static Optional<TlsVersion> of(int number) {
        return Arrays.stream(values()).filter(version -> version.number == number).findFirst();
    }

    /** The version of that name, or of that number alone: {@code TLSv1.2}, {@code 1.2}; {@code 1.0} is TLSv1. */
    public static Optional<TlsVersion> parse(String text) {
        String name = text.equals("1.0") || text.equalsIgnoreCase("TLSv1.0") ? TLS_1_0.label : text;
        return Arrays.stream(values())
                .filter(version -> version.label.equalsIgnoreCase(name)
                        || version.label.equalsIgnoreCase("TLSv" + name))
                .findFirst();
    }
}
