package netprobe.host;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import netprobe.model.ConfigurationVariable;

/** The environment variables by which one program, or one shell, resolves names in a way of its own. */
final class EnvironmentSurvey {

    private final HostConfiguration host;
    private final ResolvConf conf;
    private final List<ConfigurationVariable> variables = new ArrayList<>();

    EnvironmentSurvey(HostConfiguration host, ResolvConf conf) {
        this.host = host;
        this.conf = conf;
    }

    List<ConfigurationVariable> get() {
        add("LOCALDOMAIN", "names are completed with " + String.join(", ", conf.search()));
        resOptions();
        add("HOSTALIASES", "a file of names that stand for others, for names without a dot");
        add("RESOLV_HOST_CONF", "the file that is read instead of /etc/host.conf");
        add("RESOLV_MULTI", "overrides multi of host.conf: " + (host.hostConf().multi() ? "on" : "off"));
        add("RESOLV_REORDER", "overrides reorder of host.conf");
        add("RESOLV_ADD_TRIM_DOMAINS", "adds to trim of host.conf");
        add("RESOLV_OVERRIDE_TRIM_DOMAINS", "overrides trim of host.conf");
        return List.copyOf(variables);
    }

    private void resOptions() {
        host.variable("RES_OPTIONS").ifPresent(value -> {
            var remarks = conf.remarks().stream().filter(remark -> remark.line() == 0).map(Remark::reason).toList();
            String meaning = conf.effects().stream().filter(effect -> effect.line() == 0).map(Effect::meaning)
                    .collect(Collectors.joining());
            variables.add(new ConfigurationVariable("RES_OPTIONS", value, !meaning.isEmpty(), meaning, remarks));
        });
    }

    private void add(String name, String meaning) {
        host.variable(name)
                .ifPresent(value -> variables
                        .add(new ConfigurationVariable(name, value, true, meaning, List.of())));
    }
}
