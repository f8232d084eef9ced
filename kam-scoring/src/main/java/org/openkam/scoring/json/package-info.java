/**
 * What scoring releases and what it is told, as JSON: reports in formats of other systems, policies by code.
 *
 * <p>Start at {@link org.openkam.scoring.json.OpenBadge} or {@link org.openkam.scoring.json.PolicyReader}.
 */
@NullMarked
package org.openkam.scoring.json;

import org.jspecify.annotations.NullMarked;
