package org.openkam.core.check;

import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.model.CompetencyModel;

/**
 * An assessment centre has at least one simulation; what only asks and listens isn't one. International Taskforce on
 * Assessment Center Guidelines (2015). doi:10.1177/0149206314567780
 */
final class CentreWithoutSimulation implements DesignCheck {
    @Override
    public FindingCode code() {
        return FindingCode.DESIGN_CENTRE_WITHOUT_SIMULATION;
    }

    @Override
    public List<Finding> check(CompetencyModel model, AssessmentDesign design) {
        Place place = Place.at(model.code(), Pointers.centre(design));
        return design.assessmentCentre()
                .filter(c -> !c.hasSimulation())
                .map(c -> List.of(Finding.of(code(), place, "design", design.code())))
                .orElse(List.of());
    }
}
