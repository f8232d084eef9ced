package org.openkam.ipd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openkam.core.library.ModelLibrary;
import org.openkam.ipd.feedback.FeedbackAgenda;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.EvidencePolicy;
import org.openkam.ipd.need.ManagerPicture;
import org.openkam.ipd.need.NeedKind;
import org.openkam.ipd.need.PlanningNote;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.CellScore;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;

/** Source case rule R08: most conclusions should match the manager's view; where they don't, talk before planning. */
class ManagerPictureTest {
    private static final Cast CAST = Cast.of(
                    ModelLibrary.keyAccountManager(), "KEY_ACCOUNT_MANAGER", "REL", "PLN", "DEAL", "COM")
            .others("REL", 2)
            .manager("REL", 5)
            .others("PLN", 2)
            .manager("PLN", 5)
            .others("COM", 5)
            .manager("COM", 2);
    private static final CompetencyProfile PROFILE = CAST.profile();
    private static final ManagerPicture VIEW = ManagerPicture.of(PROFILE);

    private static DevelopmentPlan plan(DevelopmentPlanner planner) {
        return planner.plan(PROFILE, CAST.fit(PROFILE));
    }

    /** Manager, peers and direct reports weigh a third each, so without the manager the other two weigh a half each. */
    @Test
    void theOthersStandWithoutTheManager() {
        Scored score = (Scored) PROFILE.score("REL");
        assertThat(score.cells()).hasSize(3);
        double sum = 0;
        double squares = 0;
        double manager = 0;
        double managersError = 0;
        for (CellScore cell : score.cells()) {
            Computed estimate = (Computed) cell.estimate();
            if (cell.cell().anonymous()) {
                sum += estimate.value() / 2;
                squares += estimate.standardError().value()
                        * estimate.standardError().value()
                        / 4;
            } else {
                manager = estimate.value();
                managersError = estimate.standardError().value();
            }
        }
        ManagerPicture.Difference difference = VIEW.on("REL").orElseThrow();
        assertThat(difference.others().value()).isCloseTo(sum, within(1e-12));
        assertThat(difference.manager().value()).isEqualTo(manager);
        Computed d = (Computed) difference.difference();
        assertThat(d.value()).isCloseTo(manager - sum, within(1e-12));
        assertThat(d.standardError().value())
                .isCloseTo(Math.sqrt(managersError * managersError + squares), within(1e-12));
        assertThat(d.interval().contains(d.value())).isTrue();
        assertThat(difference.claim()).isEqualTo(Claim.ABOVE);
        assertThat(VIEW.on("COM").orElseThrow().claim()).isEqualTo(Claim.BELOW);
        assertThat(VIEW.on("DEAL").orElseThrow().claim()).isEqualTo(Claim.NO_RELIABLE_DIFFERENCE);
        assertThat(VIEW.on("SAL")).isEmpty();
    }

    /** Below target are REL, PLN and DEAL; on DEAL alone the manager's score lies below it too: 1/3, below 0.5. */
    @Test
    void r08ADifferenceInMostIsDiscussedBeforePlanning() {
        RoleFit fit = CAST.fit(PROFILE);
        assertThat(VIEW.conclusions(fit)).extracting(CompetencyGap::competency).containsExactly("REL", "DEAL", "PLN");
        assertThat(VIEW.agreement(fit).value()).isEqualTo(1 / 3.0);
        DevelopmentPlan plan = plan(DevelopmentPlanner.standard());
        assertThat(plan.subject().notes())
                .filteredOn(n -> n.kind() == PlanningNote.Kind.MANAGER_DIFFERS)
                .singleElement()
                .satisfies(n -> {
                    assertThat(n.competencies()).containsExactly("REL", "PLN");
                    assertThat(n.text().toString())
                            .contains("conclusions: 3; seen otherwise: 2")
                            .contains("before planning");
                });
        assertThat(plan.render(Locale.forLanguageTag("pl"))).contains("wniosków: 3; inaczej: 2");
        EvidencePolicy standard = EvidencePolicy.standard();
        EvidencePolicy lenient = new EvidencePolicy(standard.picture(), standard.overload(), 0.25);
        assertThat(plan(DevelopmentPlanner.standard().with(lenient)).subject().notes())
                .noneMatch(n -> n.kind() == PlanningNote.Kind.MANAGER_DIFFERS);
    }

    /**
     * The others say nothing of REL that may be shown, so its score is the manager's own and agrees with itself: no conclusion to hold the
     * manager's view against. What is left is PLN, with a mean of (5 + 1) / 2 below the target, where the manager's 5 isn't.
     */
    @Test
    void r08AManagerIsNotComparedWithHimself() {
        CompetencyProfile profile = Rounds.of("REL", "PLN")
                .rate("A", "MANAGER", 1, 2, 5)
                .rate("A", "PEER", 4, 0, 1)
                .profile("A");
        RoleFit fit = RoleFit.of(profile, Rounds.role(4, "REL", 50, "PLN", 50));
        assertThat(fit.missed()).extracting(CompetencyGap::competency).containsExactly("REL", "PLN");
        ManagerPicture view = ManagerPicture.of(profile);
        assertThat(view.conclusions(fit)).extracting(CompetencyGap::competency).containsExactly("PLN");
        assertThat(view.agreement(fit).value()).isZero();
        assertThat(FeedbackAgenda.of(profile, fit).managerView().agreement().value())
                .isZero();
    }

    @Test
    void aManagerWhoSeesMoreIsHeardBeforeAGoal() {
        assertThat(plan(DevelopmentPlanner.standard()).needs())
                .filteredOn(n -> n.competency().equals("REL") && n.gap().claim() == Claim.BELOW)
                .allSatisfy(n -> {
                    assertThat(n.kind()).isEqualTo(NeedKind.NOT_ENOUGH_EVIDENCE);
                    assertThat(n.verb()).isEqualTo(DevelopmentVerb.CLARIFY);
                })
                .isNotEmpty();
    }

    /** A programme of one has no errors, so nothing is claimed; and nobody without a manager's answers is compared. */
    @Test
    void withoutErrorNothingIsClaimed() {
        ScoredProgramme one = Scoring.standard().score(Ratings.random(8, 1).programme());
        ManagerPicture view = ManagerPicture.of(one.profile("A00"));
        assertThat(view.differing()).isEmpty();
        RoleFit fit = RoleFit.of(one.profile("A00"), PROFILE.model().role("KEY_ACCOUNT_MANAGER"));
        assertThat(view.conclusions(fit)).isEmpty();
        assertThat(view.agreement(fit)).isInstanceOf(Estimate.NotComputable.class);
        assertThat(view.differences()).allMatch(d -> d.claim() == Claim.NO_CLAIM);
        assertThat(view).hasToString("manager's view of A00: 0 of 4 reliably differ");
    }
}
