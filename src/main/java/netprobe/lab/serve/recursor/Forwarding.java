package netprobe.lab.serve.recursor;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import netprobe.dns.EdnsForm;
import netprobe.dns.Exchange;
import netprobe.dns.HeaderFlag;
import netprobe.dns.Heard;
import netprobe.dns.QueryForm;
import netprobe.dns.Question;
import netprobe.dns.Server;
import netprobe.dns.validation.Evidence;
import netprobe.model.Failure;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;

/**
 * From other resolvers, one after the other.
 *
 * @param servers whom to ask
 * @param patience how long each is waited for
 * @param judge whether there is an anchor to judge by
 */
record Forwarding(List<Server> servers, Duration patience, Optional<Judge> judge) implements Source, Evidence {

    private static final QueryForm TRUSTING =
            new QueryForm(EnumSet.of(HeaderFlag.RD), Optional.of(EdnsForm.DNSSEC));

    @Override
    public Found find(Question question) {
        return switch (ask(question)) {
            case Reply.Failed(var failure) -> Found
                    .failure(new ExtendedError(ExtendedErrorCodeOption.NETWORK_ERROR, failure.message()));
            case Reply.Answered(var message) -> judged(question, Found.of(message.getRcode(),
                    message.getSection(Section.ANSWER), message.getSection(Section.AUTHORITY)));
        };
    }

    private Found judged(Question question, Found found) {
        return judge.filter(_ -> !found.isFailure()).map(each -> each.judge(question, found, this)).orElse(found);
    }

    @Override
    public Reply ask(Question question) {
        QueryForm form = judge.isPresent() ? QueryForm.VALIDATOR : TRUSTING;
        Reply last = new Reply.Failed(new Failure.Malformed("forward", "there is nobody to ask", "query",
                Optional.empty()));
        for (Server server : servers) {
            Heard heard = Exchange.askWhole(question, form, server, patience);
            Optional<Message> message = heard.message();
            if (message.filter(each -> each.getRcode() != Rcode.REFUSED).isPresent()) {
                return new Reply.Answered(message.get());
            }
            last = message.<Reply>map(Reply.Answered::new).orElseGet(() -> heard.failure()
                    .<Reply>map(Reply.Failed::new).orElseThrow());
        }
        return last;
    }
}
