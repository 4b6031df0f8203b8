package netprobe.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import netprobe.model.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostConfigurationTest {

    @TempDir
    Path folder;

    @Test
    void missingFilesCountAsEmpty() {
        var host = configuration(Map.of());

        assertThat(host.resolvConf().nameServers()).hasSize(1);
        assertThat(host.hosts().entries()).isEmpty();
        assertThat(host.nameServiceSwitch().sources()).isEqualTo(NameServiceSwitch.DEFAULT);
        assertThat(host.hostConf().multi()).isFalse();
        assertThat(host.gaiConf().labels()).isEqualTo(GaiConf.DEFAULT_LABELS);
        assertThat(host.hostAliases().pairs()).isEmpty();
    }

    @Test
    void filesAreReadAnewEachTime() throws IOException {
        var host = configuration(Map.of());
        write("hosts", "192.0.2.1 old\n");
        assertThat(host.hosts().find("old", Family.ANY, true)).isPresent();

        write("hosts", "192.0.2.1 new\n");

        assertThat(host.hosts().find("old", Family.ANY, true)).isEmpty();
        assertThat(host.hosts().find("new", Family.ANY, true)).isPresent();
    }

    @Test
    void hostnameGivesTheDomainToSearch() throws IOException {
        write("hostname", "vantage.example.net\n");

        assertThat(configuration(Map.of()).resolvConf().search()).containsExactly("example.net");
    }

    @Test
    void multiComesFromFileOrEnvironment() throws IOException {
        write("host.conf", "# all lines\nmulti on\norder hosts,bind\nspoof warn\n");
        write("other", "multi off\n");

        assertThat(configuration(Map.of()).hostConf().multi()).isTrue();
        assertThat(configuration(Map.of()).hostConf().remarks()).extracting(Remark::line).containsExactly(3, 4);
        assertThat(configuration(Map.of("RESOLV_MULTI", "off")).hostConf().multi()).isFalse();
        assertThat(configuration(Map.of("RESOLV_HOST_CONF", folder.resolve("other").toString())).hostConf().multi())
                .isFalse();
    }

    @Test
    void aliasesComeFromTheUsersFile() throws IOException {
        write("aliases", "WWW www.example.net rest\nstop\nnever reached\n");

        var aliases = configuration(Map.of("HOSTALIASES", folder.resolve("aliases").toString())).hostAliases();

        assertThat(aliases.target("www")).contains("www.example.net");
        assertThat(aliases.target("never")).isEmpty();
    }

    @Test
    void bytesThatAreNoUtf8LeaveTheOtherLinesAlone() throws IOException {
        Files.write(folder.resolve("hosts"), new byte[]{(byte) 0xff, ' ', 'x', '\n', ':', ':', '1', ' ', 'y', '\n'});

        assertThat(configuration(Map.of()).hosts().find("y", Family.ANY, true)).isPresent();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private HostConfiguration configuration(Map<String, String> environment) {
        return new HostConfiguration(new HostFiles(folder.resolve("resolv.conf"), folder.resolve("hosts"),
                folder.resolve("nsswitch.conf"), folder.resolve("host.conf"), folder.resolve("gai.conf"),
                folder.resolve("hostname")),
                environment);
    }
}
