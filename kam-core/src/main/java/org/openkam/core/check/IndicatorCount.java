package org.openkam.core.check;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.Polarity;

/** A competency has 3 to 7 positive indicators: fewer measure it badly, more tire the raters. */
final class IndicatorCount implements ModelCheck {
    private static final int FEWEST = 3;
    private static final int MOST = 7;

    @Override
    public FindingCode code() {
        return FindingCode.MODEL_INDICATOR_COUNT;
    }

    @Override
    public List<Finding> check(CompetencyModel model) {
        List<Finding> found = new ArrayList<>();
        for (Competency c : model.competencies()) {
            long count = c.indicators().stream()
                    .filter(i -> i.polarity() == Polarity.POSITIVE)
                    .count();
            if (count < FEWEST || count > MOST) {
                Place place = Place.at(model.code(), Pointers.of(c));
                found.add(Finding.of(code(), place, "competency", c.code(), "count", Long.toString(count)));
            }
        }
        return found;
    }
}
