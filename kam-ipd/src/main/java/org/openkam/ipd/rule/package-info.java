/**
 * The rules of planning, each a small interface with a code.
 *
 * <p>Start at {@link org.openkam.ipd.rule.NeedRule}.
 */
@NullMarked
package org.openkam.ipd.rule;

import org.jspecify.annotations.NullMarked;
