package netprobe.connect.tls;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import netprobe.model.TlsVersion;

/**
 * What a client offers.
 *
 * @param serverName the name it asks for
 * @param protocols the application protocols it would speak
 * @param versions the versions it would speak
 * @param anyCipher whether it offers every cipher suite there is, the broken ones too
 */
record Hello(Optional<String> serverName, List<String> protocols, List<TlsVersion> versions, boolean anyCipher) {

    /** The same without a name. */
    Hello nameless() {
        return new Hello(Optional.empty(), protocols, versions, anyCipher);
    }

    /** The same in one version, with whatever ciphers that has. */
    Hello only(TlsVersion version) {
        return new Hello(serverName, protocols, List.of(version), true);
    }

    /** The same versions with every cipher. */
    Hello withAnyCipher() {
        return new Hello(serverName, protocols, versions, true);
    }

    /** Sets a socket to it. A signalling suite and what only servers without a certificate can use stay out, unless all is offered. */
    void applyTo(SSLSocket socket) {
        SSLParameters parameters = socket.getSSLParameters();
        List<SNIServerName> names = serverName.map(Hello::encoded).stream().toList();
        parameters.setServerNames(names);
        parameters.setApplicationProtocols(protocols.toArray(String[]::new));
        parameters.setProtocols(versions.stream().map(TlsVersion::label).toArray(String[]::new));
        parameters.setCipherSuites(anyCipher ? socket.getSupportedCipherSuites() : current(socket));
        socket.setSSLParameters(parameters);
    }

    /** As bytes, because the constructor for text refuses underscores, which names on the net do have. */
    private static SNIServerName encoded(String name) {
        return new SNIHostName(name.getBytes(StandardCharsets.UTF_8));
    }

    /** What OpenSSL offers today: everything that encrypts and authenticates, but for RC4, DES and Triple DES. */
    private static String[] current(SSLSocket socket) {
        Stream<String> suites = Arrays.stream(socket.getSupportedCipherSuites());
        return suites.filter(suite -> Stream.of("_NULL_", "_anon_", "_EXPORT_", "_RC4_", "_DES_", "_DES40_", "_3DES_",
                "_KRB5_", "_ECDH_").noneMatch(suite::contains)).toArray(String[]::new);
    }
}
