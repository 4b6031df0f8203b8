/**
 * Loads and indexes the data tables: error codes, constants, services, protocols. The facts themselves are files in
 * {@code src/main/resources/netprobe/tables}, each with its source and date on the first line; one is read when it is first asked for.
 */
@NullMarked
package netprobe.tables;

import org.jspecify.annotations.NullMarked;
