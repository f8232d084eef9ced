/**
 * A development plan as data: goals, steps, owners, due times, evidence.
 *
 * <p>Start at {@link org.openkam.ipd.plan.DevelopmentPlan}.
 */
@NullMarked
package org.openkam.ipd.plan;

import org.jspecify.annotations.NullMarked;
