package org.openkam.core.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.model.CompetencyModel;

/** Where a model tells its processes, one of them names every indicator, counter-indicators too. */
final class IndicatorWithoutProcess implements ModelCheck {
    @Override
    public FindingCode code() {
        return FindingCode.MODEL_INDICATOR_WITHOUT_PROCESS;
    }

    @Override
    public List<Finding> check(CompetencyModel model) {
        Set<String> known = new HashSet<>();
        model.construction().processes().forEach(p -> known.addAll(p.indicators()));
        List<Finding> found = new ArrayList<>();
        if (!known.isEmpty()) {
            model.competencies()
                    .forEach(c -> c.indicators().stream()
                            .filter(i -> !known.contains(i.code()))
                            .map(i -> Finding.of(
                                    code(), Place.at(model.code(), Pointers.of(c, i)), "indicator", i.code()))
                            .forEach(found::add));
        }
        return found;
    }
}
