package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkam.core.library.ModelLibrary;
import org.openkam.core.model.CompetencyModel;
import org.openkam.ipd.DevelopmentPlanner;
import org.openkam.ipd.Needs;
import org.openkam.ipd.Ratings;
import org.openkam.ipd.Rounds;
import org.openkam.ipd.action.Effort;
import org.openkam.ipd.action.LearningMode;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.plan.DevelopmentGoal;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.ipd.plan.PlanStep;
import org.openkam.ipd.plan.StepTime;
import org.openkam.ipd.plan.SuccessMeasure;
import org.openkam.ipd.progress.CompetencyChange.Kind;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;

/**
 * Source case title 25. Four peers give a standard error of 0.2, the difference of two scores has 0.2 sqrt(2) = 0.2828 with 30
 * degrees of freedom: a change counts beyond 2.0423 x 0.2828 = 0.5776.
 */
class ReassessmentTest {
    private static CompetencyProfile peers(double score) {
        return Rounds.of("PLN").peers("A", score).profile("A");
    }

    private static CompetencyChange change(CompetencyProfile earlier, CompetencyProfile later) {
        return Reassessment.of(earlier, later).change("PLN").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "3, 4, UP",
        "4, 3, DOWN",
        "3, 3.75, UP",
        "3, 3.5, NO_RELIABLE_CHANGE",
        "3.5, 3, NO_RELIABLE_CHANGE",
        "3, 3, NO_RELIABLE_CHANGE"
    })
    void aChangeCountsBeyondError(double earlier, double later, Kind kind) {
        CompetencyChange change = change(peers(earlier), peers(later));
        assertThat(change.kind()).isEqualTo(kind);
        assertThat(change.difference().value()).isEqualTo(later - earlier);
        assertThat(change.caveats()).isEmpty();
    }

    /** RCI = 1 / (0.2 sqrt(2)) = 3.5355. */
    @Test
    void theIndexIsThatOfJacobsonAndTruax() {
        CompetencyChange change = change(peers(3), peers(4));
        assertThat(change.index().errorOfMeasurement().value()).isCloseTo(0.2, within(1e-12));
        assertThat(change.index().errorOfDifference().value()).isCloseTo(0.2 * Math.sqrt(2), within(1e-12));
        assertThat(change.index().value()).isCloseTo(3.5355339, within(1e-7));
        Computed difference = (Computed) change.difference();
        assertThat(difference.standardError().degreesOfFreedom()).isEqualTo(30);
        assertThat(difference.interval().lower()).isCloseTo(1 - 0.57764, within(1e-4)); // t 2.04227
        assertThat(change).asString().startsWith("PLN 3.0000").endsWith("UP");
    }

    private static Reassessment random(long first, long second, String assessee) {
        ScoredProgramme one = Scoring.standard().score(Ratings.random(first, 12).programme());
        ScoredProgramme two =
                Scoring.standard().score(Ratings.random(second, 12).programme());
        return Reassessment.of(one.profile(assessee), two.profile(assessee));
    }

    @Property(tries = 8)
    void exchangingTheTimesTurnsEveryChange(@ForAll long seed) {
        ScoredProgramme one = Scoring.standard().score(Ratings.random(seed, 12).programme());
        ScoredProgramme two =
                Scoring.standard().score(Ratings.random(seed + 1, 12).programme());
        for (CompetencyProfile earlier : one.profiles()) {
            CompetencyProfile later = two.profile(earlier.assessee());
            Reassessment there = Reassessment.of(earlier, later);
            Reassessment back = Reassessment.of(later, earlier);
            assertThat(back.changes()).hasSameSizeAs(there.changes());
            for (CompetencyChange change : there.changes()) {
                CompetencyChange turned = back.change(change.competency()).orElseThrow();
                assertThat(turned.kind()).isEqualTo(turned(change.kind()));
                assertThat(turned.index().estimate().<Double>fold(i -> i.value(), reason -> 0.0))
                        .isEqualTo(change.index().estimate().<Double>fold(i -> 0 - i.value(), reason -> 0.0));
            }
        }
    }

    private static Kind turned(Kind kind) {
        return kind == Kind.UP ? Kind.DOWN : kind == Kind.DOWN ? Kind.UP : kind;
    }

    @Property(tries = 4)
    void nothingChangesAgainstOneself(@ForAll long seed) {
        random(seed, seed, "A03").changes().forEach(change -> {
            assertThat(change.kind()).isIn(Kind.NO_RELIABLE_CHANGE, Kind.NOT_KNOWN);
            assertThat(change.difference().<Double>fold(d -> d.value(), reason -> 0.0))
                    .isZero();
        });
    }

    /** Ranges of source levels differ, so a score with clients isn't a score without them. */
    @Test
    void otherSourcesAreNotCompared() {
        CompetencyProfile later =
                Rounds.of("PLN").peers("A", 4).rate("A", "CLIENT", 4, 5).profile("A");
        CompetencyChange change = change(peers(3), later);
        assertThat(change.kind()).isEqualTo(Kind.NOT_COMPARABLE);
        assertThat(change.caveats()).containsExactly(ChangeCaveat.OTHER_SOURCES);
        assertThat(change.difference()).isEqualTo(Estimate.notComputable(Reason.NOT_LINKED));
        assertThat(change.index().estimate()).isEqualTo(Estimate.notComputable(Reason.NOT_LINKED));
        assertThat(change.later().value()).isEqualTo(4.5);
    }

    /** Three clients stand alone, two are merged with the peers: same sources, other groups. */
    @Test
    void otherGroupsAreComparedWithCare() {
        CompetencyProfile apart = Rounds.of("PLN")
                .rate("A", "PEER", 3, 3)
                .rate("A", "CLIENT", 3, 3)
                .profile("A");
        CompetencyProfile merged = Rounds.of("PLN")
                .rate("A", "PEER", 3, 5)
                .rate("A", "CLIENT", 2, 5)
                .profile("A");
        CompetencyChange change = change(apart, merged);
        assertThat(change.kind()).isEqualTo(Kind.UP);
        assertThat(change.caveats()).containsExactly(ChangeCaveat.OTHER_GROUPS);
    }

    @Test
    void otherPoliciesAreNotCompared() {
        ScoringPolicy other = Rounds.STATED.with("other", GapRule.exceedsErrorHolm());
        CompetencyProfile later = Rounds.of("PLN").peers("A", 5).profile("A", other);
        assertThat(change(peers(3), later).caveats()).containsExactly(ChangeCaveat.OTHER_POLICY);
        assertThat(change(peers(3), later).kind()).isEqualTo(Kind.NOT_COMPARABLE);
    }

    /** Largest five would claim any difference; a change is claimed beyond error all the same. */
    @Test
    void aGapRuleThatLooksAtNoErrorClaimsNoChange() {
        ScoringPolicy largest = Rounds.STATED.with("largest", GapRule.largestFive());
        CompetencyProfile earlier = Rounds.of("PLN").peers("A", 3).profile("A", largest);
        CompetencyProfile later = Rounds.of("PLN").peers("A", 3.5).profile("A", largest);
        assertThat(change(earlier, later).kind()).isEqualTo(Kind.NO_RELIABLE_CHANGE);
    }

    /**
     * Changes of 0.75, 0 and 0: t = 0.75 / 0.2828 = 2.652 with 30 degrees of freedom is p = 0.0127. Alone that counts; among three
     * Holm asks for less than 0.05 / 3 = 0.0167, which holds; among five for less than 0.01, which doesn't.
     */
    @Test
    void holmLooksAtAllChangesTogether() {
        ScoringPolicy holm = Rounds.STATED.with("holm", GapRule.exceedsErrorHolm());
        String[] three = {"PLN", "REL", "STR"};
        String[] five = {"PLN", "REL", "STR", "DEAL", "TRK"};
        assertThat(oneOfMany(holm, three).of(Kind.UP)).hasSize(1);
        assertThat(oneOfMany(holm, five).of(Kind.UP)).isEmpty();
        assertThat(oneOfMany(Rounds.STATED, five).of(Kind.UP)).hasSize(1);
        assertThat(oneOfMany(Rounds.STATED, five).expectedFalse()).isCloseTo(0.25, within(1e-12));
    }

    /** Three of four peers rate the first competency one higher, the others stay. */
    private static Reassessment oneOfMany(ScoringPolicy policy, String... competencies) {
        int[] before = new int[competencies.length];
        Arrays.fill(before, 3);
        int[] after = before.clone();
        after[0] = 4;
        Rounds earlier = Rounds.of(competencies);
        Rounds later = Rounds.of(competencies);
        for (int r = 0; r < 4; r++) {
            earlier.one("A", "P" + r, "PEER", before);
            later.one("A", "P" + r, "PEER", r < 3 ? after : before);
        }
        return Reassessment.of(earlier.profile("A", policy), later.profile("A", policy));
    }

    @Test
    void withoutIntervalNothingIsSaid() {
        ScoringPolicy none = Rounds.STATED.with("none", IntervalMethod.none());
        CompetencyProfile earlier = Rounds.of("PLN").peers("A", 1).profile("A", none);
        CompetencyProfile later = Rounds.of("PLN").peers("A", 5).profile("A", none);
        assertThat(change(earlier, later).kind()).isEqualTo(Kind.NOT_KNOWN);
    }

    @Test
    void withoutErrorNothingIsSaid() {
        CompetencyProfile earlier = Rounds.of("PLN").peers("A", 1).profile("A", ScoringPolicy.standard());
        CompetencyProfile later = Rounds.of("PLN").peers("A", 5).profile("A", ScoringPolicy.standard());
        CompetencyChange change = change(earlier, later);
        assertThat(change.kind()).isEqualTo(Kind.NOT_KNOWN);
        assertThat(change.caveats()).containsExactly(ChangeCaveat.NO_ERROR);
        assertThat(change.difference()).isEqualTo(Estimate.of(4));
    }

    /** Two peers are withheld: not a score of 0, and nothing that tells of them. */
    @Test
    void aWithheldScoreIsMissing() {
        CompetencyProfile later = Rounds.of("PLN").rate("A", "PEER", 2, 5).profile("A");
        CompetencyChange change = change(peers(3), later);
        assertThat(change.kind()).isEqualTo(Kind.NOT_KNOWN);
        assertThat(change.caveats()).containsExactly(ChangeCaveat.NO_LATER_SCORE);
        assertThat(change(later, peers(3)).caveats()).containsExactly(ChangeCaveat.NO_EARLIER_SCORE);
    }

    @Test
    void anotherModelOrPersonIsRefused() {
        CompetencyProfile other = Rounds.of("PLN").peers("B", 3).profile("B");
        assertThatThrownBy(() -> Reassessment.of(peers(3), other)).hasMessageContaining("must be A");
    }

    // goals

    private static DevelopmentPlan plan(CompetencyProfile profile) {
        return DevelopmentPlanner.standard().plan(profile, RoleFit.of(profile, Rounds.role(5, "PLN", 100)));
    }

    /** From 3 the plan aims at 4. The interval of the later score is 0.41 wide to each side. */
    @ParameterizedTest
    @CsvSource({
        "4.5, REACHED",
        "4.25, AT_TARGET",
        "4, AT_TARGET",
        "3.75, AT_TARGET",
        "3.5, NO_RELIABLE_CHANGE",
        "2.75, NO_RELIABLE_CHANGE",
        "2.25, FURTHER"
    })
    void aGoalIsReachedBeyondError(double later, GoalReach.Kind kind) {
        CompetencyProfile earlier = peers(3);
        Reassessment again = Reassessment.of(earlier, peers(later));
        assertThat(again.goals(plan(earlier))).singleElement().satisfies(reach -> {
            assertThat(reach.measure().target()).isEqualTo(4);
            assertThat(reach.kind()).isEqualTo(kind);
            assertThat(reach.toTarget().value()).isEqualTo(later - 4);
        });
    }

    @Test
    void aGoalFarAwayComesCloser() {
        CompetencyProfile earlier = peers(2);
        Reassessment again = Reassessment.of(earlier, peers(3));
        assertThat(again.goals(withGoal(plan(earlier), new SuccessMeasure("PLN", 2, 5))))
                .extracting(GoalReach::kind)
                .containsExactly(GoalReach.Kind.CLOSER);
    }

    @Test
    void aGoalFromAnotherStartIsNotKnown() {
        CompetencyProfile earlier = peers(2);
        Reassessment again = Reassessment.of(earlier, peers(5));
        assertThat(again.goals(plan(peers(3)))).extracting(GoalReach::kind).containsExactly(GoalReach.Kind.NOT_KNOWN);
        DevelopmentPlan others = plan(Rounds.of("PLN").peers("B", 2).profile("B"));
        assertThatThrownBy(() -> again.goals(others)).hasMessageContaining("must be about A");
    }

    private static DevelopmentPlan withGoal(DevelopmentPlan plan, SuccessMeasure measure) {
        var text = Needs.action("X", "PLN", LearningMode.EXPERIENCE, new Effort(1, 2))
                .text();
        var step = new PlanStep("X", text, StepOwner.ASSESSEE, StepTime.within(2), LearningMode.EXPERIENCE, 1);
        var goal = new DevelopmentGoal(plan.needs().get(0), measure, List.of(step));
        return new DevelopmentPlan(
                plan.subject(), plan.needs(), List.of(goal), plan.uncovered(), plan.reckoning(), null);
    }

    @Test
    void sentencesInThreeLanguages() {
        CompetencyProfile earlier = peers(3);
        Reassessment again = Reassessment.of(earlier, peers(4.5));
        assertThat(again.render(Locale.ENGLISH))
                .contains(
                        "Planning, multitasking & deadlines: 3.00 ± 0.20 → 4.50 ± 0.20, higher than before, beyond error")
                .contains("about 0.1 of 1 comparisons");
        assertThat(again.render(Locale.forLanguageTag("ru"))).contains("3,00 ± 0,20 → 4,50 ± 0,20, выше, чем прежде");
        assertThat(again.render(Locale.forLanguageTag("pl"))).contains("3,00 ± 0,20 → 4,50 ± 0,20, wyżej niż przedtem");
        assertThat(again.renderGoals(plan(earlier), Locale.ENGLISH))
                .contains("aimed at 4.00, now 4.50 ± 0.20. Reached");
        for (String language : List.of("en", "ru", "pl")) {
            assertThat(again.render(Locale.forLanguageTag(language))).doesNotContain("{");
            assertThat(again.renderGoals(plan(earlier), Locale.forLanguageTag(language)))
                    .doesNotContain("{");
        }
    }

    @Test
    void theBundledModelIsItsOwnNextVersion() {
        CompetencyModel model = ModelLibrary.keyAccountManager();
        Reassessment again = Reassessment.of(peers(3), peers(4));
        assertThat(again.models().earlier()).isEqualTo(model);
        assertThat(again.changes()).hasSize(1);
        assertThat(again).hasToString("reassessment of A: 1 up, 0 down of 1 compared");
    }
}
