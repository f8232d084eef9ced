/**
 * Effects of single raters: how severe each is, and what a score would be without it.
 *
 * <p>Start at {@link org.openkam.scoring.facets.SeverityAdjustment} for scores in points of the scale, and at {@link
 * org.openkam.scoring.facets.ManyFacetRasch} for measures of persons, raters and items on one line, with {@link
 * org.openkam.scoring.facets.FacetInteraction} for bias between two of them. {@link
 * org.openkam.scoring.facets.MarginalFacetRasch} takes persons as a random sample, {@link
 * org.openkam.scoring.facets.ConditionalRasch} places the items of a test whatever the persons are. Whether severity can be told
 * from level at all say {@link org.openkam.scoring.facets.RaterLinks} and {@link org.openkam.scoring.facets.FacetLinks}.
 *
 * <p>Nothing here knows models or programmes; the input is {@link org.openkam.scoring.statistic.RatingColumns}, {@link
 * org.openkam.scoring.facets.FacetRatings} or {@link org.openkam.scoring.statistic.RatingMatrix}. Results are for an analyst and
 * belong in no report about a person.
 */
@NullMarked
package org.openkam.scoring.facets;

import org.jspecify.annotations.NullMarked;
