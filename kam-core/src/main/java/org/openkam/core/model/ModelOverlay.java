package org.openkam.core.model;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;

/**
 * What a tenant changes in a shared model: texts, and what roles ask for. Codes, indicators and scale stay, so that answers
 * stay comparable as far as {@link Comparability} says.
 *
 * @param texts no place twice
 * @param requirements no competency of a role twice
 */
public record ModelOverlay(List<TextOverride> texts, List<RequirementOverride> requirements) implements Serializable {
    private static final long serialVersionUID = 1L;

    public ModelOverlay {
        texts = List.copyOf(texts);
        requirements = List.copyOf(requirements);
        Set<List<Object>> places = new HashSet<>();
        texts.forEach(t -> Arguments.that(
                places.add(List.of(t.address(), t.aspect(), t.language())),
                "text of " + t.address() + " in language",
                t.language(),
                "must be overridden only once"));
        requirements.forEach(r -> Arguments.that(
                places.add(List.of(r.role(), r.competency())),
                "requirement of role " + r.role(),
                r.competency(),
                "must be overridden only once"));
    }

    /**
     * Returns the model with the overrides in it.
     *
     * @param version of the new content, another one than the model's
     * @throws UnknownCodeException if the model hasn't got an element, or a role doesn't ask for the competency
     * @throws IllegalArgumentException if an element hasn't got the text, weights of a role don't sum to 100, a target lies
     *     outside the scale, or the version is the model's
     */
    public CompetencyModel applyTo(CompetencyModel model, ModelVersion version) {
        Arguments.that(
                !Arguments.notNull(version, "version").equals(model.version()),
                "version",
                version,
                "must be another one than the model's");
        Map<ModelAddress, ModelContent.Node> known = ModelContent.of(model).nodes();
        texts.forEach(text -> check(text, known));
        requirements.forEach(requirement -> check(requirement, model));
        return new ModelCopy() {
            @Override
            LocalizedText text(ModelAddress address, ModelAspect aspect, LocalizedText text) {
                return overridden(address, aspect, text);
            }

            @Override
            RoleRequirement requirement(String role, RoleRequirement requirement) {
                return overridden(role, requirement);
            }
        }.of(model, version);
    }

    private static void check(TextOverride override, Map<ModelAddress, ModelContent.Node> known) {
        ModelAddress address = override.address();
        ModelContent.Node node = known.get(address);
        if (node == null) {
            Set<String> codes = new TreeSet<>();
            known.keySet().stream()
                    .filter(k -> k.element() == address.element())
                    .forEach(k -> codes.add(k.toString()));
            throw new UnknownCodeException("Code of " + address.element(), address.toString(), codes);
        }
        Arguments.that(
                node.facts().containsKey(override.aspect()),
                "text of " + address,
                override.aspect(),
                "must be one that the model has");
    }

    private static void check(RequirementOverride override, CompetencyModel model) {
        RoleProfile role = model.role(override.role());
        if (role.requirement(override.competency()).isEmpty()) {
            throw new UnknownCodeException(
                    "Competency of role " + role.code(),
                    override.competency(),
                    role.requirements().stream()
                            .map(RoleRequirement::competency)
                            .toList());
        }
    }

    private LocalizedText overridden(ModelAddress address, ModelAspect aspect, LocalizedText text) {
        Map<Language, String> all = new TreeMap<>(text.byLanguage());
        texts.stream()
                .filter(t -> t.address().equals(address) && t.aspect() == aspect)
                .forEach(t -> all.put(t.language(), t.text()));
        return LocalizedText.of(all);
    }

    private RoleRequirement overridden(String role, RoleRequirement requirement) {
        return requirements.stream()
                .filter(r -> r.role().equals(role) && r.competency().equals(requirement.competency()))
                .findFirst()
                .map(r -> r.appliedTo(requirement))
                .orElse(requirement);
    }

    @Override
    public String toString() {
        return "overlay (texts: " + texts.size() + ", requirements: " + requirements.size() + ")";
    }
}
