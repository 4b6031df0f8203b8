package netprobe.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import netprobe.model.Contact;
import netprobe.model.LookupPlan;
import netprobe.model.PathReport;
import netprobe.model.Report;
import netprobe.model.Report.Walk;
import netprobe.model.ServerCheck;
import netprobe.model.SurveyedServer;

/** What a report would be if less had been observed, or the same in another order. */
final class ReportVariants {

    private static final int LONGEST_WALK = 6;

    private final Report report;

    ReportVariants(Report report) {
        this.report = report;
    }

    /** Without anything that came from the network. */
    Report withNothing() {
        Report unasked = with(List.of(), List.of(), List.of());
        return new ReportVariants(unasked).with(Optional.empty(), report.plan());
    }

    /** Each without something. */
    Stream<Report> withLess() {
        return Stream.of(Stream.of(with(Optional.empty(), report.plan()), with(report.paths(), Optional.empty()),
                servers(List.of()), walks(List.of()), contacts(List.of()), servers(server -> with(server, List.of()))),
                Arrays.stream(ServerCheck.Kind.values()).map(kind -> servers(server -> without(server, kind))),
                IntStream.range(0, LONGEST_WALK).mapToObj(this::walksOf),
                lists(report.servers()).map(this::servers), lists(report.walks()).map(this::walks),
                lists(report.contacts()).map(this::contacts)).flatMap(each -> each);
    }

    /** All in any order but the servers, of which the first is the first that programs ask. */
    Report shuffled(Random random) {
        var servers = report.servers().stream().map(server -> new SurveyedServer(server.server(), server.address(),
                server.role(), server.line(), shuffled(server.checks(), random), server.contacts())).toList();
        return with(servers, shuffled(report.walks(), random), shuffled(report.contacts(), random));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** A list without each of its elements in turn. */
    private static <T> Stream<List<T>> lists(List<T> list) {
        return IntStream.range(0, list.size()).mapToObj(index -> {
            var less = new ArrayList<>(list);
            less.remove(index);
            return less;
        });
    }

    private static SurveyedServer without(SurveyedServer server, ServerCheck.Kind kind) {
        return new SurveyedServer(server.server(), server.address(), server.role(), server.line(),
                server.checks().stream().filter(check -> check.kind() != kind).toList(), server.contacts());
    }

    private static SurveyedServer with(SurveyedServer server, List<Contact> contacts) {
        return new SurveyedServer(server.server(), server.address(), server.role(), server.line(), server.checks(),
                contacts);
    }

    private Report walksOf(int steps) {
        return walks(report.walks().stream().map(walk -> new Walk(walk.name(), walk.type(),
                walk.steps().subList(0, Math.min(steps, walk.steps().size())))).toList());
    }

    private Report servers(UnaryOperator<SurveyedServer> change) {
        return servers(report.servers().stream().map(change).toList());
    }

    private Report servers(List<SurveyedServer> servers) {
        return with(servers, report.walks(), report.contacts());
    }

    private Report walks(List<Walk> walks) {
        return with(report.servers(), walks, report.contacts());
    }

    private Report contacts(List<Contact> contacts) {
        return with(report.servers(), report.walks(), contacts);
    }

    private Report with(List<SurveyedServer> servers, List<Walk> walks, List<Contact> contacts) {
        return new Report(report.subject(), report.began(), report.took(), report.paths(), report.configuration(),
                report.plan(), servers, walks, contacts, report.network(), report.java(), report.unseen());
    }

    private Report with(Optional<PathReport> paths, Optional<LookupPlan> plan) {
        return new Report(report.subject(), report.began(), report.took(), paths, report.configuration(), plan,
                report.servers(), report.walks(), report.contacts(), report.network(), report.java(), report.unseen());
    }
}
