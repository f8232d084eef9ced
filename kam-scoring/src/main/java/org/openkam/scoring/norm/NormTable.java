package org.openkam.scoring.norm;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.norm.NormDistribution.Continuous;
import org.openkam.scoring.norm.NormDistribution.Stated;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * The norms of an instrument in one population: who was asked, when, and how each scale came out. Without a table scores stand
 * by themselves, raw and compared within the person, and every place in a norm says {@link Reason#NO_NORM}. Immutable and
 * thread-safe.
 *
 * @param population who was asked, such as {@code account managers, Poland}; not blank
 * @param collected the last day of asking
 * @param covariate the column that continuous norms depend on, such as {@code tenure_years}; empty if there are none
 * @param scales one norm a scale, by code; sorted
 */
public record NormTable(String population, LocalDate collected, String covariate, Map<String, ScaleNorm> scales)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks the parts and copies the map. */
    public NormTable {
        Arguments.that(!Arguments.notNull(population, "population").isBlank(), "population", "", "must not be blank");
        Arguments.notNull(collected, "day of collection");
        Arguments.notNull(covariate, "covariate");
        Map<String, ScaleNorm> sorted = new TreeMap<>();
        boolean named = !covariate.isEmpty();
        Arguments.notNull(scales, "scales").forEach((scale, norm) -> {
            Arguments.code(scale, "scale of norm table");
            boolean continuous = Arguments.notNull(norm, "norm of " + scale).distribution() instanceof Continuous;
            Arguments.that(
                    named || !continuous,
                    "covariate",
                    "empty",
                    "must be named, because the norm of " + scale + " depends on one");
            sorted.put(scale, norm);
        });
        scales = Collections.unmodifiableMap(sorted);
    }

    /** Returns a table of norms that depend on no covariate. */
    public static NormTable of(String population, LocalDate collected, Map<String, ScaleNorm> scales) {
        return new NormTable(population, collected, "", scales);
    }

    /**
     * Returns whom a score is held against; never throws for data.
     *
     * @param scale code of the scale; without a norm {@link Reason#NO_NORM}
     * @param value the person's covariate, {@code NaN} where it isn't known; asked for by continuous norms only, which then
     *     have no place for the person ({@link Reason#INCOMPLETE_DATA})
     * @param terms when a norm counts
     */
    public NormLookup find(String scale, double value, NormTerms terms) {
        ScaleNorm norm = scales.get(Arguments.notNull(scale, "scale"));
        Arguments.notNull(terms, "terms");
        if (norm == null) {
            return NormLookup.none(Reason.NO_NORM);
        }
        NormDistribution distribution = norm.distribution();
        Set<NormWarning> warnings = warnings(distribution, value, terms);
        Reason reason = distribution.n() < terms.leastGroup() ? Reason.SMALL_NORM_GROUP : null;
        if (reason == null && distribution instanceof Continuous continuous) {
            Object at = at(continuous, value);
            reason = at instanceof Reason none ? none : null;
            distribution = at instanceof Stated stated ? stated : distribution;
        }
        return new NormLookup(population, collected, distribution, reason, warnings);
    }

    /** The norm at a covariate, or the reason why it has none there. */
    private static Object at(Continuous continuous, double value) {
        if (Double.isNaN(value)) {
            return Reason.INCOMPLETE_DATA;
        }
        ContinuousNorm.Place place = continuous.norm().place(value, 0);
        @Nullable Reason reason = place.mean().<@Nullable Reason>fold(e -> null, r -> r);
        if (reason == null) {
            reason = place.deviation().<@Nullable Reason>fold(e -> null, r -> r);
        }
        return reason != null
                ? reason
                : new Stated(
                        continuous.n(), place.mean().value(), place.deviation().value());
    }

    private Set<NormWarning> warnings(NormDistribution distribution, double value, NormTerms terms) {
        Set<NormWarning> warnings = EnumSet.noneOf(NormWarning.class);
        if (ChronoUnit.MONTHS.between(collected, terms.today()) >= terms.monthsUntilOld()) {
            warnings.add(NormWarning.OLD);
        }
        if (collected.isAfter(terms.today())) {
            warnings.add(NormWarning.DATED_AHEAD);
        }
        if (distribution.n() < terms.smallGroup()) {
            warnings.add(NormWarning.SMALL_GROUP);
        }
        if (distribution instanceof Continuous c
                && !Double.isNaN(value)
                && !c.norm().covers(value)) {
            warnings.add(NormWarning.OUTSIDE_COVARIATES);
        }
        return warnings;
    }

    /** Returns the reliability of a scale in the group, or why it isn't known. */
    public Estimate reliability(String scale) {
        ScaleNorm norm = scales.get(Arguments.notNull(scale, "scale"));
        return norm == null ? Estimate.notComputable(Reason.NO_NORM) : norm.reliability();
    }

    @Override
    public String toString() {
        return "norms of " + population + ", " + collected + " (" + scales.size() + " scales"
                + (covariate.isEmpty() ? ")" : ", by " + covariate + ")");
    }
}
