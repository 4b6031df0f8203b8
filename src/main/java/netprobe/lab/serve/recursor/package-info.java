/** Recursive resolvers of the lab: they find out, judge, remember, and keep to the policies that a scenario gives them. */
@NullMarked
package netprobe.lab.serve.recursor;

import org.jspecify.annotations.NullMarked;
