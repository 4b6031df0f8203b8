/** Networks broken on purpose: what a scenario says, and how it is run and graded. */
@NullMarked
package netprobe.lab;

import org.jspecify.annotations.NullMarked;
