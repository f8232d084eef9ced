package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.Readiness;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore.NotScored;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.profile.NotScoredReason;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/** What may be said where there is little to say it from. */
class SmallProgrammesTest {

    private static Panel one() {
        return Panel.of(3, "REL-1", "REL-2", "PLN-1")
                .rate("A", "A", "SELF", 5, 5, 4)
                .rate("A", "m", "MANAGER", 2, 2, 3)
                .rate("A", "a", "PEER", 1, 2, 0)
                .rate("A", "b", "PEER", 2, 2, 4)
                .rate("A", "c", "PEER", 3, 0, 0);
    }

    private static NotScored notScored(Panel panel, String competency) {
        return (NotScored)
                Scoring.standard().score(panel.programme()).profile("A").score(competency);
    }

    @Test
    void oneAssesseeHasScoresWithoutErrorAndWithoutClaims() {
        ScoredProgramme scored = Scoring.standard().score(one().programme());
        CompetencyProfile profile = scored.profile("A");
        Scored rel = (Scored) profile.score("REL");
        // Peers: REL-1 is 2 by three, REL-2 was seen by two of them only; the manager gives 2.
        assertThat(rel.exact()).hasToString("2");
        assertThat(((Estimate.Computed) rel.estimate()).standardError()).isNull();
        assertThat(rel.self().claim()).isEqualTo(Claim.NO_CLAIM);
        assertThat(scored.findings().of(FindingCode.TOO_FEW_ASSESSEES)).hasSize(1);
        assertThat(scored.quality().reliability().get("REL")).isEqualTo(Estimate.notComputable(Reason.TOO_FEW_UNITS));
        RoleFit fit = RoleFit.of(profile, profile.model().role("KEY_ACCOUNT_MANAGER"));
        assertThat(fit.readiness()).isEqualTo(Readiness.NOT_ENOUGH_EVIDENCE);
        assertThat(fit.gaps()).allMatch(g -> g.claim() == Claim.NO_CLAIM);
        assertThat(fit.missed()).isEmpty();
    }

    @Test
    void aGroupWithoutEnoughRatersOfAnItemIsLeftOutAndSaidSo() {
        Scored pln = (Scored)
                Scoring.standard().score(one().programme()).profile("A").score("PLN");
        assertThat(pln.exact()).hasToString("3");
        assertThat(pln.cells()).hasSize(1);
        assertThat(pln.trace().render()).contains("PEER is left out: no item was rated by 3 raters");
    }

    @Test
    void aManagerWithoutRatingIsLeftOutForAnotherReason() {
        Panel panel = Panel.of(3, "REL-1", "PLN-1")
                .rate("A", "m", "MANAGER", 0, 3)
                .rate("A", "a", "PEER", 1)
                .rate("A", "b", "PEER", 2)
                .rate("A", "c", "PEER", 3);
        String trace = Scoring.standard()
                .score(panel.programme())
                .profile("A")
                .score("REL")
                .trace()
                .render();
        assertThat(trace)
                .contains("MANAGER is left out: no item was rated\n")
                .doesNotContain("MANAGER is left out: no item was rated by");
    }

    @Test
    void theManagerAloneCountsAsTheOthers() {
        Panel panel = Panel.of(3, "REL-1").rate("A", "m", "MANAGER", 4);
        Scored rel = (Scored)
                Scoring.standard().score(panel.programme()).profile("A").score("REL");
        assertThat(rel.exact()).hasToString("4");
        assertThat(rel.cells().get(0).weight()).hasToString("1");
    }

    @Test
    void tooFewAnonymousRatersWithholdTheManagersShareToo() {
        Panel panel = Panel.of(3, "REL-1")
                .rate("A", "A", "SELF", 5)
                .rate("A", "m", "MANAGER", 4)
                .rate("A", "a", "PEER", 1);
        NotScored rel = notScored(panel, "REL");
        assertThat(rel.reason()).isEqualTo(NotScoredReason.TOO_FEW_RATERS);
        assertThat(rel.self().score().value()).isEqualTo(5);
        assertThat(rel.self().difference()).isEqualTo(Estimate.notComputable(Reason.NO_DATA));
        assertThat(rel.trace().render()).doesNotContain("1").doesNotContain("MANAGER");
    }

    @Test
    void reasonsForNoScore() {
        Panel thin = Panel.of(3, "REL-1", "PLN-1", "SAL-1")
                .rate("A", "a", "PEER", 1, 2)
                .rate("A", "b", "PEER", 1, 2)
                .rate("A", "c", "PEER", 1, 0);
        assertThat(notScored(thin, "PLN").reason()).isEqualTo(NotScoredReason.TOO_FEW_RATINGS);
        assertThat(notScored(thin, "SAL").reason()).isEqualTo(NotScoredReason.NOT_ASKED);
        assertThat(notScored(Panel.of(3, "REL-1").rate("A", "A", "SELF", 3), "REL")
                        .reason())
                .isEqualTo(NotScoredReason.NOT_ASKED);
        assertThatThrownBy(() -> notScored(thin, "RLE")).isInstanceOf(UnknownCodeException.class);
    }

    @Test
    void aLargeProgrammeIsNotBlamedForAQuestionNobodyWasAsked() {
        Panel panel = Panel.of(3, "REL-1", "PLN-1");
        for (int a = 0; a < 10; a++) {
            for (int r = 0; r < 3; r++) {
                panel.rate("A" + a, "A" + a + r, "PEER", 1 + (a + r) % 5);
            }
        }
        ScoredProgramme scored = Scoring.standard().score(panel.programme());
        assertThat(scored.findings()).isEmpty();
        Scored rel = (Scored) scored.profile("A0").score("REL");
        assertThat(((Estimate.Computed) rel.estimate()).interval()).isNotNull();
        assertThat(scored.profile("A0").score("PLN")).isInstanceOf(NotScored.class);
        assertThat(scored.quality().withheld()).isEqualTo(10);
        assertThat(scored.quality().scores()).isEqualTo(10);
        assertThat(scored.quality().answers()).isEqualTo(30);
    }

    @Test
    void oneRaterLessThanNeededAndThereIsNoError() {
        Panel panel = Panel.of(3, "REL-1");
        for (int a = 0; a < 10; a++) {
            for (int r = 0; r < 3; r++) {
                panel.rate("A" + a, a == 9 && r == 2 ? "A00" : "A" + a + r, "PEER", 1 + (a + r) % 5);
            }
        }
        ScoredProgramme scored = Scoring.standard().score(panel.programme());
        assertThat(scored.findings().of(FindingCode.TOO_FEW_ASSESSEES)).hasSize(1);
        assertThat(scored.findings().render()).contains("29");
    }

    @Test
    void equalScoresHaveNoVarianceToBeReliableAbout() {
        Panel panel = Panel.of(3, "REL-1");
        for (int a = 0; a < 12; a++) {
            panel.rate(Panel.code(a), "a" + a, "PEER", 1);
            panel.rate(Panel.code(a), "b" + a, "PEER", 2);
            panel.rate(Panel.code(a), "c" + a, "PEER", 2);
        }
        assertThat(Scoring.standard().score(panel.programme()).quality().reliability())
                .containsEntry("REL", Estimate.notComputable(Reason.ZERO_VARIANCE));
    }

    /** Scores 1, 2, ..., 5 and 3 by each three raters who agree: no error at all, so everything is reliable. */
    @Test
    void withoutErrorReliabilityIsOne() {
        Panel panel = Panel.of(3, "REL-1");
        for (int a = 0; a < 12; a++) {
            for (String rater : List.of("a", "b", "c")) {
                panel.rate(Panel.code(a), rater + a, "PEER", 1 + a % 5);
            }
        }
        ProgrammeQuality quality = Scoring.standard().score(panel.programme()).quality();
        assertThat(quality.reliability()).containsEntry("REL", Estimate.of(1));
        assertThat(quality.medianReliability()).isEqualTo(Estimate.of(1));
    }

    @Test
    void everyTraceSpeaksThreeLanguagesWithoutHoles() {
        CompetencyProfile profile =
                Scoring.standard().score(RandomPanel.of(3, 3, 20).programme()).profile("A01");
        for (String language : List.of("en", "ru", "pl")) {
            profile.scores()
                    .forEach(s -> assertThat(s.trace().render(Locale.forLanguageTag(language)))
                            .isNotBlank()
                            .doesNotContain("{")
                            .doesNotContain("}"));
        }
    }

    @Test
    void threadsMustBePossible() {
        assertThatThrownBy(() -> Scoring.standard().threads(0)).hasMessageContaining("must lie between 1 and 1024");
    }
}
