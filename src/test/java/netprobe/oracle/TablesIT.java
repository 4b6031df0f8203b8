package netprobe.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import netprobe.model.Code;
import netprobe.model.CodeReading;
import netprobe.model.CodeSpace;
import netprobe.model.Constant;
import netprobe.model.Platform;
import netprobe.tables.CodeReader;
import netprobe.tables.CodeTable;
import netprobe.tables.Constants;
import netprobe.tables.TlsAlerts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the tables of Linux against what Python's {@code socket} and {@code errno} modules were compiled with. */
class TablesIT {

    private static final String[] PREFIXES =
            {"AF_", "SOCK_", "IPPROTO_", "SOL_", "SO_", "TCP_", "IP_", "IPV6_", "SCM_", "MSG_", "SHUT_",
                "AI_", "NI_", "EAI_"};

    private static Python python;

    @BeforeAll
    static void start() throws IOException {
        python = Python.start();
    }

    @AfterAll
    static void stop() throws IOException {
        python.close();
    }

    @Test
    void everyConstantOfPythonIsThere() {
        Map<String, OptionalLong> ours = Constants.all().collect(Collectors.toMap(Constant::name, Constant::linux));
        JsonNode theirs = python.call("constants", (Object[]) PREFIXES).value();

        assertThat(theirs).hasSizeGreaterThan(200);
        for (JsonNode constant : theirs) {
            assertThat(ours.get(constant.get(0).asText())).as(constant.toString())
                    .isEqualTo(OptionalLong.of(constant.get(1).asLong()));
        }
    }

    @Test
    void everyErrnoOfPythonIsThere() {
        CodeTable table = CodeTable.of(CodeSpace.ERRNO, Platform.LINUX);
        JsonNode theirs = python.call("errno_symbols").value();

        assertThat(theirs).hasSizeGreaterThan(100);
        for (JsonNode symbol : theirs) {
            assertThat(table.bySymbol(symbol.get(0).asText()).map(Code::number)).as(symbol.toString())
                    .contains(symbol.get(1).asInt());
        }
    }

    @Test
    void everyErrnoBecomesTheExceptionThatPythonRaises() {
        var reader = new CodeReader(Platform.LINUX);
        var differences = new HashMap<String, String>();
        for (Code code : CodeTable.of(CodeSpace.ERRNO, Platform.LINUX).codes()) {
            CodeReading reading = reader.read(code.symbol()).getFirst();
            String theirs = python.call("exception_of", code.number()).value().asText();
            if (!reading.advice().python().equals(Optional.of(theirs))) {
                differences.put(code.symbol(), theirs);
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void everyTlsAlertOfPythonIsThere() {
        JsonNode theirs = python.call("tls_alerts").value();

        assertThat(theirs).hasSizeGreaterThan(20);
        for (JsonNode alert : theirs) {
            assertThat(TlsAlerts.name(alert.get(1).asInt())).isEqualTo(alert.get(0).asText());
            assertThat(TlsAlerts.number(alert.get(0).asText())).hasValue(alert.get(1).asInt());
        }
        assertThat(TlsAlerts.name(250)).isEqualTo("250");
    }
}
