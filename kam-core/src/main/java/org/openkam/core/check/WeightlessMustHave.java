package org.openkam.core.check;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.model.CompetencyModel;

/** What a role can't do without has a weight in the fit. */
final class WeightlessMustHave implements ModelCheck {
    @Override
    public FindingCode code() {
        return FindingCode.MODEL_MUST_HAVE_WITHOUT_WEIGHT;
    }

    @Override
    public List<Finding> check(CompetencyModel model) {
        List<Finding> found = new ArrayList<>();
        model.roles()
                .forEach(r -> r.requirements().stream()
                        .filter(q -> q.mustHave() && q.weight().signum() == 0)
                        .map(q -> Finding.of(
                                code(),
                                Place.at(model.code(), Pointers.of(r) + "/requirements/" + q.competency()),
                                "role",
                                r.code(),
                                "competency",
                                q.competency()))
                        .forEach(found::add));
        return found;
    }
}
