/**
 * Text in several languages with a stated fallback order.
 *
 * <p>Start at {@link org.openkam.core.text.LocalizedText}; sentences of the library itself come from {@link
 * org.openkam.core.text.Messages}, and {@link org.openkam.core.text.Plural} tells which form of a noun a number takes.
 */
@NullMarked
package org.openkam.core.text;

import org.jspecify.annotations.NullMarked;
