/**
 * How people answered: who answered the same throughout, at random, far above or below the others, or hardly at all.
 *
 * <p>Start at {@link org.openkam.scoring.response.RaterChecks} for flags by a policy. Single indices: {@link
 * org.openkam.scoring.response.LongString}, {@link org.openkam.scoring.response.ResponseVariability}, {@link
 * org.openkam.scoring.response.EvenOddConsistency}, {@link org.openkam.scoring.response.MahalanobisDistances} and {@link
 * org.openkam.scoring.response.PsychometricSynonyms} for careless answers; {@link org.openkam.scoring.response.GuttmanErrors},
 * {@link org.openkam.scoring.response.VanDerFlierU3}, {@link org.openkam.scoring.response.SijtsmaHt} and {@link
 * org.openkam.scoring.response.RaschItems} for the fit of a person; {@link
 * org.openkam.scoring.response.ClassicalRaterEffects} for raters. Nothing here knows models or programmes, and nothing here
 * changes an answer. Flags are for an analyst and belong in no report about a person.
 */
@NullMarked
package org.openkam.scoring.response;

import org.jspecify.annotations.NullMarked;
