package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.Panel;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.policy.PicturePolicy;
import org.openkam.scoring.profile.CellScore;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore.NotScored;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.profile.NotScoredReason;
import org.openkam.scoring.profile.SelfOther;
import org.openkam.scoring.profile.SelfOtherPicture;
import org.openkam.scoring.profile.SharedWeakness;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;

/**
 * Source case A4: colleagues' view by group of raters against the own view, a weakness that all of them share, and nothing of fewer
 * than three of them. Worked by hand.
 */
class A04MultiSourceTest {

    /** Three peers and three reports; of the people of B only two are peers. */
    private static ScoredProgramme scored() {
        Panel panel = Panel.of(3, "REL-1", "REL-2")
                .rate("A", "A", "SELF", 5, 5)
                .rate("A", "m", "MANAGER", 3, 2)
                .rate("A", "p1", "PEER", 2, 2)
                .rate("A", "p2", "PEER", 2, 1)
                .rate("A", "p3", "PEER", 2, 3)
                .rate("B", "B", "SELF", 3, 3)
                .rate("B", "n", "MANAGER", 4, 4)
                .rate("B", "q1", "PEER", 1, 1)
                .rate("B", "q2", "PEER", 5, 5);
        for (String report : List.of("r1", "r2", "r3")) {
            panel.rate("A", report, "DIRECT_REPORT", 1, 2);
        }
        return Scoring.standard().score(panel.programme());
    }

    /** Manager 5/2, peers (2 + 2) / 2, reports (1 + 2) / 2, each a third: 2. Self 5 is 3 above. */
    @Test
    void groupsOfRatersAgainstTheOwnView() {
        Scored score = (Scored) scored().profile("A").score("REL");
        assertThat(score.cells())
                .extracting(c -> c.cell().code())
                .containsExactlyInAnyOrder("MANAGER", "PEER", "DIRECT_REPORT");
        assertThat(score.cells())
                .extracting(CellScore::exact)
                .containsExactlyInAnyOrder(Fraction.of(5, 2), Fraction.of(2, 1), Fraction.of(3, 2));
        assertThat(score.cells()).extracting(CellScore::weight).allMatch(Fraction.of(1, 3)::equals);
        assertThat(score.exact()).isEqualTo(Fraction.of(2, 1));
        assertThat(score.self().score()).isEqualTo(Estimate.of(5));
        assertThat(score.self().difference().value()).isEqualTo(3);
        assertThat(score.raters()).isEqualTo(7);
    }

    /** Two people are too few to claim a blind spot, and it isn't claimed. */
    @Test
    void withoutAnErrorTheGapIsNoClaim() {
        CompetencyProfile profile = scored().profile("A");
        assertThat(profile.score("REL").self().claim().name()).isEqualTo("NO_CLAIM");
        assertThat(SelfOtherPicture.of(profile).of(SelfOther.Kind.BLIND_SPOT)).isEmpty();
    }

    /** Means of each rater; up to 2 is weak, and four in five make it a shared one: 5 of 7 don't, 6 of 7 do. */
    @Test
    void aWeaknessThatNearlyAllColleaguesNote() {
        RatingScale scale = RatingScale.of(1, 5);
        SharedWeakness some =
                SharedWeakness.of(new double[] {2.5, 2, 1.5, 2.5, 1.5, 1.5, 1.5}, scale, PicturePolicy.standard());
        assertThat(some.kind()).isEqualTo(SharedWeakness.Kind.NOT_SERIOUS);
        assertThat(some.share()).isEqualTo(Estimate.of(5 / 7.0));
        SharedWeakness nearlyAll =
                SharedWeakness.of(new double[] {2, 2, 1.5, 2.5, 1.5, 1.5, 1.5}, scale, PicturePolicy.standard());
        assertThat(nearlyAll.kind()).isEqualTo(SharedWeakness.Kind.SERIOUS);
        assertThat(nearlyAll.share()).isEqualTo(Estimate.of(6 / 7.0));
    }

    /** Two peers of B: everything of others is withheld, the manager's view too, and the own view stays. */
    @Test
    void nothingOfFewerThanThree() {
        NotScored score = (NotScored) scored().profile("B").score("REL");
        assertThat(score.reason()).isEqualTo(NotScoredReason.TOO_FEW_RATERS);
        assertThat(score.self().score()).isEqualTo(Estimate.of(3));
        assertThat(score.trace().render()).doesNotContain("q1", "q2");
    }
}
