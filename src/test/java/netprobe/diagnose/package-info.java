@NullMarked
package netprobe.diagnose;

import org.jspecify.annotations.NullMarked;
