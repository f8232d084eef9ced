/**
 * After the plan: what was done, how it stands, whom to remind, and what the next assessment shows. Everything here recommends to
 * named people who decide.
 *
 * <p>Start at {@link org.openkam.ipd.progress.PlanHealth} and {@link org.openkam.ipd.progress.Reassessment}.
 */
@NullMarked
package org.openkam.ipd.progress;

import org.jspecify.annotations.NullMarked;
