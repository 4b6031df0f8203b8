package netprobe.connect.tls;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import netprobe.oracle.Python;

/** What Python's {@code ssl} module, and so OpenSSL, makes of certificates: a witness for the judge. */
final class PythonVerdict implements AutoCloseable {

    private static final Path SCRIPT = Path.of("src/test/resources/oracle/tls_verify.py");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader codes;

    PythonVerdict() throws IOException {
        process = new ProcessBuilder(Python.executable(), SCRIPT.toString()).redirectError(Redirect.INHERIT).start();
        questions = process.outputWriter(UTF_8);
        codes = process.inputReader(UTF_8);
    }

    /** OpenSSL's verify code; 0 when it accepts. */
    int code(List<Issued> chain, List<Issued> anchors, String host) throws IOException {
        questions.write(JSON.writeValueAsString(Map.of("chain", Issued.pem(chain.toArray(Issued[]::new)), "key",
                chain.getFirst().keyPem(), "anchors", Issued.pem(anchors.toArray(Issued[]::new)), "host", host)));
        questions.newLine();
        questions.flush();
        String code = codes.readLine();
        if (code == null) {
            throw new AssertionError("python3 ended: its standard error says why");
        }
        return Integer.parseInt(code);
    }

    @Override
    public void close() throws IOException {
        questions.close();
        process.destroy();
    }
}
