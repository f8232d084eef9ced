package org.openkam.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;

/**
 * Takes a role from its author. Weights of its requirements sum to exactly 100; a weight with decimals is written as text,
 * such as {@code "12.5"}.
 */
public final class RoleBuilder {
    private final String code;
    private final Texts name = new Texts("name");
    private final List<Faults.Part<RoleRequirement>> requirements = new ArrayList<>();
    private final List<Faults.Part<QualificationRequirement>> qualifications = new ArrayList<>();

    RoleBuilder(String code) {
        this.code = code;
    }

    /** Gives the name in a language, such as {@code en}; each language once. */
    public RoleBuilder name(String language, String text) {
        name.add(language, text);
        return this;
    }

    /** Gives the name in all of its languages. */
    public RoleBuilder name(LocalizedText text) {
        name.add(text);
        return this;
    }

    /**
     * Asks for a competency.
     *
     * @param competency its code
     * @param target level, a code of the model's scale
     * @param weight 0 to 100
     */
    public RoleBuilder requires(String competency, int target, int weight) {
        return requires(competency, r -> r.target(target).weight(weight));
    }

    /** Asks for a competency, with a weight such as {@code 12.5}. */
    public RoleBuilder requires(String competency, int target, String weight) {
        return requires(competency, r -> r.target(target).weight(weight));
    }

    /** Asks for a competency that the role can't do without. */
    public RoleBuilder mustHave(String competency, int target, int weight) {
        return requires(competency, r -> r.target(target).weight(weight).mustHave());
    }

    /** Asks for a competency that the role can't do without, with a weight such as {@code 12.5}. */
    public RoleBuilder mustHave(String competency, int target, String weight) {
        return requires(competency, r -> r.target(target).weight(weight).mustHave());
    }

    /**
     * Asks for a competency and, perhaps, for single indicators of it.
     *
     * @param competency its code
     * @param content tells target, weight and the rest
     */
    public RoleBuilder requires(String competency, Consumer<RequirementBuilder> content) {
        RequirementBuilder requirement = new RequirementBuilder("role " + code, competency);
        Arguments.notNull(content, "content of requirement").accept(requirement);
        requirements.add(requirement::build);
        return this;
    }

    /**
     * Asks for something beside competencies.
     *
     * @param code unique in the role
     * @param kind what it is about
     * @param content tells the rest
     */
    public RoleBuilder qualification(
            String code, QualificationRequirement.Kind kind, Consumer<QualificationBuilder> content) {
        QualificationBuilder qualification = new QualificationBuilder(code, kind);
        Arguments.notNull(content, "content of qualification").accept(qualification);
        qualifications.add(faults -> qualification.build("role " + this.code, faults));
        return this;
    }

    Optional<RoleProfile> build(Faults faults) {
        String where = "role " + code;
        LocalizedText words = name.build(where, faults);
        List<RoleRequirement> asked = faults.sound(requirements);
        List<QualificationRequirement> others = faults.sound(qualifications);
        return asked.size() < requirements.size()
                ? Optional.empty()
                : faults.attempt(where, () -> new RoleProfile(code, words, asked, others));
    }
}
