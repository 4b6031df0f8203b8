package netprobe.render;

import java.util.List;
import netprobe.model.Result;

/** Turns a result into what is written: to {@code out} the answer, to {@code err} what went wrong, both in whole lines. */
@FunctionalInterface
public interface Renderer {

    /** What is rendered one by one of a result: all of it, or each part of its payload. */
    default List<Result> portions(Result result) {
        return List.of(result);
    }

    /** Appends the lines for one portion. */
    void render(Result result, StringBuilder out, StringBuilder err);
}
