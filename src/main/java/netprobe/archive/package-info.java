/** Keeps reports: writes them, reads them back, and makes them fit to be shown to others. */
@NullMarked
package netprobe.archive;

import org.jspecify.annotations.NullMarked;
