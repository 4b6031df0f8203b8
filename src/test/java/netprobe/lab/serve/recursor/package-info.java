/** Recursive resolvers of the lab. */
@NullMarked
package netprobe.lab.serve.recursor;

import org.jspecify.annotations.NullMarked;
