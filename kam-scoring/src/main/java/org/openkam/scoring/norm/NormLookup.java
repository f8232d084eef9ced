package org.openkam.scoring.norm;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.norm.NormDistribution.Counted;
import org.openkam.scoring.norm.NormDistribution.Stated;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;

/**
 * Whom a person's score is held against, or why it can't be; see {@link NormTable#find}. Immutable.
 *
 * @param population who was asked; empty if there is no norm
 * @param collectedOrNull when, or null if there is no norm
 * @param distributionOrNull of their scores, that of the person's covariate where the norm depends on one; null if there is no
 *     norm
 * @param reasonOrNull why no score has a place in it, or null if it has
 * @param warnings what to know before it is relied on
 */
public record NormLookup(
        String population,
        @Nullable LocalDate collectedOrNull,
        @Nullable NormDistribution distributionOrNull,
        @Nullable Reason reasonOrNull,
        Set<NormWarning> warnings)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that there is a group or a reason, and copies the warnings. */
    public NormLookup {
        Arguments.notNull(population, "population");
        Arguments.that(
                reasonOrNull != null || distributionOrNull != null,
                "distribution",
                "null",
                "must be given without a reason");
        Set<NormWarning> copy = EnumSet.noneOf(NormWarning.class);
        copy.addAll(Arguments.notNull(warnings, "warnings"));
        warnings = Collections.unmodifiableSet(copy);
    }

    /** Returns the answer of a scale or an instrument without norm. */
    public static NormLookup none(Reason reason) {
        return new NormLookup("", null, null, Arguments.notNull(reason, "reason"), Set.of());
    }

    /** Returns why no score has a place in the group; empty if it has. */
    public Optional<Reason> reason() {
        return Optional.ofNullable(reasonOrNull);
    }

    /** Returns the spread of the group's scores; empty if there is no norm. */
    public Optional<NormDistribution> distribution() {
        return Optional.ofNullable(distributionOrNull);
    }

    /** Returns how many people the norm comes from; 0 if there is none. */
    public long n() {
        return distributionOrNull == null ? 0 : distributionOrNull.n();
    }

    /** Returns the mean of the group's raw scores. */
    public Estimate mean() {
        return usable(d -> d instanceof Counted c ? c.group().mean() : Estimate.of(((Stated) d).mean()));
    }

    /** Returns the standard deviation of the group's raw scores. */
    public Estimate deviation() {
        return usable(d -> d instanceof Counted c ? c.group().deviation() : Estimate.of(((Stated) d).deviation()));
    }

    private Estimate usable(java.util.function.Function<NormDistribution, Estimate> figure) {
        return reasonOrNull != null || distributionOrNull == null
                ? Estimate.notComputable(reasonOrNull == null ? Reason.NO_NORM : reasonOrNull)
                : figure.apply(distributionOrNull);
    }

    /**
     * Returns where a raw score stands by its distance from the mean; never throws for data.
     *
     * @param raw {@code NaN} where missing
     * @throws IllegalArgumentException if {@code raw} is infinite
     */
    public StandardScore standard(double raw) {
        if (reasonOrNull != null || distributionOrNull == null) {
            Estimate none = Estimate.notComputable(reasonOrNull == null ? Reason.NO_NORM : reasonOrNull);
            return new StandardScore(none, none, none, none, none, none);
        }
        return distributionOrNull instanceof Counted counted
                ? StandardScore.of(counted.group(), raw)
                : StandardScore.of(mean().value(), deviation().value(), raw);
    }

    @Override
    public String toString() {
        return distributionOrNull == null
                ? "no norm (" + reasonOrNull + ")"
                : population + ", " + collectedOrNull + " (" + n() + " people)"
                        + (warnings.isEmpty() ? "" : " " + warnings);
    }
}
