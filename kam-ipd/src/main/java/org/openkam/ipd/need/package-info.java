/**
 * What a comparison with a role calls for.
 *
 * <p>Start at {@link org.openkam.ipd.need.DevelopmentNeed}.
 */
@NullMarked
package org.openkam.ipd.need;

import org.jspecify.annotations.NullMarked;
