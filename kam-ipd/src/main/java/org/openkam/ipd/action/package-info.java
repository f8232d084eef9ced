/**
 * What a person can do to develop.
 *
 * <p>Start at {@link org.openkam.ipd.action.ActionCatalog}.
 */
@NullMarked
package org.openkam.ipd.action;

import org.jspecify.annotations.NullMarked;
