package netprobe.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import netprobe.connect.tls.ClientIdentity;
import netprobe.connect.tls.InvalidPem;
import netprobe.connect.tls.SystemAnchors;
import netprobe.connect.tls.TlsSettings;
import netprobe.connect.tls.TrustAnchors;
import netprobe.model.TlsVersion;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code --tls} and what belongs to it: how handshakes are made, and who is trusted. */
final class TlsOptions {

    private static final String TLS = "--tls";
    private static final String SNI = "--sni";
    private static final String NO_SNI = "--no-sni";
    private static final String ALPN = "--alpn";
    private static final String VERSION = "--tls-version";
    private static final String CA = "--ca";
    private static final String CERT = "--cert";
    private static final String KEY = "--key";
    private static final String PIN = "--pin";
    private static final Pattern DIGEST = Pattern.compile("[A-Za-z0-9+/]{43}=");

    private static final int MOST_LABEL = 63;
    private static final int MOST_NAME = 255;
    private static final int MOST_PROTOCOL = 255;
    private static final String VERSIONS = "a version such as 1.2, or a range such as 1.0-1.2";

    private TlsOptions() {}

    static void add(CommandSpec spec) {
        spec.addOption(CommonOptions.flag("Make a TLS handshake, and judge the certificates.", TLS));
        spec.addOption(CommonOptions.value("NAME",
                "Ask for NAME (server name indication), instead of for the host; the certificate still has to be the host's.",
                SNI).build());
        spec.addOption(CommonOptions.flag("Ask for no name.", NO_SNI));
        spec.addOption(
                CommonOptions.value("PROTO,...", "Offer these protocols by ALPN, such as h2,http/1.1.", ALPN).build());
        spec.addOption(CommonOptions
                .value("VERSION", "Offer this version of TLS, such as 1.2, or a range of versions, such as 1.0-1.2 "
                        + "(default 1.2-1.3).", VERSION)
                .build());
        addTrust(spec);
    }

    /** Whom to trust, and who to be. */
    static void addTrust(CommandSpec spec) {
        spec.addOption(CommonOptions.value("FILE", "Trust the certificates in FILE (PEM), instead of the system's.", CA)
                .build());
        spec.addOption(
                CommonOptions.value("FILE", "Show the certificate in FILE (PEM) to a server that asks for one.", CERT)
                        .build());
        spec.addOption(
                CommonOptions.value("FILE", "The private key of the certificate, if it is not in the same file.", KEY)
                        .build());
    }

    /** Whom to take, whoever vouches for it, and what name to ask for. */
    static void addPins(CommandSpec spec) {
        spec.addOption(CommonOptions.value("BASE64",
                "Take the server whose key has this SHA-256, whoever vouches for it. May be given again.", PIN)
                .type(List.class).auxiliaryTypes(String.class).build());
        spec.addOption(CommonOptions.value("NAME",
                "Ask for NAME (server name indication); the certificate still has to be the server's.", SNI).build());
    }

    private static List<String> pins(ParseResult arguments) throws UsageError {
        List<String> pins = arguments.matchedOptionValue(PIN, List.of());
        for (String pin : pins) {
            if (!DIGEST.matcher(pin).matches()) {
                throw UsageError.badValue(PIN, pin, "the SHA-256 of a public key, in 44 characters of Base64");
            }
        }
        return pins;
    }

    /** Whether a handshake is wanted. */
    static boolean isWanted(ParseResult arguments) {
        return CommonOptions.isSet(arguments, TLS);
    }

    /** How handshakes are to be made; reads the files that are named, and the system's authorities where none are. */
    static TlsSettings settings(ParseResult arguments, Console console) throws UsageError {
        return new TlsSettings(serverName(arguments), protocols(arguments), versions(arguments),
                anchors(arguments, console), identity(arguments), pins(arguments));
    }

    /** The same, where a handshake may not come to be made: the system's authorities are read with the first, files that are named at once. */
    static Supplier<TlsSettings> lazily(ParseResult arguments, Console console) throws UsageError {
        boolean namesFiles = Stream.of(CA, CERT, KEY, PIN, SNI)
                .anyMatch(option -> CommonOptions.isSet(arguments, option))
                || Stream.of("SSL_CERT_FILE", "SSL_CERT_DIR").anyMatch(name -> console.variable(name).isPresent());
        if (namesFiles) {
            TlsSettings settings = settings(arguments, console);
            return () -> settings;
        }
        return () -> {
            try {
                return settings(arguments, console);
            } catch (UsageError unreadable) {
                throw new IllegalStateException(unreadable);
            }
        };
    }

    private static Optional<String> serverName(ParseResult arguments) throws UsageError {
        if (CommonOptions.isSet(arguments, NO_SNI)) {
            return Optional.of("");
        }
        Optional<String> name = CommonOptions.text(arguments, SNI);
        if (name.isPresent() && !isHostName(name.get())) {
            throw UsageError.badValue(SNI, name.get(), "a host's name; for none: " + NO_SNI);
        }
        return name;
    }

    /** What a server name indication can carry: ASCII labels (RFC 6066, section 3); underscores are let pass. */
    private static boolean isHostName(String name) {
        return name.isEmpty() || name.length() <= MOST_NAME && Arrays.stream(name.split("\\.", -1)).allMatch(
                label -> !label.isEmpty() && label.length() <= MOST_LABEL
                        && label.chars().allMatch(c -> c > ' ' && c < 0x7f));
    }

    private static List<String> protocols(ParseResult arguments) throws UsageError {
        Optional<String> text = CommonOptions.text(arguments, ALPN);
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> names = Arrays.asList(text.get().split(",", -1));
        if (names.stream().anyMatch(name -> name.isBlank() || name.length() > MOST_PROTOCOL)) {
            throw UsageError.badValue(ALPN, text.get(), "protocols between commas, such as h2,http/1.1");
        }
        return names;
    }

    private static List<TlsVersion> versions(ParseResult arguments) throws UsageError {
        Optional<String> text = CommonOptions.text(arguments, VERSION);
        if (text.isEmpty()) {
            return TlsVersion.CURRENT;
        }
        String[] ends = text.get().split("-", -1);
        Optional<TlsVersion> first = TlsVersion.parse(ends[0]);
        Optional<TlsVersion> last = TlsVersion.parse(ends[ends.length - 1]);
        if (ends.length > 2 || first.isEmpty() || last.isEmpty() || first.get().compareTo(last.get()) > 0) {
            throw UsageError.badValue(VERSION, text.get(), VERSIONS);
        }
        return List.copyOf(EnumSet.range(first.get(), last.get()));
    }

    private static TrustAnchors anchors(ParseResult arguments, Console console) throws UsageError {
        Optional<Path> file = file(arguments, CA);
        try {
            return file.isPresent() ? TrustAnchors.read(file.get()) : SystemAnchors.of(console.environment());
        } catch (InvalidPem invalid) {
            throw new UsageError((file.isPresent() ? CA + " " : "") + invalid.getMessage());
        }
    }

    private static Optional<ClientIdentity> identity(ParseResult arguments) throws UsageError {
        Optional<Path> certificate = file(arguments, CERT);
        Optional<Path> key = file(arguments, KEY);
        if (certificate.isEmpty()) {
            if (key.isPresent()) {
                throw new UsageError(KEY + " needs " + CERT + ": the certificate of the key");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(ClientIdentity.read(certificate.get(), key.orElse(certificate.get())));
        } catch (InvalidPem invalid) {
            throw new UsageError(CERT + " " + invalid.getMessage());
        }
    }

    private static Optional<Path> file(ParseResult arguments, String option) throws UsageError {
        Optional<String> name = CommonOptions.text(arguments, option);
        if (name.isPresent() && name.get().isEmpty()) {
            throw UsageError.badValue(option, "", "a file");
        }
        return name.map(Path::of);
    }
}
