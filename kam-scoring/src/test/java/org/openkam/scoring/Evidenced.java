package org.openkam.scoring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.InstrumentEvidence;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.profile.TraceStep;
import org.openkam.scoring.release.ReleasedValues;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Profiles and scores of several instruments for tests. */
public final class Evidenced {
    private Evidenced() {}

    /** The same profile with what other instruments say. */
    public static CompetencyProfile with(CompetencyProfile profile, InstrumentEvidence evidence) {
        var frame =
                new CompetencyProfile.Frame(profile.model(), profile.policy(), profile.promise(), profile.history());
        return CompetencyProfile.of(ReleasedValues.of(new CompetencyProfile.Content(
                profile.participant(),
                frame,
                profile.cells(),
                List.copyOf(profile.scores()),
                List.copyOf(profile.styles()),
                profile.comments(),
                evidence)));
    }

    /** The same profile with these scores; fit and plan rest on the combined one of the competencies named. */
    public static CompetencyProfile with(CompetencyProfile profile, Set<String> deciding, InstrumentScore... scores) {
        return with(profile, new InstrumentEvidence(List.of(scores), Map.of(), deciding));
    }

    public static InstrumentScore score(String instrument, String competency, double value, double error) {
        return score(instrument, competency, Estimate.of(value, new StandardError(error, 20, false), null));
    }

    public static InstrumentScore score(String instrument, String competency, Estimate estimate) {
        return new InstrumentScore(instrument, competency, estimate, 4, Set.of(), trace(estimate));
    }

    public static InstrumentScore none(String instrument, String competency) {
        return score(instrument, competency, Estimate.notComputable(Reason.NO_DATA));
    }

    private static ScoreTrace trace(Estimate estimate) {
        return TraceStep.of("notscored")
                .with("competency", "REL")
                .with("reason", estimate.toString())
                .trace()
                .withSeal();
    }
}
