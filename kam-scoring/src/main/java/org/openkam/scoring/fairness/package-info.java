/**
 * Fairness to groups of people: adverse impact of a selection, and items that work differently in two groups of equal level
 * (differential item functioning). They show where to look; none of them proves discrimination or its absence.
 *
 * <p>Start at {@link org.openkam.scoring.fairness.AdverseImpact} for decisions and at
 * {@link org.openkam.scoring.fairness.DifScreen} for items.
 */
@NullMarked
package org.openkam.scoring.fairness;

import org.jspecify.annotations.NullMarked;
