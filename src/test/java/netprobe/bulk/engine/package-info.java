@NullMarked
package netprobe.bulk.engine;

import org.jspecify.annotations.NullMarked;
