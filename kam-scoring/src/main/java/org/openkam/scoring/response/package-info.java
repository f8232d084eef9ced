/**
 * How raters answered: who answered the same throughout, far above or below the others, or hardly at all.
 *
 * <p>Start at {@link org.openkam.scoring.response.RaterChecks}. Nothing here knows models or programmes, and nothing here
 * changes an answer. Flags are for an analyst and belong in no report about a person.
 */
@NullMarked
package org.openkam.scoring.response;

import org.jspecify.annotations.NullMarked;
