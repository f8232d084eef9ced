package org.openkam.core.check;

import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;

/** Every competency but an extension's is seen by two instruments or more, so that one's bias doesn't decide alone. */
final class FewInstruments implements DesignCheck {
    private static final int FEWEST = 2;

    @Override
    public FindingCode code() {
        return FindingCode.DESIGN_FEW_INSTRUMENTS;
    }

    @Override
    public List<Finding> check(CompetencyModel model, AssessmentDesign design) {
        return model.competencies().stream()
                .filter(c -> !c.extension() && design.seenBy(c).size() < FEWEST)
                .map(c -> finding(model, c, design.seenBy(c).size()))
                .toList();
    }

    private Finding finding(CompetencyModel model, Competency competency, int count) {
        Place place = Place.at(model.code(), Pointers.of(competency));
        return Finding.of(code(), place, "competency", competency.code(), "count", Integer.toString(count));
    }
}
