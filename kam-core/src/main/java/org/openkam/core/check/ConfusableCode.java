package org.openkam.core.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Place;
import org.openkam.core.model.BehavioralIndicator;
import org.openkam.core.model.BusinessFunction;
import org.openkam.core.model.BusinessProcess;
import org.openkam.core.model.Cluster;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.QualificationRequirement;
import org.openkam.core.model.RoleComponent;
import org.openkam.core.model.RoleProfile;

/**
 * Two codes of one kind differ by more than letter case, and by more than 0 for O, 1 for l or I, or one of dash,
 * underscore and dot for another. A code is compared with the first one like it.
 */
final class ConfusableCode implements ModelCheck {
    @Override
    public FindingCode code() {
        return FindingCode.MODEL_CODE_CONFUSABLE;
    }

    @Override
    public List<Finding> check(CompetencyModel model) {
        List<Finding> found = new ArrayList<>();
        String name = model.code();
        found.addAll(among(model.clusters(), Cluster::code, c -> Place.at(name, "/clusters/" + c.code())));
        found.addAll(among(model.competencies(), Competency::code, c -> Place.at(name, Pointers.of(c))));
        found.addAll(among(
                List.copyOf(model.indicators().values()),
                BehavioralIndicator::code,
                i -> Place.at(name, pointer(model, i))));
        found.addAll(
                among(model.roleComponents(), RoleComponent::code, c -> Place.at(name, "/roleComponents/" + c.code())));
        found.addAll(among(model.roles(), RoleProfile::code, r -> Place.at(name, Pointers.of(r))));
        model.roles()
                .forEach(r -> found.addAll(among(
                        r.qualifications(),
                        QualificationRequirement::code,
                        q -> Place.at(name, Pointers.of(r) + "/qualifications/" + q.code()))));
        found.addAll(among(
                model.construction().functions(),
                BusinessFunction::code,
                f -> Place.at(name, "/functions/" + f.code())));
        found.addAll(among(
                model.construction().processes(),
                BusinessProcess::code,
                p -> Place.at(name, "/processes/" + p.code())));
        return found;
    }

    private static String pointer(CompetencyModel model, BehavioralIndicator indicator) {
        return Pointers.of(model.competencyOfIndicator(indicator.code()).orElseThrow(), indicator);
    }

    private <T> List<Finding> among(List<T> parts, Function<T, String> codeOf, Function<T, Place> placeOf) {
        List<Finding> found = new ArrayList<>();
        Map<String, String> byLetters = new HashMap<>();
        Map<String, String> byLooks = new HashMap<>();
        for (T part : parts) {
            String code = codeOf.apply(part);
            String sameLetters = byLetters.putIfAbsent(code.toLowerCase(Locale.ROOT), code);
            String sameLooks = byLooks.putIfAbsent(looks(code), code);
            String other = sameLetters == null ? sameLooks : sameLetters;
            if (other != null) {
                found.add(Finding.of(code(), placeOf.apply(part), "code", code, "other", other));
            }
        }
        return found;
    }

    /** Returns a code with one sign for all that look alike. */
    private static String looks(String code) {
        return code.replace('O', '0')
                .replace('o', '0')
                .replace('l', '1')
                .replace('I', '1')
                .replace('_', '-')
                .replace('.', '-');
    }
}
