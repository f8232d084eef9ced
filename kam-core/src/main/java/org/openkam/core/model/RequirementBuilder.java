package org.openkam.core.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;

/** Takes from its author what a role asks of one competency. Weights are exact, so there is none as a double. */
public final class RequirementBuilder {
    private static final String DECIMAL = "[0-9]{1,3}(\\.[0-9]{1,9})?";

    private final String role;
    private final String competency;
    private final List<Faults.Part<IndicatorRequirement>> indicators = new ArrayList<>();
    private boolean mustHave;
    private @Nullable Integer targetOrNull;
    private @Nullable String weightOrNull;

    RequirementBuilder(String role, String competency) {
        this.role = role;
        this.competency = competency;
    }

    /** Gives the target level, a code of the model's scale. */
    public RequirementBuilder target(int level) {
        targetOrNull = level;
        return this;
    }

    /** Gives the weight, 0 to 100. */
    public RequirementBuilder weight(int percent) {
        return weight(Integer.toString(percent));
    }

    /** Gives the weight, 0 to 100 with at most nine decimals, such as {@code 12.5}. */
    public RequirementBuilder weight(String percent) {
        weightOrNull = Arguments.notNull(percent, "weight");
        return this;
    }

    /** Gives the weight, 0 to 100 with at most nine decimals. */
    public RequirementBuilder weight(BigDecimal percent) {
        return weight(Arguments.notNull(percent, "weight").toPlainString());
    }

    /** Says that the role can't do without the competency. */
    public RequirementBuilder mustHave() {
        mustHave = true;
        return this;
    }

    /**
     * Asks for a single indicator.
     *
     * @param code of an indicator of the competency
     * @param target level, a code of the model's scale
     * @param percent its share within the competency; those of all indicators listed sum to 100
     */
    public RequirementBuilder indicator(String code, int target, int percent) {
        return indicator(code, target, Integer.toString(percent));
    }

    /** Asks for a single indicator, with a share such as {@code 12.5}. */
    public RequirementBuilder indicator(String code, int target, String percent) {
        return add(code, target, percent, false);
    }

    /** Asks for a single indicator that the role can't do without. */
    public RequirementBuilder mustHaveIndicator(String code, int target, int percent) {
        return mustHaveIndicator(code, target, Integer.toString(percent));
    }

    /** Asks for a single indicator that the role can't do without, with a share such as {@code 12.5}. */
    public RequirementBuilder mustHaveIndicator(String code, int target, String percent) {
        return add(code, target, percent, true);
    }

    private RequirementBuilder add(String code, int target, String percent, boolean must) {
        String subject = "weight of indicator " + code;
        indicators.add(faults ->
                faults.attempt(role, () -> new IndicatorRequirement(code, target, decimal(percent, subject), must)));
        return this;
    }

    private static BigDecimal decimal(@Nullable String text, String subject) {
        String given = Arguments.notNull(text, subject);
        Arguments.that(
                given.matches(DECIMAL),
                subject,
                Arguments.shown(given),
                "must be a number from 0 to 100, such as 12.5");
        return new BigDecimal(given);
    }

    Optional<RoleRequirement> build(Faults faults) {
        List<IndicatorRequirement> sound = faults.sound(indicators);
        String of = " of competency " + competency;
        Optional<Integer> target = faults.attempt(role, () -> Arguments.notNull(targetOrNull, "target" + of));
        Optional<BigDecimal> weight = faults.attempt(role, () -> decimal(weightOrNull, "weight" + of));
        return target.isEmpty() || weight.isEmpty() || sound.size() < indicators.size()
                ? Optional.empty()
                : faults.attempt(
                        role, () -> new RoleRequirement(competency, target.get(), weight.get(), mustHave, sound));
    }
}
