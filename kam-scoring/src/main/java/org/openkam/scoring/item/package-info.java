/**
 * Statistics of single items: whether one belongs into an instrument, and how well it works.
 *
 * <p>Start at {@link org.openkam.scoring.item.ItemAnalysis} for answers, at {@link
 * org.openkam.scoring.item.DistractorAnalysis} for the options of multiple-choice items, and at {@link
 * org.openkam.scoring.item.ContentValidityRatio} for the judgement of experts.
 */
@NullMarked
package org.openkam.scoring.item;

import org.jspecify.annotations.NullMarked;
