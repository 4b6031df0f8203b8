/** Runs netprobe inside the test's JVM and compares what it writes, byte for byte. */
@NullMarked
package netprobe.harness;

import org.jspecify.annotations.NullMarked;
