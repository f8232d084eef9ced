package org.openkam.scoring.profile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Reckons results against plan again, from the months in a trace: attainment, trend, growth. For one trace. */
final class KpiReplay {
    private static final int QUARTER = 3;
    private static final Fraction HUNDRED = Fraction.of(100, 1);

    private final ReplayBook book;
    private final ScoreTrace root;
    private final TreeMap<YearMonth, Fraction> plans = new TreeMap<>();
    private final TreeMap<YearMonth, BigDecimal> actuals = new TreeMap<>();
    private final TreeSet<YearMonth> span = new TreeSet<>();

    KpiReplay(ReplayBook book, ScoreTrace root) {
        this.book = book;
        this.root = root;
    }

    void run() {
        for (ScoreTrace part : root.parts()) {
            if (part.step().equals("kpimonth")) {
                YearMonth month = month(part);
                plans.put(month, Fraction.of(amount(part, "plan")));
                actuals.put(month, amount(part, "actual"));
            }
            if (part.step().startsWith("kpi")) {
                span.add(month(part));
            }
        }
        book.check(root, "months", Integer.toString(plans.size()));
        book.check(root, "open", Integer.toString(span.size() - plans.size()));
        attainment(ScoreReplay.needKind(root, "attainment"));
        trend(ScoreReplay.needKind(root, "trend"));
        growths();
    }

    private static YearMonth month(ScoreTrace step) {
        try {
            return YearMonth.parse(new TraceFacts(step).text("period"));
        } catch (DateTimeException e) {
            throw new TraceFacts.MalformedFact(step.step(), "period");
        }
    }

    private static BigDecimal amount(ScoreTrace step, String fact) {
        BigDecimal amount = new BigDecimal(new TraceFacts(step).text(fact));
        if (!amount.toPlainString().equals(step.facts().get(fact))) {
            throw new TraceFacts.MalformedFact(step.step(), fact);
        }
        return amount;
    }

    private boolean hasErrors() {
        return plans.size() >= new TraceFacts(root).count("least");
    }

    private void attainment(ScoreTrace step) {
        Fraction plan = plans.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        if (plan.signum() == 0) {
            none(step, "attainment", plans.isEmpty() ? Reason.NO_DATA : Reason.OUT_OF_DOMAIN);
            return;
        }
        Fraction actual = Fraction.ZERO;
        for (BigDecimal one : actuals.values()) {
            actual = actual.plus(Fraction.of(one));
        }
        Fraction ratio = actual.dividedBy(plan);
        double value = ratio.times(HUNDRED).toDouble();
        StandardError error = hasErrors() ? ratioError(ratio, plan) : null;
        Interval interval = error == null ? null : bounds(step, value, error).orElse(null);
        enter(step, "attainment", new Computed(value, error, interval));
    }

    private StandardError ratioError(Fraction ratio, Fraction plan) {
        int n = plans.size();
        Fraction squares = Fraction.ZERO;
        for (YearMonth month : plans.keySet()) {
            Fraction residual = exact(month).minus(ratio.times(plans.get(month)));
            squares = squares.plus(residual.times(residual));
        }
        Fraction variance = squares.times(Fraction.of(n, n - 1L)).dividedBy(plan.times(plan));
        return new StandardError(100 * Math.sqrt(variance.toDouble()), n - 1.0, true);
    }

    private Fraction exact(YearMonth month) {
        return Fraction.of(actuals.get(month));
    }

    private Optional<Interval> bounds(ScoreTrace step, double value, StandardError error) {
        return book.interval(ScoreReplay.needKind(step, "bounds"), value, error);
    }

    private void none(ScoreTrace step, String name, Reason reason) {
        book.check(step, "reason", reason.name());
        book.figure(name, Estimate.notComputable(reason));
    }

    private void enter(ScoreTrace step, String name, Computed figure) {
        book.check(step, "percent", figure.value());
        if (figure.standardError() != null) {
            book.checkError(step, figure.standardError());
        } else {
            book.check(step, "se", "");
        }
        if (figure.interval() != null) {
            book.checkInterval(ScoreReplay.needKind(step, "bounds"), figure.interval());
        }
        book.figure(name, figure);
    }

    /** A least-squares line through the logarithms of the results. */
    private void trend(ScoreTrace step) {
        int n = plans.size();
        if (n < QUARTER) {
            none(step, "trend", n == 0 ? Reason.NO_DATA : Reason.TOO_FEW_UNITS);
        } else if (actuals.values().stream().anyMatch(a -> a.signum() <= 0)) {
            none(step, "trend", Reason.OUT_OF_DOMAIN);
        } else {
            double[] x = actuals.keySet().stream()
                    .mapToDouble(m -> m.getYear() * 12 + m.getMonthValue())
                    .toArray();
            double[] y = actuals.values().stream()
                    .mapToDouble(a -> StrictMath.log(a.doubleValue()))
                    .toArray();
            enter(step, "trend", line(step, centred(x), centred(y)));
        }
    }

    private Computed line(ScoreTrace step, double[] x, double[] y) {
        double slope = products(x, y) / products(x, x);
        double growth = 100 * StrictMath.expm1(slope);
        if (!hasErrors()) {
            return new Computed(growth, null, null);
        }
        double[] residuals = IntStream.range(0, x.length)
                .mapToDouble(i -> y[i] - slope * x[i])
                .toArray();
        double degrees = x.length - 2.0;
        double ofSlope = Math.sqrt(products(residuals, residuals) / degrees / products(x, x));
        Interval interval = bounds(step, slope, new StandardError(ofSlope, degrees, true))
                .map(i -> new Interval(
                        100 * StrictMath.expm1(i.lower()), 100 * StrictMath.expm1(i.upper()), i.confidence()))
                .orElse(null);
        return new Computed(growth, new StandardError(100 * StrictMath.exp(slope) * ofSlope, degrees, true), interval);
    }

    private static double[] centred(double[] values) {
        double mean = ExactSum.of(values) / values.length;
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] - mean)
                .toArray();
    }

    private static double products(double[] x, double[] y) {
        return ExactSum.of(
                IntStream.range(0, x.length).mapToDouble(i -> x[i] * y[i]).toArray());
    }

    private void growths() {
        List<ScoreTrace> steps =
                root.parts().stream().filter(p -> p.kind().equals("growth")).toList();
        List<YearMonth> months = List.copyOf(span);
        List<YearMonth> quarters = months.stream()
                .map(m -> m.withMonth((m.getMonthValue() - 1) / QUARTER * QUARTER + 1))
                .distinct()
                .toList();
        int next = 0;
        for (int i = 1; i < months.size(); i++) {
            growth(steps, next++, months.get(i).toString(), sum(months.get(i - 1), 1), sum(months.get(i), 1));
        }
        for (int i = 1; i < quarters.size(); i++) {
            YearMonth quarter = quarters.get(i);
            String name = quarter.getYear() + "-Q" + quarter.get(IsoFields.QUARTER_OF_YEAR);
            growth(steps, next++, name, sum(quarters.get(i - 1), QUARTER), sum(quarter, QUARTER));
        }
    }

    /** The sum of some months from one on; null if one isn't known. */
    private @Nullable Fraction sum(YearMonth from, int months) {
        List<YearMonth> some = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            some.add(from.plusMonths(i));
        }
        return actuals.keySet().containsAll(some)
                ? some.stream().map(this::exact).reduce(Fraction.ZERO, Fraction::plus)
                : null;
    }

    private void growth(
            List<ScoreTrace> steps, int index, String period, @Nullable Fraction before, @Nullable Fraction after) {
        if (index >= steps.size()) {
            throw new TraceFacts.MalformedFact(root.step(), "growth");
        }
        ScoreTrace step = steps.get(index);
        book.check(step, "period", period);
        if (before == null || after == null) {
            none(step, "growth " + period, Reason.INCOMPLETE_DATA);
        } else if (before.signum() <= 0) {
            none(step, "growth " + period, Reason.OUT_OF_DOMAIN);
        } else {
            double percent =
                    after.minus(before).dividedBy(before).times(HUNDRED).toDouble();
            enter(step, "growth " + period, new Computed(percent, null, null));
        }
    }
}
