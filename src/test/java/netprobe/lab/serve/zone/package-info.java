/** The zones of a scenario: read, delegated to one another, and signed. */
@NullMarked
package netprobe.lab.serve.zone;

import org.jspecify.annotations.NullMarked;
