package org.openkam.scoring;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.fairness.DifTally;
import org.openkam.scoring.fairness.EtsClass;
import org.openkam.scoring.fairness.MantelDif;
import org.openkam.scoring.fairness.MantelHaenszelDif;

/**
 * Whether an item of the hybrid test works alike for people of two groups who reached the same total of points, by Mantel and
 * Haenszel for items of 0 or 1 points, by Mantel for those of more. For the analyst only. Immutable.
 *
 * @param item code of the item
 * @param reference name of the largest group
 * @param focal name of the group in question
 * @param counts of people by total, group and points
 * @param mantel the difference in points
 * @param mantelHaenszel Delta; null for items of more than 1 point
 */
public record ItemFunctioning(
        String item,
        String reference,
        String focal,
        DifTally counts,
        MantelDif mantel,
        @Nullable MantelHaenszelDif mantelHaenszel)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public ItemFunctioning {
        Arguments.code(item, "item");
        Arguments.notNull(counts, "counts");
        Arguments.notNull(mantel, "Mantel's statistic");
    }

    static ItemFunctioning of(String item, String reference, String focal, DifTally counts) {
        return new ItemFunctioning(
                item,
                reference,
                focal,
                counts,
                MantelDif.of(counts),
                counts.categories() == 2 ? MantelHaenszelDif.of(counts) : null);
    }

    /** Returns the class of the size; null where the data don't tell. */
    public @Nullable EtsClass size() {
        return mantelHaenszel == null ? mantel.etsClass() : mantelHaenszel.etsClass();
    }

    /** Returns how many people stand in strata that hold both groups; only they tell anything. */
    public long people() {
        return mantel.people();
    }

    /** Returns sentences line by line, in English, Russian or Polish. */
    public String render(Locale locale) {
        return new FairnessText(null, locale).text(this);
    }

    @Override
    public String toString() {
        return item + ", " + focal + " against " + reference + ": "
                + (mantelHaenszel == null ? mantel : mantelHaenszel);
    }
}
