/**
 * Effects of single raters: how severe each is, and what a score would be without it.
 *
 * <p>Start at {@link org.openkam.scoring.facets.SeverityAdjustment}; whether severity can be told from level at all says {@link
 * org.openkam.scoring.facets.RaterLinks}. Nothing here knows models or programmes; the input is {@link
 * org.openkam.scoring.statistic.RatingColumns}. Results are for an analyst and belong in no report about a person.
 */
@NullMarked
package org.openkam.scoring.facets;

import org.jspecify.annotations.NullMarked;
