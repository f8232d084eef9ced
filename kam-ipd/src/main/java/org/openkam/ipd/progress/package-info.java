/**
 * After the plan: probation and handover of clients, readiness for leadership, and what else follows up. Everything here recommends
 * to a named person who decides.
 *
 * <p>Start at {@link org.openkam.ipd.progress.ProbationReview}.
 */
@NullMarked
package org.openkam.ipd.progress;

import org.jspecify.annotations.NullMarked;
