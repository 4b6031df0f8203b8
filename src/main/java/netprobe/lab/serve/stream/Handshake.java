package netprobe.lab.serve.stream;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.net.ssl.SNIMatcher;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.StandardConstants;
import netprobe.lab.ScenarioFault;
import netprobe.lab.ServerTable;

/** How a server takes up TLS over a connection. */
sealed interface Handshake {

    /**
     * Talks until there is TLS.
     *
     * @return what to go on with; empty where it ends here
     */
    Optional<Socket> over(Socket connection) throws IOException;

    /**
     * As it should.
     *
     * @param context which is made while the server starts
     * @param versions those that are spoken; none, for all
     * @param wantsClient whether the client has to show a certificate
     * @param knowsNoName whether names that the client asks for are refused
     */
    record Proper(FutureTask<SSLContext> context, List<String> versions, boolean wantsClient, boolean knowsNoName)
            implements
                Handshake {

        @Override
        public Optional<Socket> over(Socket connection) throws IOException {
            var tls = (SSLSocket) ready().getSocketFactory().createSocket(connection, null, connection.getPort(),
                    true);
            tls.setUseClientMode(false);
            SSLParameters parameters = tls.getSSLParameters();
            if (!versions.isEmpty()) {
                parameters.setProtocols(versions.toArray(String[]::new));
            }
            parameters.setNeedClientAuth(wantsClient);
            if (knowsNoName) {
                parameters.setSNIMatchers(List.of(new Stranger()));
            }
            tls.setSSLParameters(parameters);
            tls.startHandshake();
            return Optional.of(tls);
        }

        private SSLContext ready() throws IOException {
            try {
                return context.get();
            } catch (ExecutionException | InterruptedException failed) {
                throw new IOException(failed);
            }
        }
    }

    /** Whom the names of others mean nothing to: {@code unrecognized_name} (RFC 6066, section 3). */
    final class Stranger extends SNIMatcher {

        Stranger() {
            super(StandardConstants.SNI_HOST_NAME);
        }

        @Override
        public boolean matches(SNIServerName serverName) {
            return false;
        }
    }

    /** Hears the client's first words, and says nothing. */
    record Silent() implements Handshake {

        @Override
        public Optional<Socket> over(Socket connection) throws IOException {
            Pause.untilHungUp(connection);
            return Optional.empty();
        }
    }

    /** Hears the client's first words, and hangs up. */
    record Closing() implements Handshake {

        @Override
        public Optional<Socket> over(Socket connection) throws IOException {
            hear(connection);
            return Optional.empty();
        }
    }

    /** Hears the client's first words, and resets the connection. */
    record Resetting() implements Handshake {

        @Override
        public Optional<Socket> over(Socket connection) throws IOException {
            hear(connection);
            connection.setSoLinger(true, 0);
            return Optional.empty();
        }
    }

    /** Hears the client's first words, and turns them down with an alert (RFC 8446, section 6), as old or odd servers do. */
    record Alerting(int description) implements Handshake {

        private static final byte[] RECORD = {21, 3, 3, 0, 2, 2, 0};

        @Override
        public Optional<Socket> over(Socket connection) throws IOException {
            hear(connection);
            byte[] alert = RECORD.clone();
            alert[alert.length - 1] = (byte) description;
            connection.getOutputStream().write(alert);
            return Optional.empty();
        }
    }

    private static void hear(Socket connection) throws IOException {
        int first = connection.getInputStream().read(new byte[16_384]);
        if (first < 0) {
            connection.close();
        }
    }

    /** Reads {@code certificate}, {@code versions}, {@code client-certificate}, {@code sni}, {@code handshake} and {@code alert}. */
    static Handshake read(ServerTable table) throws ScenarioFault {
        long alert = table.number("alert", -1);
        String manner = table.text("handshake").orElse("proper");
        if (alert >= 0) {
            return new Alerting((int) alert);
        }
        return switch (manner) {
            case "proper" -> proper(table);
            case "silent" -> new Silent();
            case "close" -> new Closing();
            case "reset" -> new Resetting();
            default -> throw table.fault("handshake",
                    "is \"" + manner + "\"; expected one of proper, silent, close, reset");
        };
    }

    private static Handshake proper(ServerTable table) throws ScenarioFault {
        String certificate = table.text("certificate").orElse("valid");
        if (!Certificates.NAMES.contains(certificate)) {
            throw table.fault("certificate",
                    "is \"" + certificate + "\"; expected one of " + String.join(", ", Certificates.NAMES));
        }
        String sni = table.text("sni").orElse("any");
        if (!List.of("any", "refused").contains(sni)) {
            throw table.fault("sni", "is \"" + sni + "\"; expected any or refused");
        }
        List<String> versions = table.texts("versions");
        if (!List.of("TLSv1.2", "TLSv1.3").containsAll(versions)) {
            throw table.fault("versions", "are " + versions + "; expected TLSv1.2, TLSv1.3 or both");
        }
        var context = new FutureTask<>(() -> Certificates.context(certificate));
        Thread.ofPlatform().daemon().name("lab-tls").start(context);
        return new Proper(context, versions, table.flag("client-certificate"),
                sni.equals("refused"));
    }
}
