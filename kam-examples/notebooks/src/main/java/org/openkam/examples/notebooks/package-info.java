/**
 * JShell with everything imported.
 *
 * <p>Start at {@link org.openkam.examples.notebooks.Shell}.
 */
@NullMarked
package org.openkam.examples.notebooks;

import org.jspecify.annotations.NullMarked;
