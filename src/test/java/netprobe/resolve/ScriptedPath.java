package netprobe.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.model.Answer;
import netprobe.model.Family;
import netprobe.model.HostEntry;
import netprobe.model.IpAddress;
import netprobe.model.Via;
import netprobe.tables.Errors;

/**
 * A path whose answers are written down; what isn't there is not known.
 *
 * @param forward by name
 * @param reverse by address
 */
record ScriptedPath(Map<String, HostEntry> forward, Map<String, HostEntry> reverse) implements NamePath {

    static HostEntry host(String name, List<String> aliases, String... addresses) {
        return new HostEntry(Via.DNS, name, aliases, List.of(addresses));
    }

    @Override
    public Via via() {
        return Via.DNS;
    }

    @Override
    public Answer<HostEntry> forward(String name, Family family) {
        return answer(Optional.ofNullable(forward.get(name)));
    }

    @Override
    public Answer<HostEntry> reverse(IpAddress address) {
        return answer(Optional.ofNullable(reverse.get(address.text())));
    }

    private static Answer<HostEntry> answer(Optional<HostEntry> entry) {
        return entry.map(Answer::of).orElseGet(() -> Answer.failed(Errors.host(1, "lookup")));
    }
}
