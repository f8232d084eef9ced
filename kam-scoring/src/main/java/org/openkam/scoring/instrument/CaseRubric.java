package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.instrument.CaseCriterion.CaseMark;
import org.openkam.scoring.statistic.Fraction;

/**
 * How solutions of a case are scored (source case A9): criterion by criterion, each for the competencies or indicators it tells about.
 * Immutable.
 *
 * @param code names the case
 * @param criteria at least one, no code twice
 */
public record CaseRubric(String code, List<CaseCriterion> criteria) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The most that a criterion can be worth. */
    public static final int MOST_POINTS = 100;

    public CaseRubric {
        Arguments.code(code, "code of case");
        criteria = Arguments.notEmpty(criteria, "criteria");
        List<String> codes = criteria.stream().map(CaseCriterion::code).toList();
        Arguments.that(
                codes.stream().distinct().count() == codes.size(), "criteria", codes, "must not have a code twice");
    }

    static Set<String> sorted(Collection<String> codes) {
        Set<String> sorted = new TreeSet<>();
        for (String code : Arguments.notEmpty(codes, "what a criterion tells about")) {
            sorted.add(Arguments.code(code, "what a criterion tells about"));
        }
        return Collections.unmodifiableSet(sorted);
    }

    /** Returns codes of everything the criteria tell about, sorted. */
    public Set<String> tellsAbout() {
        Set<String> codes = new TreeSet<>();
        criteria.forEach(c -> codes.addAll(c.tellsAbout()));
        return Collections.unmodifiableSet(codes);
    }

    /**
     * Scores a solution. A criterion without a mark, not observed, or with a mark that isn't one for it has no part in any sum: missing is
     * never zero. What had no part is named, marks for no criterion among it.
     *
     * @param marks by code of the criterion
     */
    public CaseScore score(Map<String, ? extends CaseMark> marks) {
        Map<String, Fraction> points = new TreeMap<>();
        List<String> left = new ArrayList<>();
        for (CaseCriterion criterion : criteria) {
            CaseMark mark = Arguments.notNull(marks, "marks").get(criterion.code());
            if (mark == null || criterion.points(mark).isEmpty()) {
                left.add(criterion.code());
            } else {
                points.put(criterion.code(), criterion.points(mark).orElseThrow());
            }
        }
        marks.keySet().stream()
                .filter(m -> criteria.stream().noneMatch(c -> c.code().equals(m)))
                .sorted()
                .forEach(left::add);
        return new CaseScore(this, points, left);
    }

    @Override
    public String toString() {
        return code + " (" + criteria.size() + " criteria for " + tellsAbout() + ")";
    }
}
