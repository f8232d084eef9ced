/**
 * Generalizability theory: how much of the variation of ratings comes from the people rated, and how much from raters, items,
 * tasks and their interactions; how far a mean rating may be trusted; how many raters and items a trustworthy one needs.
 *
 * <p>Start at {@link org.openkam.scoring.generalizability.VarianceComponents}: describe the design in the notation of the field
 * ({@link org.openkam.scoring.generalizability.FacetDesign}), hand over the ratings, then ask a
 * {@link org.openkam.scoring.generalizability.DStudy} or a {@link org.openkam.scoring.generalizability.DStudySurface}. Nothing here knows models, roles or programmes.
 */
@NullMarked
package org.openkam.scoring.generalizability;

import org.jspecify.annotations.NullMarked;
