package netprobe.diagnose.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netprobe.model.Confidence;
import netprobe.model.JavaSettings;
import netprobe.model.JavaSettings.Setting;
import netprobe.tables.UrlSchemes;

/** Whether Java and other programs go to a URL by different ways: row J7 of the faults. Java does not read the environment, others do. */
final class ProxyRule implements Rule {

    /** For whom Java goes directly unless told otherwise (Java networking properties). */
    private static final String NEAR = "localhost|127.*|[::1]";

    /**
     * The way of a program.
     *
     * @param proxy through which it goes; empty where it goes directly
     * @param place what says so
     */
    private record Way(Optional<String> proxy, Optional<String> place) {

        private static final Way DIRECT = new Way(Optional.empty(), Optional.empty());

        private static Way through(String proxy, String place) {
            return new Way(Optional.of(proxy), Optional.of(place));
        }

        private String text() {
            return proxy.map(host -> "through " + host + place.map(by -> ", by " + by).orElse("")).orElse("directly");
        }
    }

    @Override
    public List<Suspicion> look(Situation situation) {
        Optional<String> service = situation.report().subject().scheme().map(UrlSchemes::service)
                .filter(name -> name.equals("http") || name.equals("https"));
        return service.flatMap(name -> situation.name().flatMap(host -> difference(situation, name, host))).stream()
                .toList();
    }

    private static Optional<Suspicion> difference(Situation situation, String service, String host) {
        JavaSettings settings = situation.report().java();
        Way java = ofJava(settings, service, host);
        Way others = ofOthers(settings, service, host);
        if (java.proxy().equals(others.proxy())) {
            return Optional.empty();
        }
        String place = java.place().or(others::place).orElse("");
        return Optional.of(Suspicion.of("jvm.proxy", Confidence.PROVEN, place, Stage.JAVA, Harm.OTHERS)
                .because("Java goes " + java.text(), "other programs go " + others.text())
                .not("jvm.truststore", "the ways differ, whatever either trusts"));
    }

    private static Way ofJava(JavaSettings settings, String service, String host) {
        String near = settings.value("http.nonProxyHosts").orElse(NEAR);
        boolean direct =
                Stream.of(near.split("\\|")).anyMatch(pattern -> host.matches(Stream.of(pattern.split("\\*", -1))
                        .map(Pattern::quote).collect(Collectors.joining(".*", "(?i)", ""))));
        Optional<Setting> proxy = settings.setting(service + ".proxyHost").filter(_ -> !direct);
        if (proxy.isPresent()) {
            String port = settings.value(service + ".proxyPort").orElse(service.equals("https") ? "443" : "80");
            return Way.through(proxy.get().value() + ":" + port, proxy.get().place());
        }
        return settings.setting("socksProxyHost")
                .map(socks -> Way.through(socks.value() + ":" + settings.value("socksProxyPort").orElse("1080"),
                        socks.place()))
                .orElse(Way.DIRECT);
    }

    /** As curl(1) takes it: HTTP_PROXY in capitals is left out, since CGI sets it from a request's header. */
    private static Way ofOthers(JavaSettings settings, String service, String host) {
        List<String> variables = service.equals("https")
                ? List.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                : List.of("http_proxy", "all_proxy", "ALL_PROXY");
        boolean direct = Stream.of("no_proxy", "NO_PROXY").flatMap(name -> settings.value(name).stream()).limit(1)
                .flatMap(list -> Stream.of(list.split("[,\\s]+"))).anyMatch(domain -> isWithin(host, domain));
        return variables.stream().filter(_ -> !direct).flatMap(name -> settings.setting(name).stream()).findFirst()
                .map(setting -> Way.through(setting.value(), setting.place())).orElse(Way.DIRECT);
    }

    private static boolean isWithin(String host, String domain) {
        String bare = domain.startsWith(".") ? domain.substring(1) : domain;
        return domain.equals("*") || !bare.isEmpty() && ("." + host).toLowerCase(Locale.ROOT)
                .endsWith("." + bare.toLowerCase(Locale.ROOT));
    }
}
