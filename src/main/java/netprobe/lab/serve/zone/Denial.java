package netprobe.lab.serve.zone;

import java.util.List;
import java.util.stream.Stream;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;

/** What proves that there is nothing (RFC 4035, section 3.1.3; RFC 5155, section 7.2), in one zone. */
sealed interface Denial permits NsecChain, Nsec3Chain, NoDenial {

    /** Of a name that does not exist, and that no wildcard stands for. */
    Stream<RRset> noName(Name name);

    /** Of a type that a name does not own; of DS records also where the name is left out of the chain. */
    Stream<RRset> noType(Name name);

    /** That a wildcard may stand for a name: nothing nearer exists. */
    Stream<RRset> noCloser(Name name);

    /** That a wildcard stands for a name and does not own the type either. */
    Stream<RRset> noTypeOfWildcard(Name name, Name wildcard);

    /** All records of the chain, in order. */
    List<RRset> all();
}
