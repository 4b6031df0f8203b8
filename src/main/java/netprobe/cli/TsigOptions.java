package netprobe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import netprobe.dns.TsigKey;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code --tsig} and {@code --tsig-file}: what queries are signed with (RFC 8945). */
final class TsigOptions {

    private static final String KEY = "--tsig";
    private static final String FILE = "--tsig-file";

    private TsigOptions() {}

    static void add(CommandSpec spec) {
        spec.addOption(CommonOptions.value("KEY",
                "Sign with the key [ALGORITHM:]NAME:SECRET (TSIG), and take signed answers alone.", KEY, "-y")
                .build());
        spec.addOption(CommonOptions.value("FILE", "Sign with the key in FILE, which is as tsig-keygen writes it.",
                FILE, "-k").build());
    }

    static Optional<TsigKey> key(ParseResult arguments) throws UsageError {
        Optional<String> file = CommonOptions.text(arguments, FILE);
        if (file.isPresent()) {
            return Optional.of(TsigKey.ofFile(read(file.get())).orElseThrow(() -> UsageError.badValue(FILE, file.get(),
                    "a file with key \"NAME\" { algorithm …; secret \"…\"; };")));
        }
        Optional<String> text = CommonOptions.text(arguments, KEY);
        Optional<TsigKey> key = text.flatMap(TsigKey::parse);
        if (text.isPresent() && key.isEmpty()) {
            // the secret is not repeated: what is on a screen is read by others
            throw new UsageError(KEY + ": expected " + TsigKey.EXPECTED);
        }
        return key;
    }

    private static String read(String file) throws UsageError {
        try {
            return Files.readString(Path.of(file), UTF_8);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new UsageError(FILE + " " + file + ": can't be read");
        }
    }
}
