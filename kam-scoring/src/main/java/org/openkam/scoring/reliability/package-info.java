/**
 * How much of an observed score is the person and how much is error.
 *
 * <p>Start at {@link org.openkam.scoring.reliability.ShrunkenScores} if scores and their errors are known, at {@link
 * org.openkam.scoring.reliability.PredictedScores} or {@link org.openkam.scoring.reliability.EmpiricalBayesScores} with ratings. Nothing here knows models, roles or programmes.
 */
@NullMarked
package org.openkam.scoring.reliability;

import org.jspecify.annotations.NullMarked;
