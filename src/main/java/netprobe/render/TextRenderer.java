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
    private final boolean answersOnly;
    private final int operandWidth;

    private TextRenderer(Palette outPalette, Palette errPalette, boolean answersOnly, int operandWidth) {
        this.outPalette = outPalette;
        this.errPalette = errPalette;
        this.answersOnly = answersOnly;
        this.operandWidth = operandWidth;
    }

    /** The full text; operands that begin a row get a column of {@code operandWidth}, within reason. */
    public static Renderer full(Palette out, Palette err, int operandWidth) {
        return new TextRenderer(out, err, false, operandWidth);
    }

    /** The answers alone, one a line ({@code --short}). */
    public static Renderer answers(Palette err) {
        return new TextRenderer(Palette.PLAIN, err, true, 0);
    }

    @Override
    public void render(Result result, StringBuilder out, StringBuilder err) {
        Optional<View> shown = result.payload().map(View::of);
        shown.ifPresent(view -> {
            if (answersOnly) {
                view.answers(line -> out.append(Visible.escape(line)).append('\n'));
            } else {
                view.text(result.input(), new TextBlock(out, outPalette, operandWidth));
            }
        });
        boolean told = !answersOnly && shown.filter(View::tellsFailure).isPresent();
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
