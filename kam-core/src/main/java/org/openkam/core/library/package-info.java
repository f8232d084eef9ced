/**
 * The bundled models.
 *
 * <p>Start at {@link org.openkam.core.library.ModelLibrary}.
 */
@NullMarked
package org.openkam.core.library;

import org.jspecify.annotations.NullMarked;
