package org.openkam.core.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openkam.core.scale.BehavioralAnchor;
import org.openkam.core.scale.ProficiencyScale;

/** Where in a model's document its elements stand, by the paths of {@link ForeignField}. */
final class ForeignPlaces {
    private final Map<String, ModelAddress> elements = new HashMap<>();
    private final Set<String> lists = new HashSet<>();

    private ForeignPlaces() {}

    static ForeignPlaces of(CompetencyModel.Parts parts, ProficiencyScale scale, List<Replacement> replacements) {
        ForeignPlaces places = new ForeignPlaces();
        places.elements.put("", ModelAddress.ofModel());
        places.elements.put("/scale", ModelAddress.ofModel());
        List<String> levels =
                scale.levels().stream().map(l -> Integer.toString(l.level())).toList();
        places.add("/scale/levels", levels, l -> ModelAddress.of(ModelElement.LEVEL, l));
        places.add("/clusters", codes(parts.clusters(), Cluster::code), ModelElement.CLUSTER);
        places.add("/competencies", codes(parts.competencies(), Competency::code), ModelElement.COMPETENCY);
        places.add("/roleComponents", codes(parts.roleComponents(), RoleComponent::code), ModelElement.ROLE_COMPONENT);
        places.add("/roles", codes(parts.roles(), RoleProfile::code), ModelElement.ROLE);
        places.add("/careerPaths", paths(parts.careerPaths()), ModelElement.CAREER_PATH);
        places.add(
                "/functions", codes(parts.construction().functions(), BusinessFunction::code), ModelElement.FUNCTION);
        places.add("/processes", codes(parts.construction().processes(), BusinessProcess::code), ModelElement.PROCESS);
        places.add("/replacements", codes(replacements, Replacement::code), ModelElement.REPLACEMENT);
        parts.competencies().forEach(places::inside);
        parts.roles().forEach(places::inside);
        return places;
    }

    /** Returns whether there is such a place. What stands in a list that this version doesn't know may be there. */
    boolean has(String path) {
        for (int slash = path.indexOf('/', 1); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (lists.contains(path.substring(0, slash)) && !elements.containsKey(upToNext(path, slash + 1))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the innermost known element around a path. */
    ModelAddress around(String path) {
        String known = path;
        while (!elements.containsKey(known)) {
            known = known.substring(0, Math.max(0, known.lastIndexOf('/')));
        }
        return Optional.ofNullable(elements.get(known)).orElseThrow();
    }

    private static String upToNext(String path, int from) {
        int next = path.indexOf('/', from);
        return next < 0 ? path : path.substring(0, next);
    }

    private void inside(Competency competency) {
        String path = "/competencies/" + competency.code();
        add(path + "/indicators", codes(competency.indicators(), BehavioralIndicator::code), ModelElement.INDICATOR);
        for (BehavioralAnchor anchor : competency.anchors()) {
            elements.put(path + "/anchors/" + anchor.level(), ModelContent.anchor(competency.code(), anchor.level()));
        }
        lists.add(path + "/anchors");
    }

    private void inside(RoleProfile role) {
        String path = "/roles/" + role.code();
        add(
                path + "/requirements",
                codes(role.requirements(), RoleRequirement::competency),
                c -> ModelContent.requirement(role.code(), c));
        for (RoleRequirement requirement : role.requirements()) {
            add(
                    path + "/requirements/" + requirement.competency() + "/indicators",
                    codes(requirement.indicators(), IndicatorRequirement::indicator),
                    i -> ModelContent.indicator(role.code(), i));
        }
        add(
                path + "/qualifications",
                codes(role.qualifications(), QualificationRequirement::code),
                q -> ModelContent.qualification(role.code(), q));
    }

    private static <T> List<String> codes(List<T> parts, Function<T, String> code) {
        return parts.stream().map(code).toList();
    }

    private static List<String> paths(List<CareerPath> paths) {
        return ModelContent.addresses(paths).stream().map(ModelAddress::code).toList();
    }

    private void add(String list, List<String> codes, ModelElement element) {
        add(list, codes, code -> ModelAddress.of(element, code));
    }

    private void add(String list, List<String> codes, Function<String, ModelAddress> address) {
        lists.add(list);
        codes.forEach(code -> elements.put(list + "/" + code, address.apply(code)));
    }
}
