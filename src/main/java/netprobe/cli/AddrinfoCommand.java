package netprobe.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.host.GaiConf;
import netprobe.host.HostConfiguration;
import netprobe.host.HostFiles;
import netprobe.model.Family;
import netprobe.resolve.AddressInfoLookup;
import netprobe.resolve.AddressRequest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code addrinfo}: getaddrinfo(3), every hint of it. */
final class AddrinfoCommand extends PairCommand {

    private static final String NULL_HOST = "-";

    AddrinfoCommand() {
        super(CommandName.ADDRINFO);
    }

    @Override
    String operandLabel() {
        return "HOST [SERVICE]";
    }

    @Override
    String operandDescription() {
        return "A name or an address, with %scope if need be, or - for this host (the null pointer); then a service by name or number. None, "
                + "or - alone: HOST and SERVICE a line from standard input.";
    }

    @Override
    List<OperandKind> operandKinds() {
        return List.of(OperandKind.HOST, OperandKind.SERVICE);
    }

    @Override
    List<String> description() {
        return List.of(
                "Calls getaddrinfo, and shows the socket addresses in the order in which an application tries them.",
                "Without hints there is a row for each socket type, as in C. What getaddrinfo refuses comes through by its name: EAI_SERVICE, "
                        + "EAI_SOCKTYPE, EAI_BADFLAGS and so on.");
    }

    @Override
    Map<String, String> examples() {
        return Examples.of("netprobe addrinfo --type stream localhost http", "what a web client connects to",
                "netprobe addrinfo --flags AI_PASSIVE --type stream - 80", "what a server binds",
                "netprobe addrinfo --flags AI_CANONNAME,AI_ADDRCONFIG --family inet6 localhost",
                "flags and family by symbol");
    }

    @Override
    void addOwnOptions(CommandSpec spec) {
        CommonOptions.addFamily(spec);
        SymbolOption.FAMILY.add(spec, "AF", "Address family, such as AF_INET6, inet6 or 10.");
        SymbolOption.TYPE.add(spec, "SOCK", "Socket type, such as SOCK_STREAM, stream or 1.");
        SymbolOption.PROTOCOL.add(spec, "PROTO", "Protocol, such as IPPROTO_TCP, tcp or 6.");
        SymbolOption.ADDRESS_FLAGS.addRepeatable(spec, "AI,...",
                "Flags, such as AI_PASSIVE, passive or 1; may be given again.");
        spec.addOption(CommonOptions.flag("Say which rule of RFC 6724 put each address where it is.", "--explain"));
        PathOptions.add(spec);
    }

    @Override
    PairLookup pairLookup(ParseResult arguments, Console console) throws UsageError {
        int flags = SymbolOption.ADDRESS_FLAGS.union(arguments);
        int family = family(arguments);
        int type = SymbolOption.TYPE.value(arguments);
        int protocol = SymbolOption.PROTOCOL.value(arguments);
        // last, because it waits until the C library is bound: what comes before runs beside that
        AddressInfoLookup.prepare();
        Optional<GaiConf> sorting = CommonOptions.isSet(arguments, "--explain")
                ? Optional.of(new HostConfiguration(HostFiles.system(), console.environment()).gaiConf())
                : Optional.empty();
        var lookup = new AddressInfoLookup(PathOptions.path(arguments, console), sorting);
        return (host, service) -> lookup
                .of(new AddressRequest(Optional.of(host).filter(name -> !name.equals(NULL_HOST)), service, flags,
                        family, type, protocol));
    }

    /** {@code -4} and {@code -6} are short for two families. */
    private static int family(ParseResult arguments) throws UsageError {
        Family brief = CommonOptions.family(arguments);
        return brief == Family.ANY ? SymbolOption.FAMILY.value(arguments) : AddressRequest.number(brief);
    }
}
