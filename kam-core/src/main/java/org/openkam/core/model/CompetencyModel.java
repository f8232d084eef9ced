package org.openkam.core.model;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.ProficiencyScale;
import org.openkam.core.scale.RatingScale;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;

/**
 * A competency model: what can be asked for, described by behaviour, and what roles ask for. Always consistent: every
 * reference points to something, no code stands twice. Immutable and thread-safe.
 */
public final class CompetencyModel implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Identity identity;
    private final ProficiencyScale scale;
    private final Parts parts;
    private final Continuity continuity;
    private final LinkedHashMap<String, Cluster> clusters;
    private final LinkedHashMap<String, Competency> competencies;
    private final LinkedHashMap<String, RoleComponent> roleComponents;
    private final LinkedHashMap<String, RoleProfile> roles;
    private final LinkedHashMap<String, BehavioralIndicator> indicators;
    private final LinkedHashMap<String, Competency> competencyOfIndicator;

    /**
     * Code, version and name of a model.
     *
     * @param code names the model for ever
     * @param version of its content
     * @param name for people
     */
    public record Identity(String code, ModelVersion version, LocalizedText name) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Identity {
            Arguments.code(code, "code of model");
            Arguments.notNull(version, "version of model");
            Arguments.notNull(name, "name of model");
        }
    }

    /**
     * The parts of a model.
     *
     * @param clusters at least one
     * @param competencies at least one, each in one of the clusters
     * @param roleComponents may be empty
     * @param roles may be empty
     * @param careerPaths steps between the roles; may be empty
     * @param construction how the model was built
     */
    public record Parts(
            List<Cluster> clusters,
            List<Competency> competencies,
            List<RoleComponent> roleComponents,
            List<RoleProfile> roles,
            List<CareerPath> careerPaths,
            ConstructionChain construction)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Creates the parts of a model without career paths, that doesn't tell how it was built. */
        public Parts(
                List<Cluster> clusters,
                List<Competency> competencies,
                List<RoleComponent> roleComponents,
                List<RoleProfile> roles) {
            this(clusters, competencies, roleComponents, roles, List.of(), ConstructionChain.none());
        }

        public Parts {
            careerPaths = List.copyOf(careerPaths);
            Arguments.notNull(construction, "construction");
            clusters = Arguments.notEmpty(clusters, "clusters");
            competencies = Arguments.notEmpty(competencies, "competencies");
            roleComponents = List.copyOf(roleComponents);
            roles = List.copyOf(roles);
        }
    }

    /**
     * What ties a model to its other versions.
     *
     * @param replacements what became of codes of earlier ones; may be empty
     * @param foreign fields of its document that only a later version of this library knows; what stood in an element that
     *     isn't there is dropped by the model
     */
    public record Continuity(List<Replacement> replacements, ForeignFields foreign) implements Serializable {
        private static final long serialVersionUID = 1L;
        private static final Continuity NONE = new Continuity(List.of(), ForeignFields.none());

        public Continuity {
            replacements = List.copyOf(replacements);
            Arguments.notNull(foreign, "foreign fields");
        }

        /** Returns the ties of a model that stands by itself. */
        public static Continuity none() {
            return NONE;
        }
    }

    private CompetencyModel(Identity identity, ProficiencyScale scale, Parts parts, Continuity continuity) {
        this.identity = Arguments.notNull(identity, "identity of model");
        this.scale = Arguments.notNull(scale, "scale of model");
        this.parts = Arguments.notNull(parts, "parts of model");
        Faults faults = new Faults();
        ModelRules.check(scale, parts, Arguments.notNull(continuity, "continuity of model"), faults);
        faults.throwFirst();
        this.continuity = fitting(continuity);
        clusters = byCode(parts.clusters, Cluster::code);
        competencies = byCode(parts.competencies, Competency::code);
        roleComponents = byCode(parts.roleComponents, RoleComponent::code);
        roles = byCode(parts.roles, RoleProfile::code);
        indicators = byCode(
                parts.competencies.stream()
                        .flatMap(c -> c.indicators().stream())
                        .toList(),
                BehavioralIndicator::code);
        competencyOfIndicator = new LinkedHashMap<>();
        parts.competencies.forEach(c -> c.indicators().forEach(i -> competencyOfIndicator.put(i.code(), c)));
    }

    /**
     * Returns a model.
     *
     * @throws IllegalArgumentException if a code stands twice, a target lies outside the scale
     * @throws UnknownCodeException if a reference points to nothing
     */
    public static CompetencyModel of(Identity identity, ProficiencyScale scale, Parts parts) {
        return of(identity, scale, parts, Continuity.none());
    }

    /**
     * Returns a model with ties to its other versions.
     *
     * @throws IllegalArgumentException if a code stands twice, a target lies outside the scale, a replaced code is still
     *     there
     * @throws UnknownCodeException if a reference points to nothing
     */
    public static CompetencyModel of(Identity identity, ProficiencyScale scale, Parts parts, Continuity continuity) {
        return new CompetencyModel(identity, scale, parts, continuity);
    }

    private Continuity fitting(Continuity given) {
        if (given.foreign().isEmpty()) {
            return given;
        }
        ForeignPlaces places = ForeignPlaces.of(parts, scale, given.replacements());
        return new Continuity(given.replacements(), given.foreign().only(places::has));
    }

    /**
     * Starts a model that is written in Java, part by part.
     *
     * @param code names the model for ever
     * @param version of its content, such as {@code 1.0}
     */
    public static ModelBuilder builder(String code, String version) {
        return new ModelBuilder(code, version);
    }

    private static <T> LinkedHashMap<String, T> byCode(List<T> parts, Function<T, String> code) {
        LinkedHashMap<String, T> map = new LinkedHashMap<>();
        parts.forEach(part -> map.put(code.apply(part), part));
        return map;
    }

    private static <T> T get(Map<String, T> map, String code, String subject) {
        T found = map.get(code);
        if (found == null) {
            throw new UnknownCodeException(subject, code, map.keySet());
        }
        return found;
    }

    /** Returns the code that names the model for ever. */
    public String code() {
        return identity.code();
    }

    /** Returns the version of its content. */
    public ModelVersion version() {
        return identity.version();
    }

    /** Returns its name. */
    public LocalizedText name() {
        return identity.name();
    }

    /** Returns the meaning of its levels. */
    public ProficiencyScale scale() {
        return scale;
    }

    /** Returns the codes of its levels, which raters use too. */
    public RatingScale ratingScale() {
        return scale.ratingScale();
    }

    /** Returns its clusters in the model's order. */
    public List<Cluster> clusters() {
        return parts.clusters;
    }

    /** Returns its competencies in the model's order, extensions included. */
    public List<Competency> competencies() {
        return parts.competencies;
    }

    /** Returns the parts of the work in the model's order. */
    public List<RoleComponent> roleComponents() {
        return parts.roleComponents;
    }

    /** Returns its roles in the model's order. */
    public List<RoleProfile> roles() {
        return parts.roles;
    }

    /** Returns the usual steps between its roles. */
    public List<CareerPath> careerPaths() {
        return parts.careerPaths;
    }

    /** Returns how it was built. */
    public ConstructionChain construction() {
        return parts.construction;
    }

    /** Returns what became of codes of earlier versions. */
    public List<Replacement> replacements() {
        return continuity.replacements;
    }

    /** Returns what became of a code of an earlier version, if the model says so. */
    public Optional<Replacement> replacement(String code) {
        return continuity.replacements.stream()
                .filter(r -> r.code().equals(code))
                .findFirst();
    }

    /** Returns the fields of its document that this version doesn't know. */
    public ForeignFields foreignFields() {
        return continuity.foreign;
    }

    /** Returns where in its document its elements stand. */
    ForeignPlaces places() {
        return ForeignPlaces.of(parts, scale, continuity.replacements);
    }

    /** Returns the same model with other foreign fields; those of an element that it hasn't got are dropped. */
    public CompetencyModel withForeignFields(ForeignFields others) {
        return of(identity, scale, parts, new Continuity(continuity.replacements, others));
    }

    /** Returns all indicators by code, in the model's order. */
    public Map<String, BehavioralIndicator> indicators() {
        return Collections.unmodifiableMap(indicators);
    }

    /**
     * Returns a cluster.
     *
     * @throws UnknownCodeException if there is none with this code
     */
    public Cluster cluster(String code) {
        return get(clusters, code, "Cluster");
    }

    /**
     * Returns a competency.
     *
     * @throws UnknownCodeException if there is none with this code
     */
    public Competency competency(String code) {
        return get(competencies, code, "Competency");
    }

    /** Returns the competency that an indicator belongs to, if the model has the indicator. */
    public Optional<Competency> competencyOfIndicator(String indicator) {
        return Optional.ofNullable(competencyOfIndicator.get(indicator));
    }

    /**
     * Returns a role.
     *
     * @throws UnknownCodeException if there is none with this code
     */
    public RoleProfile role(String code) {
        return get(roles, code, "Role");
    }

    /** Returns whether the model has a role with this code. */
    public boolean hasRole(String code) {
        return roles.containsKey(code);
    }

    /** Returns the whole model in English, line by line. */
    public String render() {
        return render(Locale.ENGLISH);
    }

    /**
     * Returns the whole model in a language, line by line: scale, competencies with indicators and anchors, roles, career
     * paths, parts of the work and processes. The library's own words are English, Russian or Polish; each text of the model
     * is in that language, else in English, else in the first it has.
     */
    public String render(Locale locale) {
        return new ModelText(this, Language.of(locale)).render();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CompetencyModel m
                && identity.equals(m.identity)
                && scale.equals(m.scale)
                && parts.equals(m.parts)
                && continuity.equals(m.continuity);
    }

    @Override
    public int hashCode() {
        return identity.hashCode();
    }

    @Override
    public String toString() {
        return identity.code() + " " + identity.version() + " (" + competencies.size() + " competencies, "
                + indicators.size() + " indicators, " + roles.size() + " roles)";
    }
}
