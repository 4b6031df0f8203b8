package netprobe.render;

import io.avaje.json.JsonWriter;
import java.util.function.Consumer;
import netprobe.model.AddressInfo;
import netprobe.model.AttemptGroup;
import netprobe.model.AttemptReport;
import netprobe.model.BulkSummary;
import netprobe.model.CodeReadings;
import netprobe.model.ConstantList;
import netprobe.model.Diagnosis;
import netprobe.model.DnsRepetition;
import netprobe.model.DnsReply;
import netprobe.model.DnsRound;
import netprobe.model.Echoed;
import netprobe.model.ExplainedAddress;
import netprobe.model.HostEntry;
import netprobe.model.LabGrade;
import netprobe.model.LabScenario;
import netprobe.model.LabScenarios;
import netprobe.model.LabScore;
import netprobe.model.ListedSocket;
import netprobe.model.ListenerEvent;
import netprobe.model.LocalHost;
import netprobe.model.LookupPlan;
import netprobe.model.NameInfo;
import netprobe.model.PackedAddress;
import netprobe.model.PathComparison;
import netprobe.model.Payload;
import netprobe.model.PrintedAddress;
import netprobe.model.ProtocolMatches;
import netprobe.model.QualifiedName;
import netprobe.model.RepeatSummary;
import netprobe.model.ResolverConfiguration;
import netprobe.model.ReverseEntry;
import netprobe.model.ServiceMatches;
import netprobe.model.SocketList;
import netprobe.model.SocketOptions;
import netprobe.model.TraceReport;
import netprobe.model.TransferredRecords;
import netprobe.model.ZoneTransfer;

/** One payload, ready to be shown in each of the three ways. */
interface View {

    /** Writes the payload's members into the open JSON object. */
    void json(JsonWriter json);

    /** Writes the payload for the eye. */
    void text(String input, TextBlock text);

    /** Whether the text already tells what went wrong, so that it needn't be complained of. */
    default boolean tellsFailure() {
        return false;
    }

    /** Whether the answers alone do. */
    default boolean answersTellFailure() {
        return false;
    }

    /** Gives the answers alone, each for a line of its own. */
    void answers(Consumer<String> line);

    /** The view of a payload. */
    static View of(Payload payload) {
        return switch (payload) {
            case PackedAddress packed -> new PackedAddressView(packed);
            case PrintedAddress printed -> new PrintedAddressView(printed);
            case ExplainedAddress explained -> new ExplainedAddressView(explained);
            case HostEntry entry -> new HostEntryView(entry);
            case ReverseEntry reverse -> new ReverseEntryView(reverse);
            case AddressInfo info -> new AddressInfoView(info);
            case NameInfo names -> new NameInfoView(names);
            case QualifiedName name -> new QualifiedNameView(name);
            case ServiceMatches services -> new ServiceMatchesView(services);
            case ProtocolMatches protocols -> new ProtocolMatchesView(protocols);
            case CodeReadings readings -> new CodeReadingsView(readings);
            case ConstantList constants -> new ConstantListView(constants);
            case ListedSocket socket -> new ListedSocketView(socket);
            case SocketOptions options -> new SocketOptionsView(options);
            case SocketList sockets -> new SocketListView(sockets);
            case AttemptReport report -> new AttemptView(report);
            case AttemptGroup group -> new AttemptGroupView(group);
            case BulkSummary summary -> new BulkSummaryView(summary);
            case RepeatSummary summary -> new RepeatSummaryView(summary);
            case LocalHost host -> new LocalHostView(host);
            case ListenerEvent event -> new ListenerEventView(event);
            case DnsReply reply -> new DnsReplyView(reply);
            case TransferredRecords records -> new TransferredRecordsView(records);
            case ZoneTransfer transfer -> new ZoneTransferView(transfer);
            case DnsRound round -> new DnsRoundView(round);
            case DnsRepetition repetition -> new DnsRepetitionView(repetition);
            case TraceReport report -> TraceViews.of(report);
            case Echoed echoed -> new EchoedView(echoed);
            case LabScenarios list -> new LabScenariosView(list);
            case LabScenario scenario -> new LabScenarioView(scenario);
            case PathComparison comparison -> new PathComparisonView(comparison);
            case Diagnosis diagnosis -> new DiagnosisView(diagnosis);
            case LabGrade grade -> new LabGradeView(grade);
            case LabScore score -> new LabScoreView(score);
            case LookupPlan plan -> new LookupPlanView(plan);
            case ResolverConfiguration configuration -> new ResolverConfigurationView(configuration);
        };
    }
}
