/** The zones of a scenario: read, delegated to one another, and signed, rightly or wrongly. */
@NullMarked
package netprobe.lab.serve.zone;

import org.jspecify.annotations.NullMarked;
