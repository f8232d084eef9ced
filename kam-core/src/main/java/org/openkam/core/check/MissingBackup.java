package org.openkam.core.check;

import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.Delegability;

/** A part of the work that can be handed over, wholly or partly, says to whom. */
final class MissingBackup implements ModelCheck {
    @Override
    public FindingCode code() {
        return FindingCode.MODEL_BACKUP_MISSING;
    }

    @Override
    public List<Finding> check(CompetencyModel model) {
        return model.roleComponents().stream()
                .filter(c -> c.delegability() != Delegability.NO && c.backup().isEmpty())
                .map(c -> Finding.of(
                        code(), Place.at(model.code(), "/roleComponents/" + c.code()), "component", c.code()))
                .toList();
    }
}
