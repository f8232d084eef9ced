/**
 * Agreement between raters: how far judges who saw the same units say the same.
 *
 * <p>Start at {@link org.openkam.scoring.agreement.KrippendorffAlpha}: any number of raters, gaps allowed, four levels of
 * measurement. Otherwise:
 * <ul>
 *   <li>Mean ratings on an interval scale, do they tell units apart? The same raters rate all units: {@link
 *       org.openkam.scoring.agreement.IntraclassCorrelations}; each unit has raters of its own: {@link
 *       org.openkam.scoring.agreement.GroupIcc}.
 *   <li>Do the raters of one unit agree? {@link org.openkam.scoring.agreement.Rwg}, {@link
 *       org.openkam.scoring.agreement.RStarWg}, {@link org.openkam.scoring.agreement.Awg}, {@link
 *       org.openkam.scoring.agreement.AverageDeviation}; over many units {@link
 *       org.openkam.scoring.agreement.AgreementSummary}.
 *   <li>Categories and two raters: {@link org.openkam.scoring.agreement.CohenKappa}, {@link
 *       org.openkam.scoring.agreement.ScottPi}, {@link org.openkam.scoring.agreement.BennettS}.
 *   <li>Categories and any number of raters, gaps allowed: {@link org.openkam.scoring.agreement.GwetAc}, {@link
 *       org.openkam.scoring.agreement.FleissKappa}, {@link org.openkam.scoring.agreement.CongerKappa}, {@link
 *       org.openkam.scoring.agreement.BrennanPrediger}, {@link org.openkam.scoring.agreement.WeightedAlpha}, {@link
 *       org.openkam.scoring.agreement.PercentAgreement}; they differ in what they take for agreement by chance.
 *   <li>Rank orders: {@link org.openkam.scoring.agreement.KendallW}. Self beside others: {@link
 *       org.openkam.scoring.agreement.SelfOtherAgreement}.
 * </ul>
 *
 * <p>Nothing here knows models, roles or programmes. The input is a {@link org.openkam.scoring.statistic.RatingMatrix}, {@link
 * org.openkam.scoring.statistic.RatingColumns}, or for millions of ratings counts that grow and merge: {@link
 * org.openkam.scoring.agreement.CategoryTally}, {@link org.openkam.scoring.agreement.PairTally}, {@link
 * org.openkam.scoring.statistic.GroupTally}, {@link org.openkam.scoring.agreement.TwoWayTally}.
 */
@NullMarked
package org.openkam.scoring.agreement;

import org.jspecify.annotations.NullMarked;
