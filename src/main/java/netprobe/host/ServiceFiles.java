package netprobe.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.model.Protocol;
import netprobe.model.Service;
import netprobe.model.Source;

/** services(5) and protocols(5), for hosts whose C library can't be asked. A line that says nothing is passed over, as glibc does. */
public final class ServiceFiles {

    private static final Path FOLDER = Path.of("/etc");
    private static final int LAST_PORT = 65535;

    private ServiceFiles() {}

    /** What this host's services file lists; nothing where there is none. */
    public static List<Service> services() {
        return services(read(FOLDER.resolve("services")));
    }

    /** What this host's protocols file lists; nothing where there is none. */
    public static List<Protocol> protocols() {
        return protocols(read(FOLDER.resolve("protocols")));
    }

    /** The entries of a services file: {@code name port/protocol alias…}. */
    static List<Service> services(String text) {
        var services = new ArrayList<Service>();
        for (String line : ConfigurationText.lines(text)) {
            List<String> words = words(line);
            String[] end = words.size() < 2 ? new String[0] : words.get(1).split("/", 2);
            Optional<Integer> port = end.length < 2 ? Optional.empty() : number(end[0], LAST_PORT);
            port.ifPresent(number -> services.add(
                    new Service(words.getFirst(), words.subList(2, words.size()), number, end[1], Source.SYSTEM)));
        }
        return services;
    }

    /** The entries of a protocols file: {@code name number alias…}. */
    static List<Protocol> protocols(String text) {
        var protocols = new ArrayList<Protocol>();
        for (String line : ConfigurationText.lines(text)) {
            List<String> words = words(line);
            Optional<Integer> number = words.size() < 2 ? Optional.empty() : number(words.get(1), Integer.MAX_VALUE);
            number.ifPresent(value -> protocols.add(
                    new Protocol(words.getFirst(), words.subList(2, words.size()), value, Source.SYSTEM)));
        }
        return protocols;
    }

    private static List<String> words(String line) {
        return ConfigurationText.words(ConfigurationText.withoutComment(line), ConfigurationText::isSpace);
    }

    private static Optional<Integer> number(String text, int most) {
        boolean digits = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && Integer.parseInt(text) <= most ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException absent) {
            return "";
        }
    }
}
