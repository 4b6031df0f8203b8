@NullMarked
package netprobe.bulk.wire;

import org.jspecify.annotations.NullMarked;
