/**
 * After the plan: what was done, how it stands, whom to remind, and what the next assessment shows; probation and handover of clients,
 * readiness for leadership, and what else follows up. Everything here recommends to named people who decide.
 *
 * <p>Start at {@link org.openkam.ipd.progress.PlanHealth} and {@link org.openkam.ipd.progress.Reassessment}, at {@link
 * org.openkam.ipd.progress.ProbationReview} for somebody new, {@link org.openkam.ipd.progress.LeadershipReadiness} for somebody who
 * wants to lead, {@link org.openkam.ipd.progress.SelfDiagnosis} for somebody who wants to learn without waiting for others.
 */
@NullMarked
package org.openkam.ipd.progress;

import org.jspecify.annotations.NullMarked;
