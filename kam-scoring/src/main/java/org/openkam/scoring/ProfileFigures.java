package org.openkam.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.FigureForm;
import org.openkam.scoring.profile.CellScore;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.CompetencyScore.Scored;
import org.openkam.scoring.release.LinearFigure;
import org.openkam.scoring.release.ReleaseGate;
import org.openkam.scoring.release.ReleasedFigures;
import org.openkam.scoring.release.ReleasedRatings;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RatingTally;

/**
 * The linear figures of a profile: the others' scores, the scores of cells, and the item means shown alone. Differences from
 * self, combined scores of several instruments, gaps, fit and plan are computed from these and from what isn't secret, so they add
 * nothing. Figures of spread are not
 * linear and not among them: they are safe by the number of their raters.
 */
final class ProfileFigures {
    private final Programme programme;
    private final CompetencyProfile profile;
    private final ReleasedFigures released;
    private final ReleasedRatings ratings;
    private final boolean linear;
    private final List<LinearFigure> figures = new ArrayList<>();

    private ProfileFigures(Programme programme, CompetencyProfile profile) {
        this.programme = programme;
        this.profile = profile;
        this.linear = CheckedPolicy.of(profile.policy()).form() == FigureForm.LINEAR;
        ReleaseGate gate = ReleaseGate.of(programme, profile.policy().smallGroups());
        released = ReleasedFigures.of(gate, profile.assessee());
        ratings = gate.release(profile.assessee(), gate.newErrorTallies()).value();
    }

    static List<LinearFigure> of(Programme programme, CompetencyProfile profile) {
        ProfileFigures all = new ProfileFigures(programme, profile);
        for (CompetencyScore score : profile.scores()) {
            if (score instanceof Scored s) {
                all.add(s);
            }
        }
        return List.copyOf(all.figures);
    }

    private void add(Scored score) {
        Map<LinearFigure, Fraction> others = new LinkedHashMap<>();
        for (CellScore cell : score.cells()) {
            if (cell.cell().anonymous()) {
                if (linear) {
                    LinearFigure figure = ofCell(score.competency(), cell);
                    figures.add(figure);
                    others.put(figure, cell.weight());
                }
                cell.evidence()
                        .shownItemMeans()
                        .keySet()
                        .forEach(item ->
                                figures.add(released.itemMean(cell.cell(), item).orElseThrow()));
            }
        }
        if (!others.isEmpty()) {
            figures.add(LinearFigure.sum(score.competency(), others));
        }
    }

    private LinearFigure ofCell(String competency, CellScore cell) {
        RatingTally tally = ratings.tally(
                ratings.cells().indexOf(cell.cell()), ratings.competencies().indexOf(competency));
        Fraction[] itemWeights = CheckedPolicy.of(profile.policy()).itemWeights(tally);
        Map<String, Fraction> weights = new LinkedHashMap<>();
        for (int i = 0; i < itemWeights.length; i++) {
            weights.put(programme.answers().items().get(tally.item(i)), itemWeights[i]);
        }
        return released.sum(competency + " " + cell.cell(), cell.cell(), weights);
    }
}
