package netprobe.observe;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netprobe.dns.Server;
import netprobe.host.HostConfiguration;
import netprobe.host.Remark;
import netprobe.host.ResolvConf;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;

/** Addresses in lines of resolv.conf that the C library makes nothing of, or comes to too late: somebody meant them to be asked. */
final class DisregardedServers {

    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]+");

    private final HostConfiguration host;

    DisregardedServers(HostConfiguration host) {
        this.host = host;
    }

    /** Each with its file and line. */
    Map<Server, String> get() {
        var found = new LinkedHashMap<Server, String>();
        ResolvConf conf = host.resolvConf();
        String path = host.files().resolvConf().toString();
        conf.unasked().forEach(
                server -> found.put(new Server(server.address(), Server.DOMAIN), path + ":" + server.line()));
        for (Remark remark : conf.remarks()) {
            address(remark.text()).ifPresent(
                    address -> found.putIfAbsent(new Server(address, Server.DOMAIN), path + ":" + remark.line()));
        }
        return found;
    }

    /** The first address in a line that speaks of a name server, however it is spelled. */
    private static Optional<IpAddress> address(String line) {
        if (!line.toLowerCase(Locale.ROOT).contains("nameserver")) {
            return Optional.empty();
        }
        Matcher addresses = ADDRESS.matcher(line);
        while (addresses.find()) {
            Optional<IpAddress> address = AddressText.pton(addresses.group());
            if (address.isPresent()) {
                return address;
            }
        }
        return Optional.empty();
    }
}
