package netprobe.connect.tls;

import java.util.Locale;
import java.util.Optional;
import netprobe.idna.InternationalName;
import netprobe.model.AddressText;
import netprobe.model.IpAddress;

/** Whom the user meant to reach: what a certificate has to be valid for (RFC 9525, section 6.1). */
sealed interface ReferenceIdentity {

    /** As messages say it. */
    String text();

    /** A host's name, lower case, as A-labels, without the final dot. */
    record Name(String text) implements ReferenceIdentity {}

    /** An address, without a zone: certificates have none. */
    record Address(IpAddress address) implements ReferenceIdentity {
        @Override
        public String text() {
            return address.text();
        }
    }

    /** What a host as typed stands for. A name that has no A-labels stays as it is, and matches nothing. */
    static ReferenceIdentity of(String host) {
        Optional<IpAddress> address = AddressText.ptonScoped(host).map(found -> found.within(""));
        if (address.isPresent()) {
            return new Address(address.get());
        }
        String ascii = InternationalName.of(host).value().map(InternationalName::ascii).orElse(host);
        String absolute = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        return new Name(absolute.toLowerCase(Locale.ROOT));
    }
}
