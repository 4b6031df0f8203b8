package netprobe.bulk.run;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import netprobe.dns.TypeName;

/** What a run is, as far as another can't go on with its output: by the options that say so. */
final class RunTerms {

    private RunTerms() {}

    static SequencedMap<String, String> of(BulkSettings settings) {
        var terms = new LinkedHashMap<String, String>();
        terms.put("--type",
                settings.wanted().types().stream().map(TypeName::of).collect(Collectors.joining(",")));
        terms.put("--unique", Boolean.toString(settings.wanted().unique()));
        terms.put("--do", Boolean.toString(settings.asking().form().dnssecOk()));
        terms.put("--no-rd", Boolean.toString(!settings.asking().form().recurse()));
        terms.put("--format", settings.output().format().name().toLowerCase(Locale.ROOT));
        terms.put("--compress", settings.output().compression().name().toLowerCase(Locale.ROOT));
        terms.put("--ordered", Boolean.toString(settings.output().ordered()));
        return terms;
    }
}
