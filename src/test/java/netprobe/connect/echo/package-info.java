@NullMarked
package netprobe.connect.echo;

import org.jspecify.annotations.NullMarked;
