/**
 * After the plan: probation and handover of clients, readiness for leadership, and what else follows up. Everything here recommends
 * to people who decide.
 *
 * <p>Start at {@link org.openkam.ipd.progress.ProbationReview} for somebody new, {@link
 * org.openkam.ipd.progress.LeadershipReadiness} for somebody who wants to lead, {@link org.openkam.ipd.progress.SelfDiagnosis} for
 * somebody who wants to learn without waiting for others.
 */
@NullMarked
package org.openkam.ipd.progress;

import org.jspecify.annotations.NullMarked;
