package org.openkam.scoring.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.scoring.Replayed;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.CandidateRanking;
import org.openkam.scoring.fit.CompetencyClosing;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.fit.RankRange;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.fit.RoleMatch;
import org.openkam.scoring.fit.RoleMatches;
import org.openkam.scoring.policy.KpiPolicy;
import org.openkam.scoring.profile.CellScore;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.TraceReplay;
import org.openkam.scoring.profile.TriangulatedScore;
import org.openkam.scoring.statistic.Estimate;

/**
 * Every number about every person of the sample programme, with all its instruments, has a trace that gives it again to the bit:
 * the 360, each other instrument, all together, the fit and the match with every role, the ranking, the results against plan.
 */
class EveryNumberTracedTest {
    private static final Path FOLDER = Path.of("..", "kam-examples", "quickstart", "programme-a");
    private static ScoredProgramme scored;
    private static KpiOutcomes kpi;

    @BeforeAll
    static void score() {
        scored = Scoring.standard().score(ProgrammeFolder.read(FOLDER));
        kpi = KpiOutcomes.of(scored.programme());
    }

    @Test
    void scoresOfThe360() {
        int figures = 0;
        for (CompetencyProfile profile : scored.profiles()) {
            for (CompetencyScore score : profile.scores()) {
                TraceReplay replay = Replayed.of(score.trace());
                if (score instanceof CompetencyScore.Scored one) {
                    figures += Replayed.same(replay, "others", one.estimate());
                    for (CellScore cell : one.cells()) {
                        figures += Replayed.same(replay, cell.cell().code(), cell.estimate());
                    }
                }
                if (score.self().score() instanceof Estimate.Computed) {
                    figures += Replayed.same(replay, "self", score.self().score());
                }
                if (score.self().difference() instanceof Estimate.Computed) {
                    figures += Replayed.same(replay, "difference", score.self().difference());
                }
            }
        }
        assertThat(scored.profiles()).hasSize(48);
        assertThat(figures).isGreaterThan(48 * 13 * 3);
    }

    /** The name of an instrument's figure in its own trace. */
    private static String name(InstrumentScore score) {
        return score.trace().step().replaceAll("\\..*", "");
    }

    @Test
    void eachInstrumentByItself() {
        Set<String> instruments = new TreeSet<>();
        int figures = 0;
        for (CompetencyProfile profile : scored.profiles()) {
            for (String competency : profile.assessedCompetencies()) {
                for (InstrumentScore score : profile.instruments(competency)) {
                    TraceReplay replay = Replayed.of(score.trace());
                    if (score.isScored()) {
                        figures += Replayed.same(replay, name(score), score.estimate());
                        instruments.add(score.instrument());
                    }
                }
            }
        }
        assertThat(instruments)
                .containsExactly(MultiSourceFeedback.CODE, "ASSESSMENT_CENTRE", "HYBRID_TEST", "INTERVIEW");
        assertThat(figures).isGreaterThan(48 * 20);
    }

    /** Down into each instrument: its own figure stands in the same replay. */
    @Test
    void allInstrumentsTogether() {
        int figures = 0;
        int nested = 0;
        for (CompetencyProfile profile : scored.profiles()) {
            for (String competency : profile.assessedCompetencies()) {
                TriangulatedScore combined = profile.combined(competency);
                TraceReplay replay = Replayed.of(combined.trace());
                figures += Replayed.same(replay, "combined", combined.combined());
                assertThat(replay.verdicts())
                        .containsEntry("level", combined.level().name());
                combined.contradiction()
                        .ifPresent(c -> Replayed.same(replay, "difference of instruments", c.difference()));
                for (InstrumentScore score : combined.instruments()) {
                    nested += score.isScored() ? Replayed.same(replay, name(score), score.estimate()) : 0;
                }
            }
        }
        assertThat(figures).isGreaterThan(48 * 13);
        assertThat(nested).isGreaterThan(figures);
    }

    /** Each instrument's own trace is sealed, so a new seal around all of them doesn't hide a change in one. */
    @Test
    void aChangeInsideOneInstrumentIsFoundOut() {
        ScoreTrace trace = scored.profile("A001").combined("PLN").trace();
        Set<String> changed = new TreeSet<>();
        for (int i = 0; i < trace.parts().size(); i++) {
            ScoreTrace instrument = trace.parts().get(i);
            for (int j = 1;
                    instrument.step().equals("instrument")
                            && j < instrument.parts().size();
                    j++) {
                for (Map.Entry<String, ScoreTrace> own :
                        Replayed.changed(instrument.parts().get(j))) {
                    ScoreTrace other = with(trace, i, with(instrument, j, own.getValue()));
                    assertThat(other.withSeal().replay().isSame())
                            .as(own.getKey())
                            .isFalse();
                    changed.add(own.getKey());
                }
            }
        }
        assertThat(changed).contains("interview.score", "test.score", "centre.score", "exercise.score", "cell.score");
    }

    private static ScoreTrace with(ScoreTrace step, int index, ScoreTrace part) {
        List<ScoreTrace> parts = new ArrayList<>(step.parts());
        parts.set(index, part);
        return new ScoreTrace(step.step(), step.facts(), parts);
    }

    @Test
    void fitAndMatchWithEveryRole() {
        int figures = 0;
        for (CompetencyProfile profile : scored.profiles()) {
            for (RoleMatch match : RoleMatches.of(profile).matches()) {
                figures += fit(profile, match.fit()) + match(match);
            }
        }
        assertThat(figures).isGreaterThan(48 * 13 * 4);
    }

    private static int fit(CompetencyProfile profile, RoleFit fit) {
        TraceReplay replay = Replayed.of(fit.trace(profile));
        int figures = Replayed.same(replay, "fit", fit.fit());
        for (CompetencyGap gap : fit.gaps()) {
            if (gap.gap() instanceof Estimate.Computed) {
                figures += Replayed.same(replay, "gap " + gap.competency(), gap.gap());
                figures += Replayed.same(
                        replay, "attained " + gap.competency(), gap.attainment().attained());
            }
        }
        assertThat(replay.verdicts()).containsEntry("readiness", fit.readiness().name());
        return figures;
    }

    private static int match(RoleMatch match) {
        TraceReplay replay = Replayed.of(match.trace());
        int figures = Replayed.same(replay, "counted", match.counted())
                + Replayed.same(replay, "meangap", match.gap())
                + Replayed.same(replay, "longest", match.time().longest())
                + Replayed.same(replay, "together", match.time().sum());
        for (CompetencyClosing closing : match.time().parts()) {
            String competency = closing.competency();
            Estimate probability = match.probability(competency).orElseThrow().probability();
            figures += Replayed.same(replay, "closing " + competency, closing.months());
            figures += Replayed.same(replay, "reaches " + competency, probability);
        }
        if (match.overload().difference() instanceof Estimate.Computed) {
            figures += Replayed.same(replay, "apart", match.overload().difference());
        }
        assertThat(replay.verdicts())
                .containsEntry("advice", match.advice().name())
                .containsEntry("overload", match.overload().kind().name());
        return figures;
    }

    @Test
    void ranksOfCandidates() {
        CandidateRanking ranking = CandidateRanking.of(
                scored.profiles(), scored.programme().model().role("KEY_ACCOUNT_MANAGER"));
        TraceReplay replay = Replayed.of(ranking.ranking().trace());
        assertThat(ranking.ranking().ranges()).isNotEmpty();
        for (RankRange range : ranking.ranking().ranges()) {
            assertThat(replay.verdicts()).containsEntry(range.code(), range.best() + "-" + range.worst());
            assertThat(replay.figure(range.code()).orElseThrow().value())
                    .isEqualTo(ranking.match(range.code()).counted().value());
        }
    }

    @Test
    void resultsAgainstPlan() {
        int figures = 0;
        for (CompetencyProfile profile : scored.profiles()) {
            KpiOutcome outcome = kpi.outcome(profile.assessee()).orElseThrow();
            figures += KpiTraceTest.replayed(outcome);
            for (TargetConditions conditions : List.of(TargetConditions.givenAll(), TargetConditions.unknownAll())) {
                KpiAttribution judged = KpiAttribution.of(outcome, conditions, KpiPolicy.standard());
                assertThat(Replayed.of(judged.trace()).verdicts())
                        .containsEntry("finding", judged.finding().name());
            }
        }
        assertThat(figures).isGreaterThan(48 * 12);
    }

    /** Whoever reads a trace in any of the languages finds a sentence for each step. */
    @Test
    void everyStepIsSaidInEachLanguage() {
        for (CompetencyProfile profile : scored.profiles().stream().limit(5).toList()) {
            List<ScoreTrace> traces = new ArrayList<>();
            profile.assessedCompetencies()
                    .forEach(c -> traces.add(profile.combined(c).trace()));
            RoleMatches.of(profile).matches().forEach(m -> traces.add(m.trace()));
            traces.add(kpi.outcome(profile.assessee()).orElseThrow().trace());
            traces.forEach(Replayed::assertWords);
        }
    }
}
