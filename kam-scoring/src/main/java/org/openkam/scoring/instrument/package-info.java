/**
 * One scorer for each instrument.
 *
 * <p>Start at {@link org.openkam.scoring.instrument.MultiSourceScorer} for the 360, at {@link
 * org.openkam.scoring.instrument.CompetencyInterviewScorer} for an interview, and at {@link
 * org.openkam.scoring.instrument.KpiOutcomes} for results against plan.
 */
@NullMarked
package org.openkam.scoring.instrument;

import org.jspecify.annotations.NullMarked;
