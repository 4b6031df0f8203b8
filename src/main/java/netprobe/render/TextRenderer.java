package netprobe.render;

import java.util.Optional;
import netprobe.model.Failure;
import netprobe.model.Failure.InputError;
import netprobe.model.Result;

/** Results for people: answers laid out for the eye, failures and notes as one line each on standard error. */
public final class TextRenderer implements Renderer {

    /** How much of an operand a message repeats; the rest is named by its length. */
    private static final int ECHO_LIMIT = 200;

    private final Palette outPalette;
    private final Palette errPalette;
    private final Extent extent;
    private final Widths widths;

    /** How much is shown. */
    private enum Extent {
        ANSWERS, USUAL, ALL
    }

    private TextRenderer(Palette outPalette, Palette errPalette, Extent extent, Widths widths) {
        this.outPalette = outPalette;
        this.errPalette = errPalette;
        this.extent = extent;
        this.widths = widths;
    }

    /** The full text; operands that begin a row get a column of their width, within reason. */
    public static Renderer full(Palette out, Palette err, Widths widths) {
        return new TextRenderer(out, err, Extent.USUAL, widths);
    }

    /** All that is known. */
    public static Renderer verbose(Palette out, Palette err, Widths widths) {
        return new TextRenderer(out, err, Extent.ALL, widths);
    }

    /** The answers alone, one a line ({@code --short}). */
    public static Renderer answers(Palette err) {
        return new TextRenderer(Palette.PLAIN, err, Extent.ANSWERS, new Widths(0, Widths.LINE));
    }

    @Override
    public void render(Result result, StringBuilder out, StringBuilder err) {
        Optional<View> shown = result.payload().map(View::of);
        shown.ifPresent(view -> {
            if (extent == Extent.ANSWERS) {
                view.answers(line -> out.append(Visible.escape(line)).append('\n'));
            } else {
                view.text(result.input(), new TextBlock(out, outPalette, widths, extent == Extent.ALL));
            }
        });
        boolean told =
                shown.filter(extent == Extent.ANSWERS ? View::answersTellFailure : View::tellsFailure).isPresent();
        if (!told) {
            result.failure().ifPresent(failure -> complain(result, errPalette.alarm(sentence(failure)), err));
        }
        result.notes().forEach(note -> complain(result, "note: " + Visible.escape(note), err));
    }

    private static void complain(Result result, String sentence, StringBuilder err) {
        err.append("netprobe ").append(result.command()).append(": ").append(echo(result.input())).append(": ");
        err.append(sentence).append('\n');
    }

    private static String sentence(Failure failure) {
        String from = failure.peer().map(peer -> " (" + peer + ")").orElse("");
        String text =
                failure instanceof InputError ? failure.message() : failure.code() + ": " + failure.message() + from;
        return Visible.escape(text);
    }

    /** The operand as a message repeats it: safe to show, visible when it is empty, and cut when it is long. */
    public static String echo(String operand) {
        if (operand.isBlank()) {
            return "'" + Visible.escape(operand) + "'";
        }
        if (operand.length() <= ECHO_LIMIT) {
            return Visible.escape(operand);
        }
        return Visible.escape(operand.substring(0, ECHO_LIMIT)) + "… (" + operand.length() + " characters)";
    }
}
