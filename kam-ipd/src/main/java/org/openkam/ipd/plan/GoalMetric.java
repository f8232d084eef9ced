package org.openkam.ipd.plan;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;
import org.openkam.scoring.profile.ScoreBasis;

/**
 * What is measured to see whether a goal is reached (source case rule R44): a score of the next assessment, or a figure of the
 * person's work such as percent of target.
 *
 * @param code names it
 * @param unit its unit
 * @param nameOrNull what people call it; null only for the two scores, which have words of their own
 */
public record GoalMetric(
        String code, MeasureUnit unit, @Nullable LocalizedText nameOrNull) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The others' score of the 360. */
    public static final GoalMetric OTHERS_SCORE = new GoalMetric("OTHERS_SCORE", MeasureUnit.POINTS, null);

    /** What all instruments say together. */
    public static final GoalMetric COMBINED_SCORE = new GoalMetric("COMBINED_SCORE", MeasureUnit.POINTS, null);

    public GoalMetric {
        Arguments.code(code, "code of metric");
        Arguments.notNull(unit, "unit of metric");
        boolean score = code.equals("OTHERS_SCORE") || code.equals("COMBINED_SCORE");
        Arguments.that(score == (nameOrNull == null), "metric", code, "must have a name unless it is a score");
        Arguments.that(!score || unit == MeasureUnit.POINTS, "unit of metric", unit, "must be points for a score");
    }

    /** Returns the score on which a comparison rests. */
    public static GoalMetric of(ScoreBasis basis) {
        return switch (basis) {
            case OTHERS -> OTHERS_SCORE;
            case COMBINED -> COMBINED_SCORE;
        };
    }

    /** Returns what people call it; empty for the two scores. */
    public Optional<LocalizedText> name() {
        return Optional.ofNullable(nameOrNull);
    }

    /** Returns whether it is a score of a competency. */
    public boolean isScore() {
        return nameOrNull == null;
    }

    @Override
    public String toString() {
        return code + " in " + unit;
    }
}
