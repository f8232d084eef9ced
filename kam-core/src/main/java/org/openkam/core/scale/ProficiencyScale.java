package org.openkam.core.scale;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;

/**
 * The scale of a model's levels, each with its meaning. Raters use the same codes.
 *
 * @param ratingScale the codes
 * @param levels one for each code, ascending
 */
public record ProficiencyScale(RatingScale ratingScale, List<ProficiencyLevel> levels) implements Serializable {
    private static final long serialVersionUID = 1L;

    public ProficiencyScale {
        Arguments.notNull(ratingScale, "rating scale");
        levels = Arguments.notEmpty(levels, "levels");
        Arguments.that(
                levels.size() == ratingScale.range() + 1,
                "number of levels",
                levels.size(),
                "must be one for each code");
        for (int i = 0; i < levels.size(); i++) {
            Arguments.that(
                    levels.get(i).level() == ratingScale.lowest() + i,
                    "level",
                    levels.get(i).level(),
                    "must stand in ascending order without a hole");
        }
    }

    /** Returns the level with this code. */
    public ProficiencyLevel level(int code) {
        Arguments.inRange(code, ratingScale.lowest(), ratingScale.highest(), "level");
        return levels.get(code - ratingScale.lowest());
    }

    @Override
    public String toString() {
        return ratingScale + " "
                + levels.stream().map(level -> level.name().toString()).toList();
    }
}
