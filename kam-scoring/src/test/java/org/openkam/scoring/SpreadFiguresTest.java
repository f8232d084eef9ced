package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.RatingAggregation;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.CompetencyScore.NotScored;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.profile.NotScoredReason;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Fraction;

/** Medians, trimmed means and shares show how ratings are spread, so they need ten raters an item. */
class SpreadFiguresTest {
    private static final ScoringPolicy MEDIAN = ScoringPolicy.standard().with("median", RatingAggregation.median());

    private static Panel peers(int number) {
        int[] ratings = {1, 1, 2, 2, 2, 3, 4, 5, 5, 5, 5};
        Panel panel = Panel.of(3, "REL-1", "REL-2");
        for (int r = 0; r < number; r++) {
            panel.rate("A", "r" + r, "PEER", ratings[r], r < 9 ? 4 : 0);
        }
        return panel;
    }

    private static CompetencyScore score(ScoringPolicy policy, Panel panel) {
        return Scoring.with(policy).score(panel.programme()).profile("A").score("REL");
    }

    private static ScoringPolicy with(RatingAggregation rule) {
        return ScoringPolicy.standard().with("test", rule);
    }

    /** Ten rated REL-1, nine REL-2: only the first counts. Its median is 5/2, trimmed by a fifth 3, and 4 of 10 reach 4. */
    @Test
    void fromTenRatersOn() {
        Scored median = (Scored) score(MEDIAN, peers(10));
        assertThat(median.exact()).isEqualTo(Fraction.of(5, 2));
        assertThat(median.cells().get(0).evidence().items()).isEqualTo(1);
        assertThat(median.answers()).isEqualTo(10);
        assertThat(((Computed) median.estimate()).standardError()).isNull();
        Scored trimmed = (Scored) score(with(RatingAggregation.trimmedMean(Fraction.of(1, 5))), peers(10));
        assertThat(trimmed.exact()).isEqualTo(Fraction.of(3, 1));
        Scored share = (Scored) score(with(RatingAggregation.shareAtOrAbove(Fraction.of(4, 1))), peers(10));
        assertThat(share.exact()).isEqualTo(Fraction.of(2, 5));
    }

    @Test
    void notFromNine() {
        NotScored nine = (NotScored) score(MEDIAN, peers(9));
        assertThat(nine.reason()).isEqualTo(NotScoredReason.TOO_FEW_FOR_SPREAD);
        assertThat(nine.trace().render()).contains("(at least 10)");
        assertThat(score(ScoringPolicy.standard(), peers(9))).isInstanceOf(Scored.class);
    }

    @Test
    void oneThinGroupWithholdsTheWholeFigure() {
        Panel panel = peers(10)
                .rate("A", "c1", "CLIENT", 1)
                .rate("A", "c2", "CLIENT", 2)
                .rate("A", "c3", "CLIENT", 3);
        assertThat(((NotScored) score(MEDIAN, panel)).reason()).isEqualTo(NotScoredReason.TOO_FEW_FOR_SPREAD);
    }

    /** The manager is known: 4 and 5 have the mean 9/2, and (5/2 + 9/2) / 2 = 7/2. So is self. */
    @Test
    void knownRatersNeedNoCompany() {
        Panel panel = peers(10).rate("A", "m", "MANAGER", 4, 5).rate("A", "A", "SELF", 5, 4);
        Scored score = (Scored) score(MEDIAN, panel);
        assertThat(score.exact()).isEqualTo(Fraction.of(7, 2));
        assertThat(score.self().score().value()).isEqualTo(4.5);
        assertThat(score.self().claim()).isEqualTo(Claim.NO_CLAIM);
    }

    @Test
    void aShareCannotBeHeldAgainstATarget() {
        ScoringPolicy policy = with(RatingAggregation.shareAtOrAbove(Fraction.of(4, 1)));
        CompetencyProfile profile =
                Scoring.with(policy).score(peers(10).programme()).profile("A");
        RoleFit fit = RoleFit.of(profile, profile.model().role("KEY_ACCOUNT_MANAGER"));
        assertThat(fit.gaps()).noneMatch(gap -> gap.attainment().isScored());
        assertThat(fit.coverage()).isZero();
        assertThat(fit.failures()).isEmpty();
    }

    @Test
    void theTraceSpeaksThreeLanguages() {
        for (String language : List.of("en", "ru", "pl")) {
            String trace = score(MEDIAN, peers(11).rate("A", "m", "MANAGER", 4, 5))
                    .trace()
                    .render(Locale.forLanguageTag(language));
            assertThat(trace).contains("median").doesNotContain("{");
        }
    }

    /** Whatever nine anonymous raters say, nothing of a spread figure changes. */
    @Property(tries = 50)
    void nineRatersChangeNothing(
            @ForAll @IntRange(min = 1, max = 5) int first, @ForAll @IntRange(min = 0, max = 8) int who) {
        Panel panel = Panel.of(3, "REL-1");
        for (int r = 0; r < 9; r++) {
            panel.rate("A", "r" + r, "PEER", r == who ? first : 3);
        }
        Panel other = Panel.of(3, "REL-1");
        for (int r = 0; r < 9; r++) {
            other.rate("A", "r" + r, "PEER", 3);
        }
        assertThat(score(MEDIAN, panel)).isEqualTo(score(MEDIAN, other));
    }
}
