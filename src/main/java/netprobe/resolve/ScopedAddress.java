package netprobe.resolve;

import netprobe.libc.Endpoint;
import netprobe.libc.LocalNames;
import netprobe.model.IpAddress;

/** An endpoint's address with its scope by name, as getnameinfo(3) writes it. */
final class ScopedAddress {

    private ScopedAddress() {}

    /** The address; a scope that no interface has stays a number. */
    static IpAddress of(Endpoint endpoint) {
        return endpoint.scopeId() == 0
                ? endpoint.address()
                : endpoint.address()
                        .within(LocalNames.interfaceAt(endpoint.scopeId()).orElse(Long.toString(endpoint.scopeId())));
    }
}
