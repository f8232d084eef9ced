/** Argument checks of the library; not for users. */
@NullMarked
package org.openkam.core.internal;

import org.jspecify.annotations.NullMarked;
