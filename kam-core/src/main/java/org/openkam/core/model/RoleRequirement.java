package org.openkam.core.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openkam.core.internal.Arguments;

/**
 * What a role asks of one competency.
 *
 * @param competency code of the competency
 * @param targetLevel the level asked for, a code of the model's scale
 * @param weight its share in the fit, 0 to 100 with at most nine decimals; exact, because weights of a role sum to 100.
 *     Trailing zeros are dropped, so that 12.0 equals 12
 * @param mustHave whether a reliable shortfall here rules out a positive verdict
 * @param indicators what it asks of single indicators of the competency, none twice, weights summing to exactly 100;
 *     empty if the competency is asked for as a whole only. An indicator that isn't listed is asked for neither more nor
 *     less than before
 */
public record RoleRequirement(
        String competency, int targetLevel, BigDecimal weight, boolean mustHave, List<IndicatorRequirement> indicators)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 9;

    public RoleRequirement {
        Arguments.code(competency, "competency of requirement");
        weight = exact(weight, "weight of competency " + competency);
        indicators = List.copyOf(Arguments.notNull(indicators, "indicators of requirement"));
        checkIndicators(competency, indicators);
    }

    /** Creates a requirement that asks for the competency as a whole. */
    public RoleRequirement(String competency, int targetLevel, BigDecimal weight, boolean mustHave) {
        this(competency, targetLevel, weight, mustHave, List.of());
    }

    private static void checkIndicators(String competency, List<IndicatorRequirement> indicators) {
        Set<String> seen = new HashSet<>();
        indicators.forEach(i -> Arguments.that(
                seen.add(i.indicator()), "indicator", i.indicator(), "must stand only once in a requirement"));
        BigDecimal sum = indicators.stream().map(IndicatorRequirement::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        Arguments.that(
                indicators.isEmpty() || sum.compareTo(HUNDRED) == 0,
                "sum of weights of indicators of competency " + competency,
                sum.toPlainString(),
                "must be 100");
    }

    /** Returns whether a number can be a weight; false also for one whose exponent would make its sum explode. */
    public static boolean isWeight(BigDecimal weight) {
        return weight.signum() >= 0
                && weight.compareTo(HUNDRED) <= 0
                && weight.scale() <= MOST_DECIMALS
                && weight.scale() >= -MOST_DECIMALS;
    }

    /** Returns a weight without trailing zeros. */
    static BigDecimal exact(BigDecimal weight, String subject) {
        Arguments.notNull(weight, subject);
        Arguments.that(isWeight(weight), subject, weight, "must lie between 0 and 100 and have at most nine decimals");
        return weight.signum() == 0 ? BigDecimal.ZERO : plain(weight.stripTrailingZeros());
    }

    private static BigDecimal plain(BigDecimal weight) {
        return weight.scale() < 0 ? weight.setScale(0) : weight;
    }

    /** Returns what the role asks of an indicator, if anything. */
    public Optional<IndicatorRequirement> indicator(String code) {
        return indicators.stream().filter(i -> i.indicator().equals(code)).findFirst();
    }

    /** Returns this with other requirements of indicators. */
    RoleRequirement with(List<IndicatorRequirement> others) {
        return new RoleRequirement(competency, targetLevel, weight, mustHave, others);
    }

    /** Returns a requirement in few characters. */
    static String shown(String code, int targetLevel, BigDecimal weight, boolean mustHave) {
        return code + ">=" + targetLevel + " (" + weight.toPlainString() + (mustHave ? "*)" : ")");
    }

    @Override
    public String toString() {
        String whole = shown(competency, targetLevel, weight, mustHave);
        return indicators.isEmpty() ? whole : whole + " " + indicators;
    }
}
