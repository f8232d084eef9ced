package org.openkam.core.check;

import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleRequirement;

/** A role names at least one must-have, else strengths make up for any shortfall. */
final class RoleWithoutMustHave implements ModelCheck {
    @Override
    public FindingCode code() {
        return FindingCode.MODEL_ROLE_WITHOUT_MUST_HAVE;
    }

    @Override
    public List<Finding> check(CompetencyModel model) {
        return model.roles().stream()
                .filter(r -> r.requirements().stream().noneMatch(RoleRequirement::mustHave))
                .map(r -> Finding.of(code(), Place.at(model.code(), Pointers.of(r)), "role", r.code()))
                .toList();
    }
}
