package org.openkam.scoring.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Checks figures of a match against the steps that say them, and enters them into the book. */
record MatchFigures(ReplayBook book) {
    private static final int DECIMALS = 9;

    /** Sums whose errors add up undiminished, because the same raters are behind all parts. */
    static final class Sum {
        private double sum;
        private double error;
        private double degrees = Double.MAX_VALUE;
        private boolean isKnown = true;
        private boolean isAssumed;

        void add(double weight, Computed part) {
            sum += weight * part.value();
            StandardError ofPart = part.standardError();
            isKnown &= ofPart != null || weight == 0;
            if (ofPart != null && ofPart.value() > 0 && weight > 0) {
                error += weight * ofPart.value();
                degrees = Math.min(degrees, ofPart.degreesOfFreedom());
                isAssumed |= ofPart.assumed();
            }
        }

        Estimate over(double divisor) {
            return new Computed(
                    sum / divisor, isKnown ? new StandardError(error / divisor, degrees, isAssumed) : null, null);
        }
    }

    /** Compares at nine decimals, as matches do. */
    static boolean atLeast(double value, double threshold) {
        return nines(value).compareTo(nines(threshold)) >= 0;
    }

    private static BigDecimal nines(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Checks value and error that a step says under a name, or why it says none. */
    void check(ScoreTrace step, String fact, Estimate estimate) {
        if (!(estimate instanceof Computed value)) {
            book.check(step, "reason", estimate.fold(e -> "", Reason::name));
            return;
        }
        book.check(step, fact, value.value());
        if (value.standardError() != null) {
            book.checkError(step, value.standardError());
        } else {
            book.check(step, "se", "");
        }
    }

    /** Enters a figure whose interval is another one's. */
    void taken(ScoreTrace step, String name, Estimate estimate) {
        check(step, name, estimate);
        if (estimate instanceof Computed value && value.interval() != null) {
            book.checkInterval(step, value.interval());
        }
        book.figure(name, estimate);
    }

    /** Enters a figure of 0 or more with the interval that a part of the step says, cut at 0. */
    Estimate notNegative(ScoreTrace step, String name, Estimate estimate) {
        check(step, step.kind(), estimate);
        Estimate bounded = estimate;
        if (estimate instanceof Computed value && value.standardError() != null) {
            Interval interval = bounds(step, value.value(), value.standardError(), true);
            bounded = new Computed(value.value(), value.standardError(), interval);
        }
        book.figure(name, bounded);
        return bounded;
    }

    /** Enters how far two scores lie apart. */
    @Nullable
    Interval apart(ScoreTrace step, double difference, StandardError error) {
        book.check(step, "difference", difference);
        book.checkError(step, error);
        Interval interval = bounds(step, difference, error, false);
        book.figure("apart", new Computed(difference, error, interval));
        return interval;
    }

    private @Nullable Interval bounds(ScoreTrace step, double value, StandardError error, boolean cut) {
        ScoreTrace says = ScoreReplay.needKind(step, "bounds");
        Optional<Interval> interval = book.interval(says, value, error).map(i -> cut ? i.clip(0, Double.MAX_VALUE) : i);
        interval.ifPresent(i -> book.checkInterval(says, i));
        return interval.orElse(null);
    }
}
