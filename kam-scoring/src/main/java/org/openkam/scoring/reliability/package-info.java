/**
 * How much of an observed score is the person and how much is error.
 *
 * <p>Start at {@link org.openkam.scoring.reliability.CronbachAlpha} for a scale of several items, at {@link
 * org.openkam.scoring.reliability.StandardErrorOfMeasurement} for what it means for a score, and at {@link
 * org.openkam.scoring.reliability.ShrunkenScores} for scores that have errors of their own. Nothing here knows models, roles
 * or programmes.
 */
@NullMarked
package org.openkam.scoring.reliability;

import org.jspecify.annotations.NullMarked;
