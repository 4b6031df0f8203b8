package netprobe.host;

import netprobe.model.IpAddress;

/**
 * A name server that resolv.conf lists; it is asked at port 53.
 *
 * @param line where it stands; 0 for the default, which stands nowhere
 * @param address with its scope, when it has one
 */
public record NameServer(int line, IpAddress address) {}
