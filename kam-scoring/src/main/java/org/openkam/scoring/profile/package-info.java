/**
 * What may be said about a person: scores with error, and the way to each of them.
 *
 * <p>Start at {@link org.openkam.scoring.profile.CompetencyProfile}.
 */
@NullMarked
package org.openkam.scoring.profile;

import org.jspecify.annotations.NullMarked;
