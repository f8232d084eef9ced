/**
 * The door from answers to scores: {@link org.openkam.scoring.Scoring} scores a programme, {@link
 * org.openkam.scoring.ScoredProgramme} holds what may be released.
 */
@NullMarked
package org.openkam.scoring;

import org.jspecify.annotations.NullMarked;
