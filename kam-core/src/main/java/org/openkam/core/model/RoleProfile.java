package org.openkam.core.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;

/**
 * What a role asks for.
 *
 * @param code unique in the model
 * @param name its name
 * @param requirements at least one, no competency twice, weights summing to exactly 100
 * @param qualifications what it asks for beside competencies; may be empty, no code twice
 */
public record RoleProfile(
        String code,
        LocalizedText name,
        List<RoleRequirement> requirements,
        List<QualificationRequirement> qualifications)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public RoleProfile {
        Arguments.code(code, "code of role");
        Arguments.notNull(name, "name of role");
        requirements = Arguments.notEmpty(requirements, "requirements of role " + code);
        Set<String> seen = new HashSet<>();
        requirements.forEach(r -> Arguments.that(
                seen.add(r.competency()), "competency", r.competency(), "must stand only once in a role"));
        qualifications = List.copyOf(qualifications);
        Set<String> codes = new HashSet<>();
        qualifications.forEach(
                q -> Arguments.that(codes.add(q.code()), "qualification", q.code(), "must stand only once in a role"));
        BigDecimal sum = sumOfWeights(requirements);
        Arguments.that(
                sum.compareTo(HUNDRED) == 0, "sum of weights of role " + code, sum.toPlainString(), "must be 100");
    }

    /** Creates a role that asks for competencies only. */
    public RoleProfile(String code, LocalizedText name, List<RoleRequirement> requirements) {
        this(code, name, requirements, List.of());
    }

    /** Returns the exact sum of the requirements' weights. */
    public static BigDecimal sumOfWeights(List<RoleRequirement> requirements) {
        return requirements.stream().map(RoleRequirement::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Returns what the role asks of a competency, if anything. */
    public Optional<RoleRequirement> requirement(String competency) {
        return requirements.stream()
                .filter(r -> r.competency().equals(competency))
                .findFirst();
    }

    /** Returns in English, line by line, what the role asks for. A role knows competencies by their codes only. */
    public String render() {
        return render(Locale.ENGLISH);
    }

    /**
     * Returns in a language, line by line, what the role asks for, with codes of competencies; {@link RequirementSheet} and
     * {@link CompetencyModel#render(Locale)} have their names.
     */
    public String render(Locale locale) {
        return new RoleText(this, null, Language.of(locale)).render();
    }

    @Override
    public String toString() {
        return code + " asks for " + requirements + ", qualifications: " + qualifications.size();
    }
}
