/**
 * Argument checks of the library; not for users.
 *
 * <p>Start at {@link org.openkam.core.internal.Arguments}.
 */
@NullMarked
package org.openkam.core.internal;

import org.jspecify.annotations.NullMarked;
