package netprobe.resolve;

import netprobe.model.Answer;
import netprobe.model.Family;
import netprobe.model.HostEntry;
import netprobe.model.IpAddress;
import netprobe.model.Via;

/**
 * A path taken because the one asked for isn't there, which every answer says.
 *
 * @param path the path taken
 * @param why a sentence
 */
record SubstitutePath(NamePath path, String why) implements NamePath {

    @Override
    public Via via() {
        return path.via();
    }

    @Override
    public Answer<HostEntry> forward(String name, Family family) {
        return path.forward(name, family).noting(why);
    }

    @Override
    public Answer<HostEntry> reverse(IpAddress address) {
        return path.reverse(address).noting(why);
    }

    @Override
    public Answer<IpAddress> first(String name) {
        return path.first(name).noting(why);
    }
}
