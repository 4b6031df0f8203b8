@NullMarked
package netprobe.bulk.output;

import org.jspecify.annotations.NullMarked;
