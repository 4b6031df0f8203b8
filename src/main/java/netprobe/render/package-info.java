/**
 * Results to text, to answers alone, and to JSON Lines: shows, never measures, never decides.
 */
@NullMarked
package netprobe.render;

import org.jspecify.annotations.NullMarked;
