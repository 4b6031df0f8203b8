@NullMarked
package netprobe.lab.net;

import org.jspecify.annotations.NullMarked;
