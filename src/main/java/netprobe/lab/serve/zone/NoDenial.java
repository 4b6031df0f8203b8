package netprobe.lab.serve.zone;

import java.util.List;
import java.util.stream.Stream;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;

/** Of a zone that proves nothing: unsigned, or broken. */
record NoDenial() implements Denial {

    @Override
    public Stream<RRset> noName(Name name) {
        return Stream.empty();
    }

    @Override
    public Stream<RRset> noType(Name name) {
        return Stream.empty();
    }

    @Override
    public Stream<RRset> noCloser(Name name) {
        return Stream.empty();
    }

    @Override
    public Stream<RRset> noTypeOfWildcard(Name name, Name wildcard) {
        return Stream.empty();
    }

    @Override
    public List<RRset> all() {
        return List.of();
    }
}
