package netprobe.cli;

import java.util.List;
import java.util.Map;

/** What the pages say of netprobe as a whole. */
public final class OverviewModel {

    private OverviewModel() {}

    /** What it is, without a full stop. */
    public static String summary() {
        return Overview.SUMMARY;
    }

    /** The command line in general. */
    public static String synopsis() {
        return Overview.SYNOPSIS;
    }

    /** Paragraphs. */
    public static List<String> description() {
        return List.of(Overview.description(), Overview.conventions());
    }

    /** The options that stand in a command's place. */
    public static List<OptionModel> options() {
        return OptionModel.of(Overview.spec());
    }

    /** Command lines and what they show. */
    public static Map<String, String> examples() {
        return Overview.examples();
    }
}
