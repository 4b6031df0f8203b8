@NullMarked
package netprobe.archive;

import org.jspecify.annotations.NullMarked;
