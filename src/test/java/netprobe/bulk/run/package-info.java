@NullMarked
package netprobe.bulk.run;

import org.jspecify.annotations.NullMarked;
