package org.openkam.core.check;

import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.instrument.AssessmentCentre;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.model.CompetencyModel;

/** An assessment centre sees each of its competencies in two exercises, so that one task doesn't stand for all work. */
final class CentreOneExercise implements DesignCheck {
    @Override
    public FindingCode code() {
        return FindingCode.DESIGN_CENTRE_ONE_EXERCISE;
    }

    @Override
    public List<Finding> check(CompetencyModel model, AssessmentDesign design) {
        return design.assessmentCentre().map(c -> findings(model, design, c)).orElse(List.of());
    }

    private List<Finding> findings(CompetencyModel model, AssessmentDesign design, AssessmentCentre centre) {
        return centre.competencies().stream()
                .filter(c -> centre.itemCount(c) == 1)
                .map(c -> Finding.of(
                        code(),
                        Place.at(model.code(), Pointers.centre(design) + "/competencies/" + c),
                        "competency",
                        c,
                        "design",
                        design.code()))
                .toList();
    }
}
