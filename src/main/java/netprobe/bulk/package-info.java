/**
 * Many names at wire speed: what the parts of it tell one another.
 *
 * <p>{@code input} reads lists into {@link netprobe.bulk.Questions}; {@code engine} asks them, and tells {@link netprobe.bulk.Outcomes} what became of
 * each; {@code output} writes it, in whatever form, and keeps the checkpoint; {@code wire} knows the format of messages; {@code run} puts them together.
 */
@NullMarked
package netprobe.bulk;

import org.jspecify.annotations.NullMarked;
