/**
 * Agreement between raters: how far judges who saw the same units say the same.
 *
 * <p>Start at {@link org.openkam.scoring.agreement.KrippendorffAlpha}: any number of raters, gaps allowed, four levels of
 * measurement. For mean ratings on an interval scale and no gaps, take
 * {@link org.openkam.scoring.agreement.IntraclassCorrelation}. For categories, such as levels, verdicts or cells of a grid:
 * <ul>
 *   <li>two raters: {@link org.openkam.scoring.agreement.CohenKappa}, {@link org.openkam.scoring.agreement.ScottPi},
 *       {@link org.openkam.scoring.agreement.BennettS};
 *   <li>any number of raters, gaps allowed: {@link org.openkam.scoring.agreement.GwetAc},
 *       {@link org.openkam.scoring.agreement.FleissKappa}, {@link org.openkam.scoring.agreement.CongerKappa},
 *       {@link org.openkam.scoring.agreement.BrennanPrediger}, {@link org.openkam.scoring.agreement.WeightedAlpha},
 *       {@link org.openkam.scoring.agreement.PercentAgreement}.
 * </ul>
 * They differ in what they take for agreement by chance. For rank orders, take {@link org.openkam.scoring.agreement.KendallW}.
 * Nothing here knows models, roles or programmes; the input is a {@link org.openkam.scoring.statistic.RatingMatrix},
 * {@link org.openkam.scoring.statistic.RatingColumns}, or counts that grow and merge,
 * {@link org.openkam.scoring.agreement.CategoryTally} and {@link org.openkam.scoring.agreement.PairTally}.
 */
@NullMarked
package org.openkam.scoring.agreement;

import org.jspecify.annotations.NullMarked;
