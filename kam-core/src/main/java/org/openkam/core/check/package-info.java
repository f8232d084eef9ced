/**
 * What a sound model, design or kit should also be told about: nothing that stops it from being used, much that makes scores
 * hard to read. One rule a class.
 *
 * <p>Start at {@link org.openkam.core.check.ModelChecks}.
 */
@NullMarked
package org.openkam.core.check;

import org.jspecify.annotations.NullMarked;
