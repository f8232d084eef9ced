/**
 * Agreement between raters: how far judges who saw the same units say the same.
 *
 * <p>Start at {@link org.openkam.scoring.agreement.KrippendorffAlpha}: any number of raters, gaps allowed, four levels of
 * measurement. For mean ratings on an interval scale ask two questions. How well do ratings tell units apart? If the same raters
 * rate all units, {@link org.openkam.scoring.agreement.IntraclassCorrelations}; if each unit has raters of its own, {@link
 * org.openkam.scoring.agreement.GroupIcc}. Do the raters of one unit agree? {@link org.openkam.scoring.agreement.Rwg} and its
 * kin {@link org.openkam.scoring.agreement.RStarWg}, {@link org.openkam.scoring.agreement.Awg} and {@link
 * org.openkam.scoring.agreement.AverageDeviation}, over many units {@link org.openkam.scoring.agreement.AgreementSummary}, beside
 * luck {@link org.openkam.scoring.agreement.ChanceAgreement}. How people see themselves beside others: {@link
 * org.openkam.scoring.agreement.SelfOtherAgreement}. Nothing here knows models, roles
 * or programmes; the input is a {@link org.openkam.scoring.statistic.RatingMatrix}, {@link
 * org.openkam.scoring.statistic.RatingColumns}, or for millions of ratings a {@link
 * org.openkam.scoring.statistic.GroupTally} or {@link org.openkam.scoring.agreement.TwoWayTally}.
 */
@NullMarked
package org.openkam.scoring.agreement;

import org.jspecify.annotations.NullMarked;
