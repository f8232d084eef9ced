package org.openkam.core.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.ProficiencyScale;
import org.openkam.core.text.LocalizedText;

/**
 * Takes a model from its author, part by part; see {@link CompetencyModel#builder}. Parts may come in any order, and refer to
 * parts that come later; parts of one kind stand in the model in the order in which they came, levels in that of the scale.
 *
 * <p>A text is given language by language; a missing language falls back to English. Codes, levels, weights and texts are
 * checked by {@link #build}, which names all faults at once; null is refused where it is given. Not thread-safe; the model
 * is.
 */
public final class ModelBuilder {
    private final String code;
    private final String version;
    private final Texts name = new Texts("name");
    private final ScaleBuilder scale = new ScaleBuilder();
    private final Set<String> clusterCodes = new LinkedHashSet<>();
    private final Set<String> functionCodes = new LinkedHashSet<>();
    private final List<Faults.Part<Cluster>> clusters = new ArrayList<>();
    private final List<Faults.Part<Competency>> competencies = new ArrayList<>();
    private final List<Faults.Part<RoleComponent>> components = new ArrayList<>();
    private final List<Faults.Part<RoleProfile>> roles = new ArrayList<>();
    private final List<Faults.Part<CareerPath>> paths = new ArrayList<>();
    private final List<Faults.Part<BusinessFunction>> functions = new ArrayList<>();
    private final List<Faults.Part<BusinessProcess>> processes = new ArrayList<>();
    private final List<Faults.Part<Replacement>> replacements = new ArrayList<>();

    ModelBuilder(String code, String version) {
        this.code = code;
        this.version = version;
    }

    /** Gives the name in a language, such as {@code en}; each language once. */
    public ModelBuilder name(String language, String text) {
        name.add(language, text);
        return this;
    }

    /** Gives the name in all of its languages. */
    public ModelBuilder name(LocalizedText text) {
        name.add(text);
        return this;
    }

    /** Gives the lowest and the highest level; each level in between has to be described. */
    public ModelBuilder scale(int lowest, int highest) {
        scale.range(lowest, highest);
        return this;
    }

    /** Describes a level of the scale. */
    public ModelBuilder level(int level, Consumer<LevelBuilder> content) {
        LevelBuilder part = filled(new LevelBuilder(level), content);
        scale.level(part::build);
        return this;
    }

    /** Adds a cluster. */
    public ModelBuilder cluster(String code, Consumer<NameBuilder> content) {
        NameBuilder part = filled(new NameBuilder(), content);
        String where = "cluster " + code;
        clusterCodes.add(code);
        clusters.add(faults -> {
            LocalizedText words = part.build(where, faults);
            return faults.attempt(where, () -> new Cluster(code, words));
        });
        return this;
    }

    /** Adds a competency. */
    public ModelBuilder competency(String code, Consumer<CompetencyBuilder> content) {
        CompetencyBuilder part = filled(new CompetencyBuilder(code), content);
        competencies.add(faults -> part.build(faults, clusterCodes));
        return this;
    }

    /** Adds a competency that is ready, such as one of another model. */
    public ModelBuilder competency(Competency competency) {
        competencies.add(ready(competency, "competency"));
        return this;
    }

    /** Adds a part of the work. */
    public ModelBuilder roleComponent(String code, Consumer<ComponentBuilder> content) {
        ComponentBuilder part = filled(new ComponentBuilder(code), content);
        components.add(part::build);
        return this;
    }

    /** Adds a role. */
    public ModelBuilder role(String code, Consumer<RoleBuilder> content) {
        RoleBuilder part = filled(new RoleBuilder(code), content);
        roles.add(part::build);
        return this;
    }

    /** Adds a role that is ready, such as one of another model, or one proposed from ratings. */
    public ModelBuilder role(RoleProfile role) {
        roles.add(ready(role, "role"));
        return this;
    }

    /**
     * Adds a usual step between two roles.
     *
     * @param from code of the role held
     * @param to code of the role that may follow
     * @param condition when the step makes sense
     */
    public ModelBuilder careerPath(String from, String to, Consumer<TextBuilder> condition) {
        TextBuilder part = filled(new TextBuilder(), condition);
        String where = "career path " + from + " -> " + to;
        paths.add(faults -> {
            LocalizedText words = part.build(where, faults);
            return faults.attempt(where, () -> new CareerPath(from, to, words));
        });
        return this;
    }

    /** Adds a function of the business. */
    public ModelBuilder function(String code, Consumer<NameBuilder> content) {
        NameBuilder part = filled(new NameBuilder(), content);
        String where = "function " + code;
        functionCodes.add(code);
        functions.add(faults -> {
            LocalizedText words = part.build(where, faults);
            return faults.attempt(where, () -> new BusinessFunction(code, words));
        });
        return this;
    }

    /** Adds a process of a function. */
    public ModelBuilder process(String code, Consumer<BusinessProcessBuilder> content) {
        BusinessProcessBuilder part = filled(new BusinessProcessBuilder(code), content);
        processes.add(faults -> part.build(faults, functionCodes));
        return this;
    }

    /**
     * Says what became of a competency or an indicator of an earlier version.
     *
     * @param code the code that is gone
     * @param by codes of its successors in this version; none if it was withdrawn
     */
    public ModelBuilder replaced(String code, String... by) {
        List<String> successors = List.of(by);
        replacements.add(faults -> faults.attempt("replacement " + code, () -> new Replacement(code, successors)));
        return this;
    }

    /**
     * Returns the model. The builder can go on from there; the model doesn't change any more.
     *
     * @throws IllegalArgumentException if there is a fault. The message names all faults of single parts, or, if every part
     *     is sound, all that is wrong between them: codes that stand twice, references to nothing with the nearest code, and
     *     levels outside the scale
     */
    public CompetencyModel build() {
        Faults faults = new Faults();
        LocalizedText words = name.build("model", faults);
        Optional<CompetencyModel.Identity> identity =
                faults.attempt("model", () -> new CompetencyModel.Identity(code, ModelVersion.parse(version), words));
        Optional<ProficiencyScale> levels = scale.build(faults);
        Optional<CompetencyModel.Parts> parts = parts(faults);
        var continuity = new CompetencyModel.Continuity(faults.sound(replacements), ForeignFields.none());
        faults.throwAll(code);
        ModelRules.check(levels.orElseThrow(), parts.orElseThrow(), continuity, faults);
        faults.throwAll(code);
        return CompetencyModel.of(identity.orElseThrow(), levels.orElseThrow(), parts.orElseThrow(), continuity);
    }

    /** Returns code, version and the number of parts so far. */
    @Override
    public String toString() {
        return code + " " + version + ", to be built (" + competencies.size() + " competencies, " + roles.size()
                + " roles)";
    }

    private Optional<CompetencyModel.Parts> parts(Faults faults) {
        List<Cluster> groups = faults.sound(clusters);
        List<Competency> asked = faults.sound(competencies);
        List<RoleComponent> work = faults.sound(components);
        List<RoleProfile> profiles = faults.sound(roles);
        List<CareerPath> steps = faults.sound(paths);
        var construction = new ConstructionChain(faults.sound(functions), faults.sound(processes));
        faults.check("model", () -> atLeastOne(clusters, "clusters"));
        faults.check("model", () -> atLeastOne(competencies, "competencies"));
        return faults.isEmpty()
                ? Optional.of(new CompetencyModel.Parts(groups, asked, work, profiles, steps, construction))
                : Optional.empty();
    }

    private static void atLeastOne(List<?> parts, String subject) {
        Arguments.that(!parts.isEmpty(), subject, "none", "must be at least one");
    }

    private static <B> B filled(B part, Consumer<B> content) {
        Arguments.notNull(content, "content").accept(part);
        return part;
    }

    private static <T> Faults.Part<T> ready(T part, String subject) {
        Optional<T> given = Optional.of(Arguments.notNull(part, subject));
        return faults -> given;
    }

    /** Returns the code that is named, or the only one there is. */
    static String only(@Nullable String namedOrNull, Set<String> codes, String subject) {
        if (namedOrNull != null) {
            return namedOrNull;
        }
        String rule = "must be named, because the model has " + codes.size() + " of them";
        Arguments.that(codes.size() == 1, subject, "none", rule);
        return codes.iterator().next();
    }
}
