/** Rules, each of which looks at a report and says what it suspects; {@link netprobe.diagnose.Diagnoses} weighs all of them. */
@NullMarked
package netprobe.diagnose.rules;

import org.jspecify.annotations.NullMarked;
