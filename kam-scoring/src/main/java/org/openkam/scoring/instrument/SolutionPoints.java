package org.openkam.scoring.instrument;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openkam.core.programme.CaseAnswers;
import org.openkam.core.programme.RubricEntry;
import org.openkam.core.programme.SolutionMark;
import org.openkam.scoring.instrument.CaseCriterion.CaseMark;
import org.openkam.scoring.statistic.Fraction;

/**
 * Points of people by criteria, the mean over assessors: exact, and as whole multiples of one common unit for the error. Where only
 * a tiny unit would fit all of them, the error takes ten-thousandths of a point. A mark by a criterion that the rubric lacks, or none
 * of it, has no part: such rows can't be read from a folder.
 */
final class SolutionPoints {
    private static final BigInteger LARGEST_UNIT = BigInteger.valueOf(20_000);
    private static final long USUAL_UNIT = 10_000;

    private final List<RubricEntry> rubric;
    private final Map<String, CaseRubric> rubrics = new TreeMap<>(); // by case
    private final Map<String, CaseScore> solutions = new HashMap<>(); // by person, case and assessor
    private final Map<String, Map<Integer, List<Fraction>>> given = new TreeMap<>(); // by person and place
    private final Map<String, Map<Integer, Set<String>>> assessors = new HashMap<>();
    private final Map<String, int[]> byPerson = new TreeMap<>();
    private final long unit;

    private SolutionPoints(CaseAnswers cases) {
        rubric = cases.rubric();
        Map<String, List<CaseCriterion>> criteria = new TreeMap<>();
        rubric.forEach(entry -> criteria.computeIfAbsent(entry.caseCode(), c -> new ArrayList<>())
                .add(criterion(entry)));
        criteria.forEach((code, own) -> rubrics.put(code, new CaseRubric(code, own)));
        Map<String, List<SolutionMark>> sheets = new TreeMap<>();
        cases.marks()
                .forEach(mark -> sheets.computeIfAbsent(
                                key(mark.assessee(), mark.caseCode(), mark.assessor()), k -> new ArrayList<>())
                        .add(mark));
        sheets.values().forEach(this::score);
        unit = commonUnit();
        given.forEach((person, points) -> byPerson.put(person, inUnits(points)));
    }

    static SolutionPoints of(CaseAnswers cases) {
        return new SolutionPoints(cases);
    }

    /** No code has a blank. */
    private static String key(String assessee, String caseCode, String assessor) {
        return assessee + " " + caseCode + " " + assessor;
    }

    private static CaseCriterion criterion(RubricEntry entry) {
        Set<String> about = entry.competencies();
        return switch (entry.kind()) {
            case LEVELS -> new LevelCriterion(entry.code(), about, entry.levels());
            case STEPS -> new StepCriterion(entry.code(), about, entry.key(), entry.mostPoints());
            case TIME ->
                new TimeCriterion(
                        entry.code(),
                        about,
                        new TimeCriterion.Window(
                                entry.window().get(0), entry.window().get(1)),
                        entry.mostPoints());
            case BIPOLAR -> CaseCriterion.bipolar(entry.code(), about, entry.scale(), entry.mostPoints());
        };
    }

    private static CaseMark mark(RubricEntry entry, String mark) {
        if (mark.isEmpty() || !entry.takes(mark)) {
            return new CaseMark.NotObserved();
        }
        return switch (entry.kind()) {
            case LEVELS, BIPOLAR -> new CaseMark.Level(Integer.parseInt(mark));
            case STEPS -> new CaseMark.Steps(RubricEntry.parts(mark));
            case TIME -> new CaseMark.Time(Duration.parse(mark));
        };
    }

    /** Scores what one assessor marked of one solution. */
    private void score(List<SolutionMark> sheet) {
        SolutionMark first = sheet.get(0);
        CaseRubric own = rubrics.get(first.caseCode());
        if (own == null) {
            return;
        }
        Map<String, CaseMark> marks = new TreeMap<>();
        for (SolutionMark mark : sheet) {
            place(mark.caseCode(), mark.criterion())
                    .ifPresent(place -> marks.put(mark.criterion(), mark(rubric.get(place), mark.mark())));
        }
        CaseScore score = own.score(marks);
        solutions.put(key(first.assessee(), first.caseCode(), first.assessor()), score);
        Map<Integer, List<Fraction>> points = given.computeIfAbsent(first.assessee(), a -> new TreeMap<>());
        score.points()
                .forEach((criterion, reached) -> place(first.caseCode(), criterion)
                        .ifPresent(place -> {
                            points.computeIfAbsent(place, p -> new ArrayList<>())
                                    .add(reached);
                            assessors
                                    .computeIfAbsent(first.assessee(), a -> new TreeMap<>())
                                    .computeIfAbsent(place, p -> new TreeSet<>())
                                    .add(first.assessor());
                        }));
    }

    private Optional<Integer> place(String caseCode, String criterion) {
        for (int i = 0; i < rubric.size(); i++) {
            if (rubric.get(i).caseCode().equals(caseCode)
                    && rubric.get(i).code().equals(criterion)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static Fraction mean(List<Fraction> points) {
        Fraction sum = Fraction.ZERO;
        for (Fraction one : points) {
            sum = sum.plus(one);
        }
        return sum.dividedBy(Fraction.of(points.size(), 1));
    }

    /** The least common multiple of the denominators of all means. */
    private long commonUnit() {
        BigInteger common = BigInteger.ONE;
        for (Map<Integer, List<Fraction>> person : given.values()) {
            for (List<Fraction> points : person.values()) {
                BigInteger denominator = mean(points).denominator();
                common = common.divide(common.gcd(denominator)).multiply(denominator);
                if (common.compareTo(LARGEST_UNIT) > 0) {
                    return USUAL_UNIT;
                }
            }
        }
        return common.longValueExact();
    }

    private int[] inUnits(Map<Integer, List<Fraction>> points) {
        int[] own = new int[rubric.size()];
        Arrays.fill(own, TestAnswers.MISSING);
        points.forEach((place, some) -> own[place] = mean(some)
                .times(Fraction.of(unit, 1))
                .plus(Fraction.of(1, 2))
                .floor()
                .intValueExact());
        return own;
    }

    /** Returns the sum of a person's points on criteria that were marked. */
    Fraction sum(String assessee, int... places) {
        Fraction sum = Fraction.ZERO;
        for (int place : places) {
            sum = sum.plus(mean(given.getOrDefault(assessee, Map.of()).getOrDefault(place, List.of(Fraction.ZERO))));
        }
        return sum;
    }

    List<RubricEntry> rubric() {
        return rubric;
    }

    /** Returns how many units make a point. */
    long unit() {
        return unit;
    }

    /** Returns units by person, one number for each criterion. */
    Map<String, int[]> byPerson() {
        return byPerson;
    }

    /** Returns the places of the criteria that tell about a competency, ascending. */
    int[] places(String competency) {
        int[] found = new int[rubric.size()];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (rubric.get(i).competencies().contains(competency)) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Returns how many assessors marked any of these criteria. */
    int assessors(String assessee, int... places) {
        Set<String> all = new TreeSet<>();
        for (int place : places) {
            all.addAll(assessors.getOrDefault(assessee, Map.of()).getOrDefault(place, Set.of()));
        }
        return all.size();
    }

    Optional<CaseScore> solution(String assessee, String caseCode, String assessor) {
        return Optional.ofNullable(solutions.get(key(assessee, caseCode, assessor)));
    }
}
