package netprobe.resolve;

import java.util.Optional;
import netprobe.model.AddressText;
import netprobe.model.Answer;
import netprobe.model.Failure;
import netprobe.model.HostEntry;
import netprobe.model.IpAddress;
import netprobe.model.ReverseEntry;

/**
 * From an address to its name, and back again (forward-confirmed reverse DNS).
 *
 * @param path the path taken both ways
 */
public record ReverseLookup(NamePath path) {

    /** Takes, as Python's {@code gethostbyaddr} does, a name too: it stands for its first address. Only the path knows what a scope is. */
    public Answer<ReverseEntry> of(String addressOrName) {
        Answer<IpAddress> address =
                AddressText.pton(addressOrName).map(Answer::of).orElseGet(() -> path.first(addressOrName));
        return address.then(found -> path.reverse(found).then(entry -> confirmed(entry, found)));
    }

    private Answer<ReverseEntry> confirmed(HostEntry entry, IpAddress address) {
        Answer<HostEntry> forward = path.forward(entry.hostname(), address.family());
        boolean leadsBack =
                forward.value().stream().flatMap(host -> host.addresses().stream()).map(AddressText::ptonScoped)
                        .flatMap(Optional::stream).anyMatch(found -> found.within("").equals(address.within("")));
        Answer<ReverseEntry> answer = Answer.of(new ReverseEntry(entry, leadsBack));
        return forward.failure().map(failure -> answer.noting(sentence(entry.hostname(), failure))).orElse(answer);
    }

    private static String sentence(String hostname, Failure failure) {
        return "the forward lookup of " + hostname + " fails: " + failure.code() + ": " + failure.message();
    }
}
