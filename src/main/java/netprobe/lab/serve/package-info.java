/** The lab's own servers, in threads: nothing has to be installed for them. */
@NullMarked
package netprobe.lab.serve;

import org.jspecify.annotations.NullMarked;
