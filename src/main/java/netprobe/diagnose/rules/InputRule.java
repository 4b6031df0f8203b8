package netprobe.diagnose.rules;

import java.util.ArrayList;
import java.util.List;
import netprobe.model.AddressText;
import netprobe.model.Confidence;
import netprobe.model.Family;
import netprobe.model.IpAddress;

/** What was typed: rows L14, L15 and X5 of the faults. */
final class InputRule implements Rule {

    @Override
    public List<Suspicion> look(Situation situation) {
        var suspicions = new ArrayList<Suspicion>();
        situation.name().ifPresent(name -> {
            var strict = AddressText.ptonScoped(name);
            var lenient = AddressText.aton(name);
            if (strict.isEmpty() && lenient.isPresent()) {
                suspicions.add(Suspicion.of("input.ambiguous-ip", Confidence.PROVEN, name, Stage.INPUT, Harm.MISLEADS)
                        .because("the C library reads it as " + lenient.get().text(),
                                "others read it as decimal, or as no address at all"));
            }
            strict.filter(InputRule::lacksScope).ifPresent(_ -> suspicions.add(
                    Suspicion.of("input.scope-missing", Confidence.PROVEN, name, Stage.INPUT, Harm.CONNECTION)));
            if (strict.isEmpty() && lenient.isEmpty() && !isHostName(name)) {
                suspicions.add(Suspicion.of("input.invalid-name", Confidence.PROVEN, name, Stage.INPUT, Harm.LOOKUP)
                        .because(
                                "it has a label that is empty, longer than 63 bytes, or of other characters than letters, digits, - and _")
                        .seenAs(situation.lookupFailure()));
            }
        });
        return suspicions;
    }

    private static boolean lacksScope(IpAddress address) {
        boolean linkLocal = address.family() == Family.INET6 && address.octet(0) == 0xfe
                && (address.octet(1) & 0xc0) == 0x80;
        return linkLocal && address.scope().isEmpty();
    }

    /** What res_hnok(3) and the wire format let pass; non-ASCII names have been encoded by then. */
    private static boolean isHostName(String name) {
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        boolean ascii = bare.chars().allMatch(c -> c < 0x80);
        return !ascii || bare.isEmpty() || bare.length() <= 253
                && List.of(bare.split("\\.", -1)).stream()
                        .allMatch(label -> label.matches("[A-Za-z0-9_]([A-Za-z0-9_-]{0,62})"));
    }
}
