package netprobe.diagnose.rules;

import java.util.List;

/** All rules. Their order decides only between suspicions of the same stage and confidence. */
public final class Rules {

    /** Along a program's way. */
    public static final List<Rule> ALL = List.of(new InputRule(), new SpecialNameRule(), new ConfigurationRule(),
            new LibraryRule(), new ServerStateRule(), new LossRule(), new ServerReachRule(), new ServerAbilityRule(),
            new ServerAnswerRule(), new InventedAnswerRule(), new CacheRule(), new ServerValidationRule(),
            new AbsenceRule(), new AliasConflictRule(), new ZoneRule(), new SelectionRule(), new ConnectionRule(),
            new JavaSettingsRule(), new ProxyRule(), new JavaRule());

    private Rules() {}
}
