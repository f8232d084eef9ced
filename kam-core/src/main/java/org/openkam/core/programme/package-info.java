/**
 * Who was assessed, by whom, and what was answered.
 *
 * <p>Start at {@link org.openkam.core.programme.Programme}; all answers of a 360 stand in an
 * {@link org.openkam.core.programme.AnswerTable}.
 */
@NullMarked
package org.openkam.core.programme;

import org.jspecify.annotations.NullMarked;
