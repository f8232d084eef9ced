package org.openkam.core.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.text.Language;

/** A language that some texts of a model have, all have. */
final class MissingTranslation implements ModelCheck {
    @Override
    public FindingCode code() {
        return FindingCode.MODEL_TRANSLATION_MISSING;
    }

    @Override
    public List<Finding> check(CompetencyModel model) {
        List<ModelTexts.Placed> texts = ModelTexts.of(model);
        Set<Language> languages = new TreeSet<>();
        texts.forEach(t -> languages.addAll(t.text().languages()));
        List<Finding> found = new ArrayList<>();
        for (ModelTexts.Placed text : texts) {
            for (Language language : languages) {
                if (!text.text().languages().contains(language)) {
                    Place place = Place.at(model.code(), text.pointer());
                    found.add(Finding.of(code(), place, "language", language.code()));
                }
            }
        }
        return found;
    }
}
