package org.openkam.scoring.instrument;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Fraction;

/**
 * A criterion with described levels, from none on (source case A9). Immutable.
 *
 * @param code unique in a rubric
 * @param tellsAbout codes of competencies or indicators, at least one
 * @param levels points of each level, level 0 first; never falling, the last one at least 1
 */
public record LevelCriterion(String code, Set<String> tellsAbout, List<Integer> levels) implements CaseCriterion {
    private static final long serialVersionUID = 1L;

    public LevelCriterion {
        Arguments.code(code, "code of criterion");
        tellsAbout = CaseRubric.sorted(tellsAbout);
        levels = Arguments.notEmpty(levels, "points of levels");
        for (int i = 0; i < levels.size(); i++) {
            int before = i == 0 ? 0 : levels.get(i - 1);
            Arguments.that(levels.get(i) >= before, "points of levels", levels, "must not be negative and never fall");
        }
        Arguments.inRange(levels.get(levels.size() - 1), 1, CaseRubric.MOST_POINTS, "points of the last level");
    }

    /** Returns a criterion whose level is its points, from 0 on. */
    public static LevelCriterion upTo(String code, Set<String> tellsAbout, int mostPoints) {
        Arguments.inRange(mostPoints, 1, CaseRubric.MOST_POINTS, "most points");
        return new LevelCriterion(
                code, tellsAbout, IntStream.rangeClosed(0, mostPoints).boxed().toList());
    }

    @Override
    public int mostPoints() {
        return levels.get(levels.size() - 1);
    }

    @Override
    public Optional<Fraction> points(CaseMark mark) {
        return mark instanceof CaseMark.Level level && level.level() >= 0 && level.level() < levels.size()
                ? Optional.of(Fraction.of(levels.get(level.level()), 1))
                : Optional.empty();
    }
}
