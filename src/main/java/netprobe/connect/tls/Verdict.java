package netprobe.connect.tls;

import java.util.List;
import java.util.Optional;
import netprobe.model.TlsFault;

/**
 * What a chain is worth.
 *
 * @param faults what is wrong, in the order in which OpenSSL meets it: what a program of this host would complain of comes first
 * @param anchor the trusted certificate it leads to
 * @param notes what is unusual
 */
record Verdict(List<TlsFault> faults, Optional<String> anchor, List<String> notes) {

    /** Copies the lists. */
    Verdict {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }
}
