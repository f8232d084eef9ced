package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.core.instrument.CaseStudy;
import org.openkam.core.programme.CaseAnswers;
import org.openkam.core.programme.Programme;
import org.openkam.core.programme.RubricEntry;
import org.openkam.core.programme.RubricEntry.Kind;
import org.openkam.core.programme.SolutionMark;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.EvidenceFlag;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.TraceReplay;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** System row A9: cases marked by a rubric, as a programme holds them. */
class A09CasesInProgrammeTest {
    private static final List<RubricEntry> RUBRIC = List.of(
            new RubricEntry("TENDER", "OFFER", Set.of("PLN"), Kind.LEVELS, List.of("0", "1", "3"), 3),
            new RubricEntry("TENDER", "CLOSE", Set.of("PLN", "GRW"), Kind.STEPS, List.of("A", "B", "C", "D", "E"), 5),
            new RubricEntry("TENDER", "CALL", Set.of("PLN"), Kind.TIME, List.of("PT24H", "PT48H"), 2),
            new RubricEntry("TENDER", "TONE", Set.of("REL"), Kind.BIPOLAR, List.of("1", "5"), 4),
            new RubricEntry("TENDER", "LAST", Set.of("SVC"), Kind.LEVELS, List.of(), 4));

    private static SolutionMark mark(String assessee, String assessor, String criterion, String mark) {
        return new SolutionMark(assessee, "TENDER", assessor, criterion, mark);
    }

    private static List<SolutionMark> two() {
        return List.of(
                mark("P", "X", "OFFER", "2"), // 3 points
                mark("P", "Y", "OFFER", "1"), // 1
                mark("P", "X", "CLOSE", "A C B D E"), // 4 of 5 steps in order
                mark("P", "Y", "CLOSE", ""), // not seen
                mark("P", "X", "CALL", "PT30H"), // within the window, 2
                mark("P", "Y", "CALL", "PT50H"), // outside, 0
                mark("P", "X", "TONE", "4")); // half way between the middle and the end, 2 of 4
    }

    private static Programme programme(List<RubricEntry> rubric, List<SolutionMark> marks) {
        Samples samples = new Samples().design(new CaseStudy(java.util.Map.of("PLN", 3, "GRW", 1, "REL", 1)));
        marks.forEach(m -> samples.rate(m.assessee(), "NONE", "Z", "PLN", 0)); // makes everybody a participant
        return samples.programme()
                .withFurther(org.openkam.core.programme.FurtherAnswers.NONE)
                .withCases(new CaseAnswers(rubric, marks));
    }

    private static InstrumentScore score(CaseStudyScorer scorer, String assessee, String competency) {
        return scorer.scores(assessee).stream()
                .filter(s -> s.competency().equals(competency))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Means over the assessors: OFFER 2 of 3, CLOSE 4 of 5, CALL 1 of 2, TONE 2 of 4. PLN 7 of 10 is 1 + 4 * 0.7 = 3.8, GRW 4 of 5
     * is 4.2, REL 2 of 4 is 3.
     */
    @Test
    void byHand() {
        CaseStudyScorer scorer = CaseStudyScorer.of(programme(RUBRIC, two()));
        assertThat(score(scorer, "P", "PLN").estimate()).isEqualTo(Estimate.of(3.8));
        assertThat(score(scorer, "P", "GRW").estimate()).isEqualTo(Estimate.of(4.2));
        assertThat(score(scorer, "P", "REL").estimate()).isEqualTo(Estimate.of(3));
        assertThat(score(scorer, "P", "SVC").estimate()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(score(scorer, "P", "PLN").flags()).containsExactly(EvidenceFlag.FEW_ITEMS);
        assertThat(score(scorer, "P", "GRW").flags())
                .containsExactly(EvidenceFlag.ONE_ASSESSOR, EvidenceFlag.FEW_ITEMS);
        assertThat(score(scorer, "P", "PLN").evidence()).isEqualTo(3);
        assertThat(scorer.scores("NOBODY")).isEmpty();
        assertThat(scorer.solution("P", "TENDER", "Y").orElseThrow().share("PLN"))
                .isEqualTo(Estimate.of(1.0 / 5));
        assertThat(scorer.solution("P", "TENDER", "Z")).isEmpty();
        for (InstrumentScore score : scorer.scores("P")) {
            TraceReplay replay = score.trace().replay();
            assertThat(replay.isSame()).as(replay.toString()).isTrue();
            for (String language : new String[] {"en", "ru", "pl"}) {
                assertThat(score.trace().render(Locale.forLanguageTag(language)))
                        .doesNotContain("{", "NaN");
            }
        }
    }

    /** Twelve people on two criteria; alpha, deviation and error by their definitions. */
    @Test
    void theErrorIsThatOfTheCriteria() {
        int[][] levels = {{0, 1}, {1, 1}, {2, 3}, {4, 3}, {3, 3}, {2, 1}, {1, 0}, {4, 4}, {3, 2}, {0, 0}, {2, 2}, {1, 3}
        };
        List<RubricEntry> rubric = List.of(
                new RubricEntry("TENDER", "C1", Set.of("PLN"), Kind.LEVELS, List.of(), 4),
                new RubricEntry("TENDER", "C2", Set.of("PLN"), Kind.LEVELS, List.of(), 4));
        List<SolutionMark> marks = new ArrayList<>();
        for (int p = 0; p < levels.length; p++) {
            marks.add(mark("P" + p, "X", "C1", Integer.toString(levels[p][0])));
            marks.add(mark("P" + p, "X", "C2", Integer.toString(levels[p][1])));
        }
        double total = variance(IntStream.range(0, 12)
                .mapToDouble(p -> levels[p][0] + levels[p][1])
                .toArray());
        double first =
                variance(IntStream.range(0, 12).mapToDouble(p -> levels[p][0]).toArray());
        double second =
                variance(IntStream.range(0, 12).mapToDouble(p -> levels[p][1]).toArray());
        double alpha = 2 * (1 - (first + second) / total);
        Estimate.Computed score = (Estimate.Computed)
                score(CaseStudyScorer.of(programme(rubric, marks)), "P3", "PLN").estimate();
        assertThat(score.value()).isEqualTo(1 + 4 * 7 / 8d);
        assertThat(score.standardError().value()).isCloseTo(4 / 8d * Math.sqrt(total * (1 - alpha)), within(1e-12));
        assertThat(score.standardError().degreesOfFreedom()).isEqualTo(11);
        assertThat(score(CaseStudyScorer.of(programme(rubric, marks)), "P3", "PLN")
                        .trace()
                        .replay()
                        .isSame())
                .isTrue();
    }

    private static double variance(double... values) {
        double mean =
                IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum() / values.length;
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return squares / (values.length - 1);
    }

    /** Denominators without a common unit of any use: scores stay exact. */
    @Test
    void stepsWithoutCommonUnit() {
        List<RubricEntry> rubric = new ArrayList<>();
        List<SolutionMark> marks = new ArrayList<>();
        for (int steps : new int[] {83, 89, 97}) {
            List<String> expected =
                    IntStream.range(0, steps).mapToObj(i -> "S" + i).toList();
            rubric.add(new RubricEntry("TENDER", "C" + steps, Set.of("PLN"), Kind.STEPS, expected, 1));
            marks.add(mark("P", "X", "C" + steps, "S0"));
        }
        double share = (1 / 83d + 1 / 89d + 1 / 97d) / 3;
        assertThat(score(CaseStudyScorer.of(programme(rubric, marks)), "P", "PLN")
                        .estimate()
                        .value())
                .isCloseTo(1 + 4 * share, within(1e-14));
    }

    @Property(tries = 10)
    void theOrderOfMarksLeavesNoTrace(@ForAll long seed) {
        List<SolutionMark> marks = new ArrayList<>(two());
        Collections.shuffle(marks, new Random(seed));
        assertThat(CaseStudyScorer.of(programme(RUBRIC, marks)).scores("P"))
                .isEqualTo(CaseStudyScorer.of(programme(RUBRIC, two())).scores("P"));
    }

    /** What the design names takes part in the combined score, and decides where it is one of two. */
    @Test
    void aCaseIsAnInstrumentOnItsCompetencies() {
        CompetencyProfile profile =
                Scoring.standard().score(programme(RUBRIC, two())).profile("P");
        assertThat(profile.combined("PLN").instruments())
                .extracting(InstrumentScore::instrument)
                .containsExactly("360", "CASE_STUDY");
        assertThat(profile.combined("PLN").combined().value()).isEqualTo(3.8);
        assertThat(profile.evidence().deciding()).containsExactly("GRW", "PLN", "REL");
        assertThat(profile.combined("PLN").trace().replay().isSame()).isTrue();
        assertThat(profile.combined("PLN").trace().render(Locale.forLanguageTag("pl")))
                .contains("studia przypadków")
                .doesNotContain("CASE_STUDY");
        Programme programme = programme(RUBRIC, two());
        assertThat(programme.without("P").cases().marks()).isEmpty();
        assertThat(programme.withoutRater("X").cases().marks()).hasSize(3);
    }
}
