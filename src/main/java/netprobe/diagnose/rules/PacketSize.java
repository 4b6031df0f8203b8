package netprobe.diagnose.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import netprobe.diagnose.DataCause;
import netprobe.model.Confidence;
import netprobe.model.Contact;
import netprobe.model.Contact.Aim;
import netprobe.model.DataFlow;
import netprobe.model.Failure;
import netprobe.model.Failure.DeadlineExpired;

/** Whether it is the size of packets that a conversation comes to a standstill of, and what else becomes of much data: row C10 of the faults. */
final class PacketSize {

    private static final String BLACKHOLE = "path.mtu-blackhole";

    private PacketSize() {}

    /** What the standstill of a contact comes of; nothing where it goes on, or where data gets through. */
    static Optional<Suspicion> suspicion(Situation situation, Contact contact) {
        if (!isStalled(contact)) {
            return Optional.empty();
        }
        Optional<Contact> small = twin(situation, contact, Aim.SMALL_PACKETS).filter(each -> !isStalled(each))
                .filter(each -> each.attempt().outcome().isReached());
        Optional<DataFlow> data =
                twin(situation, contact, Aim.MUCH_DATA).flatMap(each -> each.details().data());
        Optional<String> code = small.map(_ -> BLACKHOLE).or(() -> data.flatMap(DataCause::of)
                .map(cause -> cause.code()));
        return code.map(known -> suspicion(contact, known, evidence(contact, small, data)));
    }

    private static Suspicion suspicion(Contact contact, String code, List<String> evidence) {
        Suspicion suspicion = Suspicion
                .of(code, Confidence.LIKELY, contact.attempt().goal().peer(), Stage.PATH, Harm.CONVERSATION)
                .because(evidence).seenAs(contact.details().failure());
        return code.equals(BLACKHOLE)
                ? suspicion.not(contact.details().tls().isPresent() ? "tls.stall" : "app.no-greeting",
                        "what is small passes, and what is large does not")
                : suspicion;
    }

    private static List<String> evidence(Contact contact, Optional<Contact> small, Optional<DataFlow> data) {
        var evidence = new ArrayList<String>();
        String peer = contact.attempt().goal().peer();
        contact.details().failure().ifPresent(failure -> evidence.add(peer + ": " + failure.message()));
        small.ifPresent(other -> evidence.add(peer + ", with small packets alone: " + new Talk(other).failure()
                .map(Failure::message).orElse("all is well")));
        data.ifPresent(flow -> evidence.add(peer + ": " + flow.acknowledged() + " of " + flow.sent()
                + " bytes that are sent are acknowledged, with packets of " + flow.metrics().pathMtu() + " bytes"));
        return evidence;
    }

    private static boolean isStalled(Contact contact) {
        return contact.attempt().outcome().isReached()
                && contact.details().failure().filter(DeadlineExpired.class::isInstance).isPresent();
    }

    private static Optional<Contact> twin(Situation situation, Contact contact, Aim aim) {
        return situation.contacts(aim).stream()
                .filter(each -> each.attempt().goal().equals(contact.attempt().goal())).findFirst();
    }
}
