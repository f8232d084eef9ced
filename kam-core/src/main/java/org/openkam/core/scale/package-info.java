/**
 * The scale on which is rated, and what a rater may answer.
 *
 * <p>Start at {@link org.openkam.core.scale.Answer}.
 */
@NullMarked
package org.openkam.core.scale;

import org.jspecify.annotations.NullMarked;
