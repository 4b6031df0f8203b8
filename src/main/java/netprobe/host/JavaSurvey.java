package netprobe.host;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.JavaSettings;
import netprobe.model.JavaSettings.Setting;

/** Looks up what every Java program of this environment is told about names, trust and proxies. */
public final class JavaSurvey {

    private static final String HOSTS_FILE = "jdk.net.hosts.file";
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";
    private static final String SERVICE = "java.net.spi.InetAddressResolverProvider";
    private static final String ITSELF = "netprobe's own command line";

    private static final List<String> SYSTEM = List.of("java.net.preferIPv4Stack", "java.net.preferIPv6Addresses",
            HOSTS_FILE, TRUST_STORE, "https.proxyHost", "https.proxyPort", "http.proxyHost", "http.proxyPort",
            "http.nonProxyHosts", "socksProxyHost", "socksProxyPort", "sun.net.inetaddr.ttl",
            "sun.net.inetaddr.negative.ttl");
    private static final List<String> SECURITY = List.of("networkaddress.cache.ttl",
            "networkaddress.cache.negative.ttl", "networkaddress.cache.stale.ttl");

    /** Of which only the host and the port are kept: there may be a password before them. */
    private static final List<String> PROXIES =
            List.of("http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY");
    private static final List<String> EXCEPTIONS = List.of("no_proxy", "NO_PROXY");

    private final Map<String, String> environment;
    private final JavaOptions options;

    /** Of an environment. */
    public JavaSurvey(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        this.options = JavaOptions.of(environment);
    }

    /** All of it, with what there is for a name. */
    public JavaSettings get(Optional<String> name) {
        Path home = Path.of(System.getProperty("java.home"));
        var settings = new HashMap<>(JavaSecurityFile.read(home,
                options.property("java.security.properties").map(JavaOptions.Option::text), SECURITY));
        SYSTEM.forEach(property -> system(property).ifPresent(setting -> settings.put(property, setting)));
        JavaServices.provider(SERVICE, options, environment).ifPresent(found -> settings.put(SERVICE, found));
        PROXIES.forEach(variable -> variable(variable).flatMap(JavaSurvey::proxy)
                .ifPresent(proxy -> settings.put(variable, new Setting(proxy, variable))));
        EXCEPTIONS.forEach(variable -> variable(variable)
                .ifPresent(value -> settings.put(variable, new Setting(value, variable))));
        return new JavaSettings(Runtime.version().toString(), home.toString(), settings,
                Optional.ofNullable(settings.get(HOSTS_FILE)).map(file -> addresses(file.value(), name)),
                Optional.ofNullable(settings.get(TRUST_STORE)).map(store -> authorities(store.value())));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private Optional<Setting> system(String name) {
        return options.property(name).map(option -> new Setting(option.text(), option.variable()))
                .or(() -> Optional.ofNullable(System.getProperty(name)).map(value -> new Setting(value, ITSELF)));
    }

    /** The host and port of a URL, or of a text that lacks only its scheme, as curl(1) takes it. */
    private static Optional<String> proxy(String text) {
        try {
            var uri = URI.create(text.contains("://") ? text : "http://" + text);
            return Optional.ofNullable(uri.getHost())
                    .map(host -> uri.getPort() < 0 ? host : host + ":" + uri.getPort());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static List<String> addresses(String file, Optional<String> name) {
        HostsFile hosts = HostsFile.parse(HostConfiguration.read(Path.of(file)));
        return Stream.of(Family.INET, Family.INET6)
                .flatMap(family -> name.flatMap(host -> hosts.find(host, family, true)).stream())
                .flatMap(match -> match.addresses().stream()).map(IpAddress::text).toList();
    }

    /** Certificates are there without a password, too; a store that is not there counts as an empty one (JSSE Reference Guide). */
    private List<String> authorities(String file) {
        char[] password =
                options.property("javax.net.ssl.trustStorePassword").map(option -> option.text().toCharArray())
                        .orElse(null);
        var found = new ArrayList<String>();
        try {
            KeyStore store = KeyStore.getInstance(Path.of(file).toFile(), password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getCertificate(alias) instanceof X509Certificate certificate) {
                    found.add(certificate.getSubjectX500Principal().toString());
                }
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException none) {
            return List.of();
        }
        return found;
    }
}
