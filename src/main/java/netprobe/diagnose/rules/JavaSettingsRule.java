package netprobe.diagnose.rules;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import netprobe.model.Confidence;
import netprobe.model.Contact;
import netprobe.model.Family;
import netprobe.model.IpAddress;
import netprobe.model.JavaSettings;
import netprobe.model.JavaSettings.Setting;
import netprobe.model.TlsSession;

/**
 * What every Java program of this environment is told, where it keeps them from what others get: rows J1 to J3 and J5 to J7 of the faults. What
 * a running program remembers, nobody outside of it can see; that it remembers for ever can be seen.
 */
final class JavaSettingsRule implements Rule {

    /** Nobody may keep a failure for longer (RFC 9520, section 3.2). */
    private static final long LONGEST_FAILURE = 300;

    /** Java's default is 30 s; few names have records that live longer than an hour, and may still move. */
    private static final long LONGEST_ANSWER = 3_600;

    @Override
    public List<Suspicion> look(Situation situation) {
        return Stream.of(withoutIpv6(situation), hostsFile(situation), resolver(situation), trust(situation),
                memory(situation, "jvm.negative-cache", List.of("networkaddress.cache.negative.ttl",
                        "sun.net.inetaddr.negative.ttl"), LONGEST_FAILURE, "failures"),
                memory(situation, "jvm.positive-cache", List.of("networkaddress.cache.ttl", "sun.net.inetaddr.ttl"),
                        LONGEST_ANSWER, "addresses"))
                .flatMap(Optional::stream).toList();
    }

    private static JavaSettings java(Situation situation) {
        return situation.report().java();
    }

    private static String text(String name, Setting setting) {
        return name + "=" + setting.value() + " by " + setting.place();
    }

    /** It matters where the name has nothing else, or nothing else that works. */
    private static Optional<Suspicion> withoutIpv6(Situation situation) {
        String name = "java.net.preferIPv4Stack";
        List<IpAddress> addresses = situation.addresses();
        boolean any = addresses.stream().anyMatch(address -> address.family() == Family.INET6);
        boolean ipv4 = addresses.stream().anyMatch(address -> address.family() == Family.INET);
        boolean ipv4Works = ipv4 && (situation.reached().isEmpty()
                || situation.reached().stream().anyMatch(contact -> Situation.isOf(Family.INET, contact)));
        return java(situation).setting(name).filter(setting -> any && setting.value().equals("true"))
                .map(setting -> Suspicion
                        .of("jvm.ipv4-only", Confidence.PROVEN, setting.place(), Stage.JAVA,
                                ipv4Works ? Harm.NONE : Harm.OTHERS)
                        .because(situation.lookupText(), text(name, setting))
                        .not("host.ipv6-disabled", "other programs have IPv6"));
    }

    private static Optional<Suspicion> hostsFile(Situation situation) {
        String name = "jdk.net.hosts.file";
        Set<String> others = Set.copyOf(situation.addresses().stream().map(IpAddress::text).toList());
        return java(situation).setting(name).filter(_ -> !situation.isLiteral())
                .filter(_ -> java(situation).hostsFile().filter(own -> !Set.copyOf(own).equals(others)).isPresent())
                .map(file -> Suspicion
                        .of("jvm.hosts-file", Confidence.PROVEN, file.value(), Stage.JAVA, Harm.OTHERS)
                        .because(situation.lookupText(), text(name, file),
                                "that file has for the name: " + java(situation).hostsFile()
                                        .filter(own -> !own.isEmpty()).map(own -> String.join(", ", own))
                                        .orElse("nothing")));
    }

    private static Optional<Suspicion> resolver(Situation situation) {
        String service = "java.net.spi.InetAddressResolverProvider";
        return java(situation).setting(service).map(setting -> Suspicion
                .of("jvm.custom-resolver", Confidence.POSSIBLE, setting.place(), Stage.JAVA, Harm.OTHERS)
                .because(setting.value() + " stands in " + setting.place() + " as a provider of " + service));
    }

    /** The host trusts whom the server's certificate comes from, and Java's own store doesn't have it. */
    private static Optional<Suspicion> trust(Situation situation) {
        String name = "javax.net.ssl.trustStore";
        Optional<String> anchor = situation.reached().stream().map(Contact::details)
                .flatMap(details -> details.tls().stream()).map(TlsSession::trust)
                .flatMap(trust -> trust.anchor().stream()).findFirst();
        boolean lacks = anchor.isPresent() && java(situation).authorities()
                .filter(authorities -> !authorities.contains(anchor.get())).isPresent();
        return java(situation).setting(name).filter(_ -> lacks)
                .map(store -> Suspicion
                        .of("jvm.truststore", Confidence.LIKELY, store.value(), Stage.JAVA, Harm.OTHERS)
                        .because("the server's certificate comes from " + anchor.orElseThrow()
                                + ", which this host trusts", text(name, store),
                                "that store trusts " + java(situation).authorities().orElseThrow().size()
                                        + " others, and not it")
                        .not("tls.untrusted-ca", "other programs of this host trust it"));
    }

    /** The first that is set holds; -1 is for ever. */
    private static Optional<Suspicion> memory(Situation situation, String code, List<String> names, long longest,
            String what) {
        Optional<String> name =
                names.stream().filter(each -> java(situation).setting(each).isPresent()).findFirst();
        return name.flatMap(each -> java(situation).setting(each)).flatMap(setting -> {
            OptionalLong seconds = number(setting.value());
            if (seconds.isEmpty() || seconds.getAsLong() >= 0 && seconds.getAsLong() <= longest) {
                return Optional.empty();
            }
            return Optional.of(Suspicion.of(code, Confidence.PROVEN, setting.place(), Stage.JAVA, Harm.OTHERS)
                    .because(text(name.orElseThrow(), setting),
                            "so every Java program keeps " + what + " for "
                                    + (seconds.getAsLong() < 0 ? "ever" : seconds.getAsLong() + " s"))
                    .not(code.equals("jvm.negative-cache") ? "cache.stale-negative" : "cache.stale-positive",
                            "that is a name server's memory, and other programs see it, too"));
        });
    }

    private static OptionalLong number(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text.strip()));
        } catch (NumberFormatException none) {
            return OptionalLong.empty();
        }
    }
}
