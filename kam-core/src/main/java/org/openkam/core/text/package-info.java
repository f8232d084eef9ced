/**
 * Text in several languages with a stated fallback order.
 *
 * <p>Start at {@link org.openkam.core.text.LocalizedText}.
 */
@NullMarked
package org.openkam.core.text;

import org.jspecify.annotations.NullMarked;
