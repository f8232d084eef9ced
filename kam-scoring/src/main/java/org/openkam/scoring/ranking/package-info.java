/**
 * Forced choice and rankings: what can be said of objects that were compared with each other, and of people who had to choose
 * between statements.
 *
 * <p>Start at {@link org.openkam.scoring.ranking.BradleyTerry} for comparisons in pairs, at
 * {@link org.openkam.scoring.ranking.PlackettLuce} for rankings, at {@link org.openkam.scoring.ranking.ThurstonianScores} for
 * forced-choice questionnaires, and at {@link org.openkam.scoring.ranking.Ipsatisation} for scores that only compare a person
 * with himself.
 */
@NullMarked
package org.openkam.scoring.ranking;

import org.jspecify.annotations.NullMarked;
