package netprobe.dns.iteration;

import netprobe.dns.Server;
import org.xbill.DNS.Name;

/**
 * Where a name server of a zone can be asked.
 *
 * @param name the server's name
 * @param server one of its addresses
 */
record Contact(Name name, Server server) {}
