package netprobe.query;

import java.util.Optional;
import netprobe.dns.EdnsForm;
import netprobe.dns.EdnsForm.OptionData;
import netprobe.dns.QueryForm;
import netprobe.dns.Safeguards;
import netprobe.model.DnsTransport;

/**
 * How a query is put to a server, by the transport that takes it there.
 *
 * @param settings as wanted
 * @param cookies to be sent along
 */
record Form(InquirySettings settings, Cookies cookies) {

    private static final int COOKIE = 10;
    private static final int KEEPALIVE = 11;
    private static final int PADDING = 12;

    boolean hasEdns() {
        return settings.form().edns().filter(edns -> edns.version() == 0).isPresent();
    }

    /** For a server that answers nothing with EDNS. */
    Form withoutEdns() {
        return new Form(new InquirySettings(settings.form().with(Optional.empty()), settings.retries(),
                settings.habits(), settings.key(), settings.source(), settings.tls()), cookies);
    }

    QueryForm of(Endpoint endpoint) {
        return settings.form().with(settings.form().edns().map(edns -> extended(edns, endpoint)));
    }

    /** What is asked for expressly goes before what is habit. */
    private EdnsForm extended(EdnsForm edns, Endpoint endpoint) {
        EdnsForm extended = edns;
        if (settings.habits().cookies() && edns.lacks(COOKIE)) {
            extended = extended.and(cookies.option(endpoint.server().address()));
        }
        boolean stream = endpoint.transport() == DnsTransport.TCP || endpoint.transport() == DnsTransport.DOT;
        if (settings.habits().keepalive() && stream && edns.lacks(KEEPALIVE)) {
            extended = extended.and(new OptionData(KEEPALIVE, ""));
        }
        return extended;
    }

    Safeguards safeguards(Endpoint endpoint) {
        var plain = new Safeguards(settings.habits().mixedCase() && endpoint.transport() == DnsTransport.UDP,
                endpoint.transport() != DnsTransport.DOH, 1, settings.key());
        boolean encrypted = endpoint.transport() == DnsTransport.DOT || endpoint.transport() == DnsTransport.DOH;
        boolean pads = (encrypted || settings.habits().padding().everywhere())
                && settings.form().edns().filter(edns -> edns.lacks(PADDING)).isPresent();
        return pads ? plain.padded(settings.habits().padding().block()) : plain;
    }
}
