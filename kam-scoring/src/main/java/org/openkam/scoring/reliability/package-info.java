/**
 * How much of an observed score is the person and how much is error.
 *
 * <p>Start at {@link org.openkam.scoring.reliability.CronbachAlpha} for a scale of several items, at {@link
 * org.openkam.scoring.reliability.StandardErrorOfMeasurement} for what it means for a score, at {@link
 * org.openkam.scoring.reliability.ShrunkenScores} for scores whose errors are known, and at {@link
 * org.openkam.scoring.reliability.EmpiricalBayesScores} or {@link org.openkam.scoring.reliability.PredictedScores} for true
 * scores predicted from ratings. Nothing here knows models, roles or programmes.
 */
@NullMarked
package org.openkam.scoring.reliability;

import org.jspecify.annotations.NullMarked;
