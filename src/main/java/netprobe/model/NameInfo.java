package netprobe.model;

import java.util.List;
/**
 * What getnameinfo(3) returns.
 *
 * @param host the name, or the address in presentation form
 * @param service the service's name, or the port in decimal
 */
public record NameInfo(String host, String service) implements Payload {

    @Override
    public List<String> hostNames() {
        return List.of(host);
    }
}
