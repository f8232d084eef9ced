package org.openkam.ipd.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.programme.Programme;
import org.openkam.ipd.action.StepOwner;
import org.openkam.ipd.json.ActionCatalogReader;
import org.openkam.ipd.plan.PlanLimits;
import org.openkam.ipd.plan.ScheduledAction;
import org.openkam.ipd.progress.FacetEvidence.Standing;
import org.openkam.ipd.rule.ActionSelection;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.AspirationContrast.Aspiration;
import org.openkam.scoring.instrument.HybridTestScorer;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.CompetencyProfile;

/** Everybody of the bundled sample programme, whose answers have gaps and contradictions. */
class SamplePeopleTest {
    private static final Programme PROGRAMME =
            ProgrammeFolder.read(Path.of("..", "kam-examples", "quickstart", "programme-a"));
    private static final ScoredProgramme SCORED = Scoring.standard().score(PROGRAMME);
    private static final SelfPlan.Means MEANS =
            new SelfPlan.Means(ActionCatalogReader.bundled(), PlanLimits.standard(), ActionSelection.greedy());

    /** Nobody is called a leader or not yet one against the released numbers. */
    @Test
    void everybodyIsJudgedByReleasedNumbers() {
        Set<LeadershipAdvice> seen = new TreeSet<>();
        for (CompetencyProfile profile : SCORED.profiles()) {
            LeadershipReadiness readiness = LeadershipReadiness.of(
                    profile, Aspiration.WANTS, LeadershipPolicy.standard(profile.model()), "HEAD");
            seen.add(readiness.advice());
            double leading = readiness.leading().gaps().get(0).score().value();
            switch (readiness.advice()) {
                case LEADER -> assertThat(leading).isGreaterThanOrEqualTo(4);
                case SUPERVISOR ->
                    assertThat(readiness.leading().gaps().get(0).claim()).isEqualTo(Claim.BELOW);
                default -> assertThat(readiness.reasons()).hasSizeGreaterThan(2);
            }
            if (readiness.leading().standing() == Standing.BELOW) {
                assertThat(leading).isLessThan(4);
            }
            for (String language : List.of("en", "ru", "pl")) {
                assertThat(readiness.render(profile.model(), Locale.forLanguageTag(language)))
                        .doesNotContain("{")
                        .doesNotContain("null");
            }
        }
        assertThat(seen)
                .contains(LeadershipAdvice.LEADER, LeadershipAdvice.NOT_YET, LeadershipAdvice.NOT_ENOUGH_EVIDENCE);
    }

    @Test
    void everybodyLearnsFromTheTestAlone() {
        HybridTestScorer test = HybridTestScorer.of(PROGRAMME);
        int plans = 0;
        for (CompetencyProfile profile : SCORED.profiles()) {
            SelfDiagnosis diagnosis = SelfDiagnosis.ofTest(
                    profile.assessee(),
                    test.scores(profile.assessee()),
                    profile.model().role(profile.participant().targetRole()),
                    SelfDiagnosisPolicy.standard());
            SelfPlan plan = SelfPlan.of(diagnosis, List.of(), MEANS);
            plans += plan.goals().isEmpty() ? 0 : 1;
            List<ScheduledAction> steps =
                    plan.goals().stream().flatMap(g -> g.steps().stream()).toList();
            assertThat(steps).allMatch(s -> s.action().owner() == StepOwner.ASSESSEE && s.end() <= 26);
            assertThat(steps.stream().mapToInt(s -> s.action().effort().hours()).sum())
                    .isLessThanOrEqualTo(78);
            assertThat(plan.goals().size() + plan.uncovered().size()).isLessThanOrEqualTo(3);
            for (String language : List.of("en", "ru", "pl")) {
                assertThat(plan.render(profile.model(), Locale.forLanguageTag(language)))
                        .doesNotContain("{")
                        .doesNotContain("null");
                assertThat(diagnosis.render(profile.model(), Locale.forLanguageTag(language)))
                        .doesNotContain("{")
                        .doesNotContain("null");
            }
        }
        assertThat(plans).isGreaterThan(SCORED.profiles().size() / 2);
    }

    @Test
    void everybodyCanSeeAWay() {
        for (CompetencyProfile profile : SCORED.profiles()) {
            CareerPathPlan plan = CareerPathPlan.of(profile, "DIRECTOR_KEY_ACCOUNTS", Aspiration.UNKNOWN);
            assertThat(plan.render(profile.model(), Locale.forLanguageTag("pl")))
                    .doesNotContain("{");
            plan.way().forEach(step -> assertThat(step.match().assessee()).isEqualTo(profile.assessee()));
        }
    }
}
