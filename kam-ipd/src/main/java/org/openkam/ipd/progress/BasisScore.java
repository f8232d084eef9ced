package org.openkam.ipd.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.programme.RaterSource;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.StrategyFailedException;
import org.openkam.scoring.profile.CellScore;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * The score on which comparisons of a person rest, and what it is made of.
 *
 * @param basis on which score
 * @param score with error, points of the scale
 * @param instruments those with a number, where all stand together
 * @param sources of raters behind the 360, if it takes part
 * @param groups the same, as released together
 * @param questions released questions of each group
 */
record BasisScore(
        ScoreBasis basis,
        Estimate score,
        List<String> instruments,
        List<RaterSource> sources,
        List<String> groups,
        List<Integer> questions) {

    static BasisScore of(CompetencyProfile profile, String competency) {
        ScoreBasis basis = profile.basis(competency);
        List<String> instruments = new ArrayList<>();
        Estimate score = Estimate.notComputable(Reason.NO_DATA);
        CompetencyScore others = profile.byCompetency().get(competency);
        if (basis == ScoreBasis.COMBINED && profile.assessedCompetencies().contains(competency)) {
            var combined = profile.combined(competency);
            score = combined.combined();
            combined.instruments().stream()
                    .filter(InstrumentScore::isScored)
                    .forEach(i -> instruments.add(i.instrument()));
        } else if (basis == ScoreBasis.OTHERS && others != null && isOnScale(profile)) {
            score = others.fold(CompetencyScore.Scored::estimate, none -> Estimate.notComputable(Reason.NO_DATA));
        }
        boolean ofOthers = basis == ScoreBasis.OTHERS || instruments.contains(MultiSourceFeedback.CODE);
        List<CellScore> cells =
                others == null || !ofOthers ? List.of() : others.fold(CompetencyScore.Scored::cells, none -> List.of());
        TreeSet<RaterSource> sources = new TreeSet<>();
        cells.forEach(c -> sources.addAll(c.cell().sources()));
        return new BasisScore(
                basis,
                score,
                List.copyOf(instruments),
                List.copyOf(sources),
                cells.stream().map(c -> c.cell().code()).toList(),
                cells.stream().map(c -> c.evidence().items()).toList());
    }

    /** A share of ratings is no point of the scale, and what fails to say so isn't either. */
    private static boolean isOnScale(CompetencyProfile profile) {
        try {
            return CheckedPolicy.of(profile.policy()).onScale();
        } catch (StrategyFailedException e) {
            return false;
        }
    }
}
