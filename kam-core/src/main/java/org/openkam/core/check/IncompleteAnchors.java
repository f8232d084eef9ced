package org.openkam.core.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.scale.RatingScale;

/** A competency has an anchor for every level or for none. */
final class IncompleteAnchors implements ModelCheck {
    @Override
    public FindingCode code() {
        return FindingCode.MODEL_ANCHORS_INCOMPLETE;
    }

    @Override
    public List<Finding> check(CompetencyModel model) {
        List<Finding> found = new ArrayList<>();
        for (Competency c : model.competencies()) {
            Set<Integer> missing = missing(c, model.ratingScale());
            if (!c.anchors().isEmpty() && !missing.isEmpty()) {
                String levels = missing.stream().map(String::valueOf).collect(Collectors.joining(", "));
                Place place = Place.at(model.code(), Pointers.of(c) + "/anchors");
                found.add(Finding.of(code(), place, "competency", c.code(), "levels", levels));
            }
        }
        return found;
    }

    private static Set<Integer> missing(Competency competency, RatingScale scale) {
        Set<Integer> levels = new TreeSet<>();
        for (int level = scale.lowest(); level <= scale.highest(); level++) {
            levels.add(level);
        }
        competency.anchors().forEach(a -> levels.remove(a.level()));
        return levels;
    }
}
