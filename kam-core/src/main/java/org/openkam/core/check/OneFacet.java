package org.openkam.core.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.model.BehavioralIndicator;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.IndicatorFacet;

/**
 * A competency mixes facets: behaviour with skill or knowledge. A model that tells none apart (all its indicators show
 * one facet, as those without any do) is passed over.
 */
final class OneFacet implements ModelCheck {
    @Override
    public FindingCode code() {
        return FindingCode.MODEL_ONE_FACET;
    }

    @Override
    public List<Finding> check(CompetencyModel model) {
        List<Finding> found = new ArrayList<>();
        if (facets(model.indicators().values()).size() > 1) {
            for (Competency c : model.competencies()) {
                Set<IndicatorFacet> facets = facets(c.indicators());
                if (facets.size() == 1) {
                    String facet = facets.iterator().next().name();
                    Place place = Place.at(model.code(), Pointers.of(c));
                    found.add(Finding.of(code(), place, "competency", c.code(), "facet", facet));
                }
            }
        }
        return found;
    }

    private static Set<IndicatorFacet> facets(Iterable<BehavioralIndicator> indicators) {
        Set<IndicatorFacet> facets = EnumSet.noneOf(IndicatorFacet.class);
        indicators.forEach(i -> facets.add(i.facet()));
        return facets;
    }
}
