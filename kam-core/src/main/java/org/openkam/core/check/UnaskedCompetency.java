package org.openkam.core.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.model.CompetencyModel;

/** Where a model has roles, every competency is asked for by one, if only with weight 0. */
final class UnaskedCompetency implements ModelCheck {
    @Override
    public FindingCode code() {
        return FindingCode.MODEL_COMPETENCY_UNASKED;
    }

    @Override
    public List<Finding> check(CompetencyModel model) {
        Set<String> asked = new HashSet<>();
        model.roles().forEach(r -> r.requirements().forEach(q -> asked.add(q.competency())));
        return model.competencies().stream()
                .filter(c -> !asked.isEmpty() && !asked.contains(c.code()))
                .map(c -> Finding.of(code(), Place.at(model.code(), Pointers.of(c)), "competency", c.code()))
                .toList();
    }
}
