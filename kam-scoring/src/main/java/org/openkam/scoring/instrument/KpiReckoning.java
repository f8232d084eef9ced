package org.openkam.scoring.instrument;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.programme.KpiMonth;
import org.openkam.scoring.policy.KpiPolicy;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Reckons one person's {@link KpiOutcome}; see there for the formulas. */
final class KpiReckoning {
    private static final Fraction HUNDRED = Fraction.of(100, 1);

    private final KpiPolicy policy;
    private final ScoringPolicy.ErrorPolicy error;
    private final SortedMap<YearMonth, KpiMonth> months;

    KpiReckoning(KpiPolicy policy, ScoringPolicy.ErrorPolicy error, SortedMap<YearMonth, KpiMonth> months) {
        this.policy = policy;
        this.error = error;
        this.months = months;
    }

    /** @param span all months of the programme, in order */
    KpiOutcome outcome(String assessee, List<YearMonth> span) {
        List<YearMonth> open = span.stream().filter(m -> !months.containsKey(m)).toList();
        Estimate attainment = attainment();
        Estimate trend = trend();
        List<KpiGrowth> monthly = monthly(span);
        List<KpiGrowth> quarterly = quarterly(span);
        List<KpiMonth> known = List.copyOf(months.values());
        ScoreTrace trace = ScoreTrace.later(() -> {
            List<KpiGrowth> growths = new ArrayList<>(monthly);
            growths.addAll(quarterly);
            return new KpiTrace(policy, error)
                    .trace(new KpiTrace.Figures(assessee, open, attainment, trend, growths), known);
        });
        return new KpiOutcome(assessee, known.size(), open, attainment, trend, monthly, quarterly, trace);
    }

    private static Fraction exact(BigDecimal amount) {
        return Fraction.of(amount);
    }

    private Estimate attainment() {
        Fraction plan = Fraction.ZERO;
        Fraction actual = Fraction.ZERO;
        for (KpiMonth month : months.values()) {
            plan = plan.plus(exact(month.plan()));
            actual = actual.plus(exact(month.actual()));
        }
        if (months.isEmpty()) {
            return Estimate.notComputable(Reason.NO_DATA);
        }
        if (plan.signum() == 0) {
            return Estimate.notComputable(Reason.OUT_OF_DOMAIN);
        }
        Fraction ratio = actual.dividedBy(plan);
        StandardError of = ratioError(ratio, plan);
        double value = ratio.times(HUNDRED).toDouble();
        return new Computed(value, of, interval(value, of));
    }

    private @Nullable StandardError ratioError(Fraction ratio, Fraction plan) {
        int n = months.size();
        if (n < policy.months()) {
            return null;
        }
        Fraction squares = Fraction.ZERO;
        for (KpiMonth month : months.values()) {
            Fraction residual = exact(month.actual()).minus(ratio.times(exact(month.plan())));
            squares = squares.plus(residual.times(residual));
        }
        double variance = squares.times(Fraction.of(n, n - 1L))
                .dividedBy(plan.times(plan))
                .toDouble();
        return new StandardError(100 * Math.sqrt(variance), n - 1.0, true);
    }

    private @Nullable Interval interval(double value, @Nullable StandardError of) {
        return of == null ? null : error.intervals().interval(value, of, error.confidence());
    }

    private Estimate trend() {
        int n = months.size();
        if (n < 3) {
            return Estimate.notComputable(n == 0 ? Reason.NO_DATA : Reason.TOO_FEW_UNITS);
        }
        double[] x = new double[n];
        double[] y = new double[n];
        int row = 0;
        for (KpiMonth month : months.values()) {
            if (month.actual().signum() <= 0) {
                return Estimate.notComputable(Reason.OUT_OF_DOMAIN);
            }
            x[row] = number(month.month());
            y[row] = StrictMath.log(month.actual().doubleValue());
            row++;
        }
        return line(centred(x), centred(y));
    }

    private static int number(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue();
    }

    private static double[] centred(double[] values) {
        double mean = ExactSum.of(values) / values.length;
        double[] centred = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            centred[i] = values[i] - mean;
        }
        return centred;
    }

    private static double products(double[] x, double[] y) {
        double[] products = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            products[i] = x[i] * y[i];
        }
        return ExactSum.of(products);
    }

    private Estimate line(double[] x, double[] y) {
        int n = x.length;
        double slope = products(x, y) / products(x, x);
        double growth = 100 * StrictMath.expm1(slope);
        if (n < policy.months()) {
            return Estimate.of(growth);
        }
        double[] residuals = new double[n];
        for (int i = 0; i < n; i++) {
            residuals[i] = y[i] - slope * x[i];
        }
        double ofSlope = Math.sqrt(products(residuals, residuals) / (n - 2) / products(x, x));
        StandardError of = new StandardError(100 * StrictMath.exp(slope) * ofSlope, n - 2.0, true);
        Interval slopes = interval(slope, new StandardError(ofSlope, n - 2.0, true));
        Interval growths = slopes == null
                ? null
                : new Interval(
                        100 * StrictMath.expm1(slopes.lower()),
                        100 * StrictMath.expm1(slopes.upper()),
                        slopes.confidence());
        return new Computed(growth, of, growths);
    }

    private List<KpiGrowth> monthly(List<YearMonth> span) {
        List<KpiGrowth> growths = new ArrayList<>();
        for (int i = 1; i < span.size(); i++) {
            growths.add(new KpiGrowth(span.get(i).toString(), growth(actual(span.get(i - 1)), actual(span.get(i)))));
        }
        return growths;
    }

    private @Nullable Fraction actual(YearMonth month) {
        KpiMonth known = months.get(month);
        return known == null ? null : exact(known.actual());
    }

    private static Estimate growth(@Nullable Fraction before, @Nullable Fraction after) {
        if (before == null || after == null) {
            return Estimate.notComputable(Reason.INCOMPLETE_DATA);
        }
        return before.signum() <= 0
                ? Estimate.notComputable(Reason.OUT_OF_DOMAIN)
                : Estimate.of(
                        after.minus(before).dividedBy(before).times(HUNDRED).toDouble());
    }

    private List<KpiGrowth> quarterly(List<YearMonth> span) {
        List<YearMonth> firsts = span.stream()
                .map(m -> m.withMonth((m.getMonthValue() - 1) / 3 * 3 + 1))
                .distinct()
                .toList();
        List<KpiGrowth> growths = new ArrayList<>();
        for (int i = 1; i < firsts.size(); i++) {
            YearMonth first = firsts.get(i);
            String name = first.getYear() + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
            growths.add(new KpiGrowth(name, growth(quarter(firsts.get(i - 1)), quarter(first))));
        }
        return growths;
    }

    /** The sum of a quarter's three months; null if one isn't known. */
    private @Nullable Fraction quarter(YearMonth first) {
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < 3; i++) {
            Fraction actual = actual(first.plusMonths(i));
            if (actual == null) {
                return null;
            }
            sum = sum.plus(actual);
        }
        return sum;
    }
}
