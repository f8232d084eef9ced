package org.openkam.core.check;

import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.model.CompetencyModel;

/**
 * Several assessors observe each person of an assessment centre, so that one's leniency can be told from the person's
 * level. International Taskforce on Assessment Center Guidelines (2015). doi:10.1177/0149206314567780
 */
final class CentreAssessors implements DesignCheck {
    private static final int FEWEST = 2;

    @Override
    public FindingCode code() {
        return FindingCode.DESIGN_CENTRE_ONE_ASSESSOR;
    }

    @Override
    public List<Finding> check(CompetencyModel model, AssessmentDesign design) {
        Place place = Place.at(model.code(), Pointers.centre(design));
        return design.assessmentCentre()
                .filter(c -> c.assessors() < FEWEST)
                .map(c -> List.of(Finding.of(code(), place, "design", design.code())))
                .orElse(List.of());
    }
}
