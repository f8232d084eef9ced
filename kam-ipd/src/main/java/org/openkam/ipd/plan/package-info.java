/**
 * A development plan as data: goals, steps, owners, due times, evidence.
 *
 * <p>Start at {@link org.openkam.ipd.plan.DevelopmentPlan}; what its parties do with it is a {@link
 * org.openkam.ipd.plan.PlanRecord}.
 */
@NullMarked
package org.openkam.ipd.plan;

import org.jspecify.annotations.NullMarked;
