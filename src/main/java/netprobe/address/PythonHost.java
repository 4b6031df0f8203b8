package netprobe.address;

import java.util.Optional;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;
import netprobe.model.Reading;
import netprobe.model.Reading.Outcome;
import netprobe.model.Reading.Reader;

/** How Python's {@code ipaddress.ip_address} reads a text since 3.9.5: as inet_pton does, and an IPv6 scope besides. */
final class PythonHost {

    private PythonHost() {}

    static Reading read(String text) {
        int percent = text.indexOf('%');
        boolean oneScope = percent < 0 || text.indexOf('%', percent + 1) < 0;
        Optional<IpAddress> address = oneScope ? AddressText.ptonScoped(text) : Optional.empty();
        return address.map(found -> Reading.of(Reader.PYTHON, found))
                .orElseGet(() -> Reading.of(Reader.PYTHON, Outcome.REFUSED));
    }
}
