/**
 * Selecting people for a role: procedures in stages, funnels, and the numbers behind planning them. Everything here recommends;
 * people decide.
 *
 * <p>Start at {@link org.openkam.scoring.selection.SelectionProcedure}.
 */
@NullMarked
package org.openkam.scoring.selection;

import org.jspecify.annotations.NullMarked;
