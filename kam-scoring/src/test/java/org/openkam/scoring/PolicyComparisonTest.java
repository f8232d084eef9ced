package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.PolicyComparison.ScoreChange;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.policy.PolicyDiff;
import org.openkam.scoring.policy.PolicyDiff.RuleChange;
import org.openkam.scoring.policy.PolicyDiff.Setting;
import org.openkam.scoring.policy.PolicyPresets;
import org.openkam.scoring.policy.RatingAggregation;
import org.openkam.scoring.policy.Readiness;
import org.openkam.scoring.policy.ReadinessRule;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.ScoringPolicy.ErrorPolicy;
import org.openkam.scoring.policy.SmallGroupRule;
import org.openkam.scoring.policy.SourceCombination;
import org.openkam.scoring.policy.StrategyKind;
import org.openkam.scoring.profile.NotScoredReason;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RaterError;

class PolicyComparisonTest {
    private static final ScoringPolicy STANDARD = ScoringPolicy.standard();
    private static final List<String> LANGUAGES = List.of("en", "ru", "pl");

    /** A: the manager says 5, four peers 3; self 5. B: three peers and two clients. */
    private static ScoredProgramme scored() {
        Panel panel = Panel.of(3, "REL-1").rate("A", "m", "MANAGER", 5).rate("A", "A", "SELF", 5);
        for (String rater : List.of("a", "b", "c", "d")) {
            panel.rate("A", rater, "PEER", 3);
        }
        for (String rater : List.of("e", "f", "g")) {
            panel.rate("B", rater, "PEER", 2);
        }
        return Scoring.standard()
                .score(panel.rate("B", "h", "CLIENT", 2)
                        .rate("B", "i", "CLIENT", 2)
                        .programme());
    }

    /** Equal sources: (5 + 3) / 2 = 4. Pooled: (5 + 4 x 3) / 5 = 17/5. */
    @Test
    void whatPoolingWouldChange() {
        PolicyComparison comparison =
                scored().analystView().compare(STANDARD.with("pooled", SourceCombination.pooledRaters()));
        assertThat(comparison.compared()).isEqualTo(2);
        assertThat(comparison.scores()).hasSize(1);
        ScoreChange change = comparison.scores().get(0);
        assertThat(change.assessee() + change.competency()).isEqualTo("AREL");
        assertThat(change.before().estimate().value()).isEqualTo(4);
        assertThat(change.after().estimate().value()).isEqualTo(3.4);
        assertThat(comparison.withholdings()).isZero();
        assertThat(comparison.rules().changes()).hasSize(1);
        assertThat(comparison.fits()).hasSize(1);
        assertThat(comparison.readinessChanges()).isZero();
    }

    @Test
    void whatWithholdingWouldHide() {
        PolicyComparison comparison =
                scored().analystView().compare(STANDARD.with("withhold", SmallGroupRule.withhold()));
        assertThat(comparison.withholdings()).isEqualTo(1);
        assertThat(comparison.scores().get(0).after().reason()).contains(NotScoredReason.TOO_FEW_RATERS);
    }

    @Test
    void whatAnotherGapRuleWouldClaim() {
        PolicyComparison comparison =
                scored().analystView().compare(STANDARD.with("points", GapRule.fixedPoints(Fraction.of(1, 2))));
        assertThat(comparison.scores().get(0).before().claim()).isEqualTo(Claim.NO_CLAIM);
        assertThat(comparison.scores().get(0).after().claim()).isEqualTo(Claim.ABOVE);
        // The target is 4: A has it, B lacks 2 points of it, which a rule without error is ready to say.
        assertThat(comparison.readinessChanges()).isEqualTo(1);
        assertThat(comparison.fits().get(0).assessee()).isEqualTo("B");
        assertThat(comparison.fits().get(0).after().readiness()).isEqualTo(Readiness.MUST_HAVE_MISSED);
    }

    @Test
    void theSamePolicyChangesNothing() {
        PolicyComparison comparison =
                scored().analystView().compare(STANDARD.with("other", RatingAggregation.meanOfItemMeans()));
        assertThat(comparison.rules().isEmpty()).isTrue();
        assertThat(comparison.scores()).isEmpty();
        assertThat(comparison.fits()).isEmpty();
        assertThat(comparison)
                .hasToString(
                        "Of 2 scores 0 would change, 0 of them shown by one policy only; fits that would change: 0, "
                                + "recommendations: 0.");
    }

    @Test
    void everyPresetCanBeComparedInThreeLanguages() {
        for (ScoringPolicy preset : PolicyPresets.all()) {
            PolicyComparison comparison = scored().analystView().compare(preset);
            for (String language : LANGUAGES) {
                assertThat(comparison.render(Locale.forLanguageTag(language)))
                        .isNotBlank()
                        .doesNotContain("{");
            }
        }
        assertThat(PolicyPresets.all()).extracting(ScoringPolicy::code).doesNotHaveDuplicates();
    }

    @Test
    void rulesThatDiffer() {
        var error = new ErrorPolicy(
                STANDARD.error().intervals(),
                GapRule.shareOfRange(Fraction.of(1, 4)),
                0.9,
                new RaterError(0.25, 0.5, 30, 120));
        PolicyDiff diff = STANDARD.diff(STANDARD.with("b", error).with("b", ReadinessRule.minimum()));
        assertThat(diff.changes())
                .containsExactly(
                        new RuleChange(StrategyKind.GAPS, null, "exceeds-error", "share-of-range (share=1/4)"),
                        new RuleChange(StrategyKind.READINESS, null, "weighted-capped-attainment", "minimum"),
                        new RuleChange(null, Setting.CONFIDENCE, "0.95", "0.9"),
                        new RuleChange(null, Setting.PRIOR, "-", "0.25, 0.5 (30, 120)"));
        assertThat(diff).hasToString("""
                        Rules that differ, standard → b:
                          when a difference counts: exceeds-error → share-of-range (share=1/4)
                          readiness for a role: weighted-capped-attainment → minimum
                          confidence: 0.95 → 0.9
                          stated error: - → 0.25, 0.5 (30, 120)
                        """);
        assertThat(diff.render(Locale.forLanguageTag("ru"))).contains("готовность к роли");
        assertThat(diff.render(Locale.forLanguageTag("pl"))).contains("gotowość do roli");
        assertThat(STANDARD.diff(STANDARD).isEmpty()).isTrue();
        assertThat(STANDARD.diff(STANDARD)).asString().contains("No rule differs");
    }

    @Test
    void parametersAreRulesToo() {
        ScoringPolicy third = PolicyPresets.primalogikGaps();
        ScoringPolicy half = third.with("half", GapRule.shareOfPoints(Fraction.of(1, 2)));
        assertThat(third.diff(half).changes())
                .containsExactly(new RuleChange(
                        StrategyKind.GAPS, null, "share-of-points (share=1/3)", "share-of-points (share=1/2)"));
        var weights = PolicyPresets.weightedSources(Map.of("PEER", Fraction.ONE, "MANAGER", Fraction.of(2, 1)));
        assertThat(weights.diff(STANDARD).changes().get(0).before()).isEqualTo("given-weights (MANAGER=2, PEER=1)");
    }
}
