/**
 * Agreement between raters: how far judges who saw the same units say the same.
 *
 * <p>Start at {@link org.openkam.scoring.agreement.KrippendorffAlpha}: any number of raters, gaps allowed, four levels of
 * measurement. For mean ratings on an interval scale and no gaps, take
 * {@link org.openkam.scoring.agreement.IntraclassCorrelation}. Nothing here knows models, roles or programmes; the input is
 * a {@link org.openkam.scoring.statistic.RatingMatrix}.
 */
@NullMarked
package org.openkam.scoring.agreement;

import org.jspecify.annotations.NullMarked;
