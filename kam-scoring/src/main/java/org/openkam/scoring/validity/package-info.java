/**
 * Whether scores mean what they are called: by agreement of different methods on one trait, and by a criterion outside.
 *
 * <p>Start at {@link org.openkam.scoring.validity.MultitraitMultimethod}; for assessment centres at
 * {@link org.openkam.scoring.validity.DimensionExerciseEffects}; for a criterion at
 * {@link org.openkam.scoring.validity.CriterionValidity}.
 */
@NullMarked
package org.openkam.scoring.validity;

import org.jspecify.annotations.NullMarked;
