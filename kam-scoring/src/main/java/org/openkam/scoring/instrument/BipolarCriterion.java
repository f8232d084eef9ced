package org.openkam.scoring.instrument;

import java.util.Optional;
import java.util.Set;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Fraction;

/**
 * A criterion with a fault at each end, such as indifference and need (source case R42). Immutable.
 *
 * @param code unique in a rubric
 * @param tellsAbout codes of competencies or indicators, at least one
 * @param item turns a rating into nearness to the best point
 * @param mostPoints at the best point; none at either end
 */
public record BipolarCriterion(String code, Set<String> tellsAbout, BipolarItem item, int mostPoints)
        implements CaseCriterion {
    private static final long serialVersionUID = 1L;

    public BipolarCriterion {
        Arguments.code(code, "code of criterion");
        tellsAbout = CaseRubric.sorted(tellsAbout);
        Arguments.notNull(item, "bipolar item");
        Arguments.inRange(mostPoints, 1, CaseRubric.MOST_POINTS, "most points");
    }

    @Override
    public Optional<Fraction> points(CaseMark mark) {
        return mark instanceof CaseMark.Level level && item.scale().contains(level.level())
                ? Optional.of(item.score(level.level())
                        .minus(Fraction.of(item.scale().lowest(), 1))
                        .times(Fraction.of(mostPoints, item.scale().range())))
                : Optional.empty();
    }
}
