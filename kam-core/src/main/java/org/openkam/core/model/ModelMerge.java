package org.openkam.core.model;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A shared core and the block of a function put together: the union of their elements by code. The same code with the same
 * content is one element; with different content it is a conflict, and then there is no model. Scales must be equal, texts
 * included. The name comes from the caller, and the order doesn't matter: the core's elements come first, in its order, then
 * those that only the block has, in its order. A code that one of them has and the other says is gone is a conflict; so is
 * a field that this library doesn't know with two values.
 *
 * @param conflicts every difference between elements that both have, with the core's version before and the block's after;
 *     an indicator that stands in different competencies is one
 * @param modelOrNull the union, or null if there is a conflict
 */
public record ModelMerge(
        List<ModelChange> conflicts, @Nullable CompetencyModel modelOrNull) implements Serializable {
    private static final long serialVersionUID = 1L;

    public ModelMerge {
        conflicts = List.copyOf(conflicts);
        if (conflicts.isEmpty() == (modelOrNull == null)) {
            throw new IllegalArgumentException(
                    "Number of conflicts (" + conflicts.size() + ") must be zero if, and only if, there is a model.");
        }
    }

    /**
     * Puts two models together.
     *
     * @param core the shared model
     * @param block the model of a function
     * @param identity of the union
     */
    public static ModelMerge of(CompetencyModel core, CompetencyModel block, CompetencyModel.Identity identity) {
        List<ModelChange> conflicts = ModelDiff.between(core, block).changes().stream()
                .filter(ModelMerge::isConflict)
                .toList();
        return new ModelMerge(conflicts, conflicts.isEmpty() ? union(core, block, identity) : null);
    }

    /** Returns the union, if there is no conflict. */
    public Optional<CompetencyModel> model() {
        return Optional.ofNullable(modelOrNull);
    }

    /**
     * Returns the union.
     *
     * @throws IllegalStateException if there are conflicts, all of which it names
     */
    public CompetencyModel orThrow() {
        return model().orElseThrow(() -> new IllegalStateException("Conflicts (" + conflicts.size()
                + ") must be resolved first.\nMaybe one of the versions can take the other's content:\n"
                + render(Locale.ENGLISH)));
    }

    /** Returns one line for each conflict, the core's version first; empty if there is none. */
    public String render(Locale locale) {
        return conflicts.stream().map(conflict -> conflict.render(locale)).collect(Collectors.joining("\n"));
    }

    /** What only one of them has is welcome; a part that only one version of a competency or role has isn't. */
    private static boolean isConflict(ModelChange change) {
        return switch (change.kind()) {
            case ADDED, REMOVED -> change.address().element().isPartOfAnother();
            default -> change.address().element() != ModelElement.MODEL || change.kind() == ModelChange.Kind.RESCALED;
        };
    }

    private static CompetencyModel union(
            CompetencyModel core, CompetencyModel block, CompetencyModel.Identity identity) {
        ConstructionChain built = core.construction();
        ConstructionChain added = block.construction();
        return CompetencyModel.of(
                identity,
                core.scale(),
                new CompetencyModel.Parts(
                        union(core.clusters(), block.clusters(), Cluster::code),
                        union(core.competencies(), block.competencies(), Competency::code),
                        union(core.roleComponents(), block.roleComponents(), RoleComponent::code),
                        union(core.roles(), block.roles(), RoleProfile::code),
                        paths(core.careerPaths(), block.careerPaths()),
                        new ConstructionChain(
                                union(built.functions(), added.functions(), BusinessFunction::code),
                                union(built.processes(), added.processes(), BusinessProcess::code))),
                new CompetencyModel.Continuity(
                        union(core.replacements(), block.replacements(), Replacement::code),
                        core.foreignFields().union(block.foreignFields())));
    }

    private static <T> List<T> union(List<T> core, List<T> block, Function<T, String> code) {
        Map<String, T> all = new LinkedHashMap<>();
        core.forEach(part -> all.put(code.apply(part), part));
        block.forEach(part -> all.putIfAbsent(code.apply(part), part));
        return List.copyOf(all.values());
    }

    /** A path is told from another by its address: there may be two between the same roles. */
    private static List<CareerPath> paths(List<CareerPath> core, List<CareerPath> block) {
        Map<ModelAddress, CareerPath> all = new LinkedHashMap<>();
        for (List<CareerPath> paths : List.of(core, block)) {
            List<ModelAddress> addresses = ModelContent.addresses(paths);
            for (int i = 0; i < paths.size(); i++) {
                all.putIfAbsent(addresses.get(i), paths.get(i));
            }
        }
        return List.copyOf(all.values());
    }
}
