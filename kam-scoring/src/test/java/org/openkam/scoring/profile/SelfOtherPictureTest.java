package org.openkam.scoring.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.Panel;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.policy.IntervalMethod;
import org.openkam.scoring.policy.PicturePolicy;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.ScoringPolicy.ErrorPolicy;
import org.openkam.scoring.profile.SelfOther.Kind;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.RaterError;
import org.openkam.scoring.statistic.Reason;

/** The own view beside the others', with stated errors: SE 0.2 for a cell of four, so 0.41 points are beyond error. */
class SelfOtherPictureTest {
    private static final RatingScale SCALE = RatingScale.of(1, 5);
    private static final ScoringPolicy POLICY = ScoringPolicy.standard()
            .with(
                    "stated",
                    new ErrorPolicy(
                            IntervalMethod.studentT(), GapRule.exceedsError(), 0.95, new RaterError(0.16, 0, 30, 60)));

    private static Panel panel() {
        return Panel.of(3, "REL-1", "PLN-1", "SAL-1", "COM-1")
                .rate("A", "A", "SELF", 4, 2, 3, 0)
                .rate("A", "a", "PEER", 1, 4, 3, 3)
                .rate("A", "b", "PEER", 1, 4, 3, 3)
                .rate("A", "c", "PEER", 1, 3, 3, 3)
                .rate("A", "d", "PEER", 2, 4, 3, 3);
    }

    private static SelfOtherPicture picture(Panel panel) {
        return SelfOtherPicture.of(Scoring.with(POLICY).score(panel.programme()).profile("A"));
    }

    @Test
    void namesBlindSpotsHiddenStrengthsAndAgreement() {
        SelfOtherPicture picture = picture(panel());

        assertThat(picture.views())
                .extracting(SelfOther::kind)
                .containsExactly(Kind.BLIND_SPOT, Kind.HIDDEN_STRENGTH, Kind.AGREEMENT, Kind.NOT_COMPARABLE);
        assertThat(picture.of(Kind.BLIND_SPOT))
                .extracting(SelfOther::competency)
                .containsExactly("REL");
        assertThat(picture.expectedFalse()).isCloseTo(3 * 0.05, within(1e-12));
    }

    @Test
    void withoutErrorNothingIsClaimed() {
        SelfOtherPicture picture = SelfOtherPicture.of(
                Scoring.standard().score(panel().programme()).profile("A"));

        assertThat(picture.views()).extracting(SelfOther::kind).containsOnly(Kind.NOT_COMPARABLE);
        assertThat(picture.expectedFalse()).isZero();
    }

    /** Mean 1.25 of four: one rater above 2 would already give 1.5, so all four lie at 2 or below. */
    @Test
    void aWeaknessThatTheMeanSettlesIsSeriousWhateverTheAssesseeThinks() {
        SelfOtherPicture picture = picture(panel());

        assertThat(picture.serious()).extracting(SelfOther::competency).containsExactly("REL");
        assertThat(picture.views())
                .extracting(v -> v.weakness().kind())
                .containsExactly(
                        SharedWeakness.Kind.SERIOUS,
                        SharedWeakness.Kind.NOT_SERIOUS,
                        SharedWeakness.Kind.NOT_SERIOUS,
                        SharedWeakness.Kind.NOT_SERIOUS);
        assertThat(picture.serious().get(0).weakness().share()).isEqualTo(Estimate.notComputable(Reason.WITHHELD));
    }

    /** What a profile says from means alone never differs from what the single ratings say. */
    @Property
    void whatMeansSettleIsTrue(@ForAll long seed) {
        Random random = new Random(seed);
        Panel panel = Panel.of(3, "REL-1", "REL-2");
        int raters = 3 + random.nextInt(9);
        int most = 1 + random.nextInt(5);
        for (int r = 0; r < raters; r++) {
            String source = r == 0 ? "MANAGER" : r % 3 == 0 ? "CLIENT" : "PEER";
            panel.rate("A", "r" + r, source, 1 + random.nextInt(most), 1 + random.nextInt(most));
        }
        ScoredProgramme scored = Scoring.standard().score(panel.programme());
        SharedWeakness released =
                SelfOtherPicture.of(scored.profile("A")).views().get(0).weakness();
        SharedWeakness exact = scored.analystView().weakness("A", "REL", PicturePolicy.standard());

        if (released.raters() == raters && released.kind() != SharedWeakness.Kind.OPEN) {
            assertThat(released.kind()).isEqualTo(exact.kind());
        }
        assertThat(exact.raters()).isEqualTo(raters);
    }

    @Test
    void theAnalystSeesTheShare() {
        double[] eightOfTen = {1, 1.5, 2, 2, 2, 1, 1, 2, 4, 5};
        double[] sevenOfTen = {1, 1.5, 2, 2, 2, 1, 1, 2.5, 4, 5};

        assertThat(SharedWeakness.of(eightOfTen, SCALE, PicturePolicy.standard()))
                .isEqualTo(new SharedWeakness(SharedWeakness.Kind.SERIOUS, 10, Estimate.of(0.8)));
        assertThat(SharedWeakness.of(sevenOfTen, SCALE, PicturePolicy.standard()))
                .isEqualTo(new SharedWeakness(SharedWeakness.Kind.NOT_SERIOUS, 10, Estimate.of(0.7)));
        assertThat(SharedWeakness.of(new double[] {1, 1}, SCALE, PicturePolicy.standard())
                        .kind())
                .isEqualTo(SharedWeakness.Kind.TOO_FEW_RATERS);
    }

    @Test
    void aMissingRatingLeavesTheRuleOpen() {
        Panel panel = Panel.of(3, "REL-1", "REL-2")
                .rate("A", "a", "PEER", 1, 1)
                .rate("A", "b", "PEER", 1, 1)
                .rate("A", "c", "PEER", 1, 1)
                .rate("A", "d", "PEER", 1, 0);

        assertThat(picture(panel).views().get(0).weakness().kind()).isEqualTo(SharedWeakness.Kind.OPEN);
    }

    /** Scores 3, 3, 3.25 spread by 0.144 points, scores 3, 3, 4 by 0.577. */
    @Test
    void scoresTooAlikeAreSaidSo() {
        SelfOtherPicture alike = picture(alike(4, 3, 3, 3));
        SelfOtherPicture apart = picture(alike(4, 4, 4, 4));

        assertThat(alike.spread().value()).isCloseTo(0.25 / Math.sqrt(3), within(1e-12));
        assertThat(alike.isHalo()).isTrue();
        assertThat(alike.render(Locale.ENGLISH)).contains("spread by only 0.14 points");
        assertThat(apart.isHalo()).isFalse();
        assertThat(picture(Panel.of(3, "REL-1").rate("A", "m", "MANAGER", 3)).isHalo())
                .isFalse();
    }

    private static Panel alike(int... last) {
        Panel panel = Panel.of(3, "REL-1", "PLN-1", "SAL-1");
        for (int r = 0; r < last.length; r++) {
            panel.rate("A", "r" + r, "PEER", 3, 3, last[r]);
        }
        return panel;
    }

    @Test
    void isSaidInThreeLanguages() {
        SelfOtherPicture picture = picture(panel());

        assertThat(picture.render(Locale.ENGLISH))
                .contains("blind spot", "hidden strength", "practically all of the 4");
        assertThat(picture.render(Locale.forLanguageTag("ru"))).contains("слепое пятно", "практически все коллеги");
        assertThat(picture.render(Locale.forLanguageTag("pl"))).contains("ślepa plamka", "praktycznie wszyscy");
        for (String language : List.of("en", "ru", "pl")) {
            assertThat(picture.render(Locale.forLanguageTag(language))).doesNotContain("{", "NaN", "null");
        }
        assertThat(picture)
                .hasToString("self and others of A: 1 blind spots, 1 hidden strengths, 1 without difference");
    }

    @Test
    void thresholdsAreChecked() {
        assertThatThrownBy(() -> new PicturePolicy(0.25, 0.8, 2, 0.1)).hasMessageContaining("must lie between 3");
        assertThatThrownBy(() -> new PicturePolicy(0.25, 0, 3, 0.1)).hasMessageContaining("must be above 0");
    }
}
