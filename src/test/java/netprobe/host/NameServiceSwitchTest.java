package netprobe.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import netprobe.host.NameServiceSwitch.Action;
import netprobe.host.NameServiceSwitch.Source;
import netprobe.host.NameServiceSwitch.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameServiceSwitchTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "passwd: files\n", "# hosts: dns\n", "ftp_hosts: dns [broken\n"})
    void withoutHostsLineItIsFilesThenDns(String text) {
        assertThat(modules(text)).containsExactly("files", "dns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hosts: files dns", "hosts:files dns\n", "  hosts :  files\tdns", "hosts files dns",
        "hosts: dns\nhosts: files dns"})
    void sourcesAreThoseOfTheLastHostsLine(String text) {
        assertThat(modules(text)).containsExactly("files", "dns");
    }

    @Test
    void actionsFollowTheirSource() {
        var sources = NameServiceSwitch
                .parse("hosts: files mdns4_minimal[NOTFOUND=return] dns [!UnAvail=return success=merge]").sources();

        assertThat(sources).extracting(Source::module).containsExactly("files", "mdns4_minimal", "dns");
        assertThat(sources.get(0).after(Status.SUCCESS)).isEqualTo(Action.RETURN);
        assertThat(sources.get(0).after(Status.NOTFOUND)).isEqualTo(Action.CONTINUE);
        assertThat(sources.get(1).after(Status.NOTFOUND)).isEqualTo(Action.RETURN);
        assertThat(sources.get(2).after(Status.UNAVAIL)).isEqualTo(Action.CONTINUE);
        assertThat(sources.get(2).after(Status.TRYAGAIN)).isEqualTo(Action.RETURN);
        assertThat(sources.get(2).after(Status.SUCCESS)).isEqualTo(Action.MERGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hosts: files [foo=return]", "hosts: files [NOTFOUND=stop]", "hosts: files [NOTFOUND",
        "hosts: files []",
        "hosts: files\npasswd: files [oops]"})
    void syntaxErrorInAnyDatabaseLeavesNothing(String text) {
        var parsed = NameServiceSwitch.parse(text);

        assertThat(parsed.sources()).isEmpty();
        assertThat(parsed.remarks().getFirst().reason()).startsWith("has a syntax error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hosts:", "hosts", "hosts: \t"})
    void emptyLineLeavesNoSource(String text) {
        assertThat(NameServiceSwitch.parse(text).sources()).isEmpty();
        assertThat(NameServiceSwitch.parse(text).remarks()).hasSize(1);
    }

    @Test
    void lateCommentCountsAsSources() {
        assertThat(modules("hosts: files # dns")).containsExactly("files", "#", "dns");
        assertThat(NameServiceSwitch.parse("hosts: files # dns").remarks()).hasSize(1);
    }

    private static List<String> modules(String text) {
        return NameServiceSwitch.parse(text).sources().stream().map(Source::module).toList();
    }
}
