package org.openkam.core.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.model.CompetencyModel;

/** Where a model tells its processes, every role takes part in one. */
final class RoleWithoutProcess implements ModelCheck {
    @Override
    public FindingCode code() {
        return FindingCode.MODEL_ROLE_WITHOUT_PROCESS;
    }

    @Override
    public List<Finding> check(CompetencyModel model) {
        Set<String> known = new HashSet<>();
        model.construction().processes().forEach(p -> known.addAll(p.roles()));
        return model.roles().stream()
                .filter(r -> !known.isEmpty() && !known.contains(r.code()))
                .map(r -> Finding.of(code(), Place.at(model.code(), Pointers.of(r)), "role", r.code()))
                .toList();
    }
}
