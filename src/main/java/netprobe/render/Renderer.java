package netprobe.render;

import netprobe.model.Result;

/** Turns a result into what is written: to {@code out} the answer, to {@code err} what went wrong, both in whole lines. */
@FunctionalInterface
public interface Renderer {

    /** Appends the lines for one result. */
    void render(Result result, StringBuilder out, StringBuilder err);
}
