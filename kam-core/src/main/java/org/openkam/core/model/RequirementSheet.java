package org.openkam.core.model;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.BehavioralAnchor;
import org.openkam.core.scale.ProficiencyLevel;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;

/**
 * Everything a model says about a role: the work it takes part in, and the knowledge, skills and behaviour this needs.
 *
 * @param model the model
 * @param role a role of the model
 */
public record RequirementSheet(CompetencyModel model, RoleProfile role) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * What the role needs of one competency.
     *
     * @param requirement target level, weight, whether it is a must-have, and what is asked of single indicators
     * @param competency the competency
     * @param level the meaning of the target level
     * @param indicators the competency's indicators, in its order
     */
    public record Requirement(
            RoleRequirement requirement,
            Competency competency,
            ProficiencyLevel level,
            List<TracedIndicator> indicators)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public Requirement {
            Arguments.notNull(requirement, "requirement");
            Arguments.notNull(competency, "competency");
            Arguments.notNull(level, "level");
            indicators = List.copyOf(indicators);
        }

        /** Returns what the target level of this competency looks like; empty if the model doesn't tell. */
        public Optional<LocalizedText> anchor() {
            return competency.anchors().stream()
                    .filter(a -> a.level() == level.level())
                    .map(BehavioralAnchor::text)
                    .findFirst();
        }

        /** Returns the indicators that speak for the competency and show behaviour, skill or knowledge. */
        public List<TracedIndicator> indicators(IndicatorFacet facet) {
            return indicators.stream()
                    .filter(i -> i.indicator().polarity() == Polarity.POSITIVE)
                    .filter(i -> i.indicator().facet() == facet)
                    .toList();
        }

        /** Returns the indicators that speak against the competency. */
        public List<TracedIndicator> counterIndicators() {
            return indicators.stream()
                    .filter(i -> i.indicator().polarity() == Polarity.COUNTER)
                    .toList();
        }
    }

    /**
     * An indicator and the processes it comes from.
     *
     * @param indicator the indicator
     * @param processes processes in which the role takes part and that need it; empty if the model names none
     */
    public record TracedIndicator(BehavioralIndicator indicator, List<BusinessProcess> processes)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public TracedIndicator {
            Arguments.notNull(indicator, "indicator");
            processes = List.copyOf(processes);
        }
    }

    public RequirementSheet {
        Arguments.notNull(model, "model");
        Arguments.that(
                model.role(Arguments.notNull(role, "role").code()).equals(role),
                "role",
                role.code(),
                "must be the role of this name in the model");
    }

    /**
     * Returns the sheet of a role.
     *
     * @param role code of a role of the model
     * @throws UnknownCodeException if the model has no such role
     */
    public static RequirementSheet of(CompetencyModel model, String role) {
        return new RequirementSheet(model, model.role(role));
    }

    /** Returns the processes in which the role takes part, in the model's order; empty if the model names none. */
    public List<BusinessProcess> processes() {
        return model.construction().processesOf(role.code());
    }

    /** Returns the functions of these processes, in the model's order. */
    public List<BusinessFunction> functions() {
        List<String> codes =
                processes().stream().map(BusinessProcess::function).distinct().toList();
        return model.construction().functions().stream()
                .filter(f -> codes.contains(f.code()))
                .toList();
    }

    /** Returns what the role needs of each of its competencies, in the role's order. */
    public List<Requirement> requirements() {
        List<BusinessProcess> processes = processes();
        return role.requirements().stream().map(r -> requirement(r, processes)).toList();
    }

    private Requirement requirement(RoleRequirement requirement, List<BusinessProcess> processes) {
        Competency competency = model.competency(requirement.competency());
        List<TracedIndicator> indicators = competency.indicators().stream()
                .map(i -> new TracedIndicator(
                        i,
                        processes.stream()
                                .filter(p -> p.indicators().contains(i.code()))
                                .toList()))
                .toList();
        return new Requirement(requirement, competency, model.scale().level(requirement.targetLevel()), indicators);
    }

    /** Returns what the role asks for beside competencies, required or desired, in the role's order. */
    public List<QualificationRequirement> qualifications(QualificationRequirement.Necessity necessity) {
        return role.qualifications().stream()
                .filter(q -> q.necessity() == necessity)
                .toList();
    }

    /** Returns the whole sheet in a language, line by line. */
    public String render(Locale locale) {
        return new RequirementText(this, Language.of(locale)).render();
    }

    @Override
    public String toString() {
        long mustHaves =
                role.requirements().stream().filter(RoleRequirement::mustHave).count();
        return model.code() + " " + role.code() + " (" + role.requirements().size() + " competencies, " + mustHaves
                + " must-haves, " + processes().size() + " processes, "
                + role.qualifications().size() + " qualifications)";
    }
}
