package netprobe.lab;

import io.avaje.json.JsonException;
import io.avaje.json.mapper.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import netprobe.lab.Purpose.Expectation;
import netprobe.model.LabGrade;
import netprobe.model.LabGrade.Outcome;

/** Holds what a diagnosis found against what its scenario says has to be found. */
final class Grading {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String scenario;
    private final Expectation expected;

    Grading(String scenario, Expectation expected) {
        this.scenario = scenario;
        this.expected = expected;
    }

    /** Of a scenario that can't run here. */
    LabGrade skipped(String lack) {
        return new LabGrade(scenario, Outcome.SKIPPED, text(expected), Optional.empty(), Optional.empty(),
                List.of(lack), Duration.ZERO);
    }

    /** Of a scenario without a diagnosis. */
    LabGrade wrong(String complaint, Duration took) {
        return new LabGrade(scenario, Outcome.WRONG, text(expected), Optional.empty(), Optional.empty(),
                List.of(complaint), took);
    }

    /**
     * Of a diagnosis.
     *
     * @param json as {@code diagnose --json} writes it
     */
    LabGrade grade(String json, Duration took) {
        Map<String, Object> diagnosis;
        try {
            diagnosis = JSON.fromJsonObject(json);
        } catch (JsonException none) {
            return wrong("there is no diagnosis", took);
        }
        var findings = findings(diagnosis);
        Optional<Map<String, Object>> root = findings.stream().filter(each -> "root".equals(each.get("role")))
                .findFirst();
        String verdict = String.valueOf(diagnosis.get("verdict"));
        String found = verdict + root.map(each -> " " + each.get("code") + place(each)).orElse("");
        List<String> complaints = complaints(verdict, root, findings);
        return new LabGrade(scenario, complaints.isEmpty() ? Outcome.RIGHT : Outcome.WRONG, text(expected),
                Optional.of(found), expected.where().map(wanted -> wanted.equals(where(root))), complaints, took);
    }

    private List<String> complaints(String verdict, Optional<Map<String, Object>> root,
            List<Map<String, Object>> findings) {
        var complaints = new ArrayList<String>();
        List<Object> codes = findings.stream().map(each -> each.get("code")).toList();
        expect("verdict", expected.verdict(), verdict, complaints);
        String code = root.map(each -> String.valueOf(each.get("code"))).orElse("none");
        expected.root().ifPresent(wanted -> expect("root", wanted, code, complaints));
        expected.where().ifPresent(wanted -> expect("where", wanted, where(root), complaints));
        expected.confidence().ifPresent(wanted -> expect("confidence", wanted,
                root.map(each -> String.valueOf(each.get("confidence"))).orElse("none"), complaints));
        expected.also().stream().filter(wanted -> !codes.contains(wanted))
                .forEach(wanted -> complaints.add(wanted + " is not found"));
        expected.not().stream().filter(codes::contains).forEach(found -> complaints.add(found + " is found"));
        if (expected.verdict().equals("ok") && !codes.isEmpty()) {
            complaints.add("nothing is wrong, and this is found: " + codes);
        }
        return complaints;
    }

    private static void expect(String what, String wanted, String found, List<String> complaints) {
        if (!wanted.equals(found)) {
            complaints.add(what + " is " + found + "; expected " + wanted);
        }
    }

    private static String where(Optional<Map<String, Object>> root) {
        return root.map(each -> String.valueOf(each.get("where"))).orElse("nowhere");
    }

    private static String place(Map<String, Object> finding) {
        return finding.containsKey("where") ? " " + finding.get("where") : "";
    }

    private static String text(Expectation expected) {
        return expected.verdict() + expected.root().map(root -> " " + root).orElse("")
                + expected.where().map(where -> " " + where).orElse("");
    }

    /** Objects of the member {@code findings}. */
    private static List<Map<String, Object>> findings(Map<String, Object> diagnosis) {
        var findings = new ArrayList<Map<String, Object>>();
        if (diagnosis.get("findings") instanceof List<?> list) {
            for (Object each : list) {
                if (each instanceof Map<?, ?> members) {
                    var copy = new HashMap<String, Object>();
                    members.forEach((key, value) -> copy.put(String.valueOf(key), value));
                    findings.add(copy);
                }
            }
        }
        return findings;
    }
}
