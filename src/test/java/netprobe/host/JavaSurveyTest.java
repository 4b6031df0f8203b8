package netprobe.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.model.JavaSettings;
import netprobe.model.JavaSettings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaSurveyTest {

    @TempDir
    private Path folder;

    private static JavaSettings survey(String variable, String value) {
        return new JavaSurvey(Map.of(variable, value)).get(Optional.of("www.example.org"));
    }

    @Test
    void fileLaidOverJavasOwnIsNamedWithTheLine() throws IOException {
        Path file = Files.writeString(folder.resolve("security"), "# ours\nnetworkaddress.cache.negative.ttl = -1\n");

        assertThat(survey("JAVA_TOOL_OPTIONS", "-Djava.security.properties=" + file)
                .setting("networkaddress.cache.negative.ttl")).contains(new Setting("-1", file + ":2"));
    }

    @Test
    void javasOwnFileIsReadOtherwise() {
        assertThat(survey("JAVA_TOOL_OPTIONS", "").value("networkaddress.cache.negative.ttl")).contains("10");
    }

    @Test
    void passwordOfAProxyIsLeftOut() {
        JavaSettings settings = survey("https_proxy", "http://user:secret@proxy.example.org:3128/");

        assertThat(settings.value("https_proxy")).contains("proxy.example.org:3128");
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void hostsFileIsSearchedForTheName() throws IOException {
        Path file = Files.writeString(folder.resolve("hosts"), "192.0.2.7 www.example.org\n192.0.2.8 other\n");

        assertThat(survey("_JAVA_OPTIONS", "-Djdk.net.hosts.file=" + file).hostsFile()).contains(List.of("192.0.2.7"));
    }

    @Test
    void storeThatIsNotThereTrustsNobody() {
        assertThat(survey("JDK_JAVA_OPTIONS", "-Djavax.net.ssl.trustStore=" + folder.resolve("none")).authorities())
                .contains(List.of());
    }

    @Test
    void providerInAFolderOfTheClassPathIsFound() throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve("java.net.spi.InetAddressResolverProvider"), "# ours\norg.example.Own\n");

        assertThat(survey("CLASSPATH", "/nowhere.jar:" + folder)
                .setting("java.net.spi.InetAddressResolverProvider"))
                .contains(new Setting("org.example.Own", folder.toString()));
    }
}
