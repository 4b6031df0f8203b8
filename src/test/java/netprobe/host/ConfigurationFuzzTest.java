package netprobe.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** Whatever stands in this host's configuration files: nothing is thrown. */
@Tag("fuzz")
class ConfigurationFuzzTest {

    /** One text as each of the files. */
    @FuzzTest
    void text(byte[] data) {
        String text = new String(data, UTF_8);
        new ResolvConfParser(Map.of()).parse(text, "host.example");
        new ResolvConfParser(Map.of("RES_OPTIONS", text, "LOCALDOMAIN", text)).parse("", text);
        HostsFile.parse(text);
        new NameServiceSwitchParser().parse(text);
        new GaiConfParser().parse(text);
        HostConf.parse(text, Map.of("RESOLV_MULTI", text));
        HostAliases.parse(text).target(text);
        ServiceFiles.services(text);
        ServiceFiles.protocols(text);
    }
}
