package netprobe.observe;

import java.security.Security;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import netprobe.model.JavaSettings;

/** Reads by what this JVM resolves names. */
final class JavaSettingsReader {

    private static final List<String> SYSTEM = List.of("java.net.preferIPv4Stack", "java.net.preferIPv6Addresses",
            "jdk.net.hosts.file", "javax.net.ssl.trustStore", "javax.net.ssl.trustStoreType", "https.proxyHost",
            "http.proxyHost", "socksProxyHost", "java.net.useSystemProxies");
    private static final List<String> SECURITY =
            List.of("networkaddress.cache.ttl", "networkaddress.cache.negative.ttl",
                    "networkaddress.cache.stale.ttl");

    private JavaSettingsReader() {}

    static JavaSettings now() {
        var set = new HashMap<String, String>();
        SYSTEM.forEach(name -> Optional.ofNullable(System.getProperty(name)).ifPresent(value -> set.put(name, value)));
        SECURITY.forEach(
                name -> Optional.ofNullable(Security.getProperty(name)).ifPresent(value -> set.put(name, value)));
        return new JavaSettings(Runtime.version().toString(), System.getProperty("java.home"), set);
    }
}
