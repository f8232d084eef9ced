package org.openkam.ipd.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Reckons a probation exactly; see {@link ProbationReview} for the formulas. */
final class ProbationReckoning {
    private final ProbationGoal goal;
    private final ProbationFigures figures;
    private final ProbationPolicy policy;
    private final Fraction target;
    private final Fraction before;
    private final Fraction after;

    ProbationReckoning(ProbationGoal goal, ProbationFigures figures, ProbationPolicy policy) {
        this.goal = goal;
        this.figures = figures;
        this.policy = policy;
        target = Fraction.of(goal.growth());
        before = Turnover.sum(goal.baseline());
        after = Turnover.sum(figures.turnover());
    }

    boolean isComplete() {
        return figures.turnover().size() == goal.baseline().size();
    }

    /** Attainment if the clients that aren't known brought nothing: the least it can be. */
    Fraction least() {
        return attainment(before, after);
    }

    private Fraction attainment(Fraction from, Fraction to) {
        return to.minus(from).dividedBy(from).dividedBy(target);
    }

    Estimate growth() {
        return isComplete()
                ? Estimate.of(after.minus(before).dividedBy(before).toDouble())
                : Estimate.notComputable(Reason.INCOMPLETE_DATA);
    }

    Estimate attainment() {
        if (!isComplete()) {
            return Estimate.notComputable(Reason.INCOMPLETE_DATA);
        }
        double value = least().toDouble();
        StandardError error = error();
        Interval interval =
                error == null ? null : ProbationPolicy.INTERVALS.interval(value, error, policy.confidence());
        return new Computed(value, error, interval);
    }

    private @Nullable StandardError error() {
        int n = goal.baseline().size();
        if (n < policy.clientsForError()) {
            return null;
        }
        Fraction ratio = after.dividedBy(before);
        Fraction squares = Fraction.ZERO;
        for (String client : goal.baseline().keySet()) {
            Fraction apart = actual(client).minus(ratio.times(base(client)));
            squares = squares.plus(apart.times(apart));
        }
        Fraction variance = squares.times(Fraction.of(n, n - 1L))
                .dividedBy(before.times(before))
                .dividedBy(target.times(target));
        return new StandardError(Math.sqrt(variance.toDouble()), n - 1.0, true);
    }

    private Fraction base(String client) {
        BigDecimal amount = goal.baseline().get(client);
        return amount == null ? Fraction.ZERO : Fraction.of(amount);
    }

    private Fraction actual(String client) {
        BigDecimal amount = figures.turnover().get(client);
        return amount == null ? Fraction.ZERO : Fraction.of(amount);
    }

    List<ClientGrowth> clients() {
        List<ClientGrowth> clients = new ArrayList<>();
        for (String client : goal.baseline().keySet()) {
            Fraction rest = before.minus(base(client));
            Estimate without = !isComplete()
                    ? Estimate.notComputable(Reason.INCOMPLETE_DATA)
                    : rest.signum() == 0
                            ? Estimate.notComputable(Reason.OUT_OF_DOMAIN)
                            : Estimate.of(without(client).toDouble());
            clients.add(new ClientGrowth(client, growth(client), without));
        }
        return clients;
    }

    private Fraction without(String client) {
        return attainment(before.minus(base(client)), after.minus(actual(client)));
    }

    private Estimate growth(String client) {
        if (!figures.turnover().containsKey(client)) {
            return Estimate.notComputable(Reason.INCOMPLETE_DATA);
        }
        Fraction base = base(client);
        return base.signum() == 0
                ? Estimate.notComputable(Reason.OUT_OF_DOMAIN)
                : Estimate.of(actual(client).minus(base).dividedBy(base).toDouble());
    }

    /** 2 pass, 1 extend, 0 below. */
    int step(Fraction attainment) {
        return attainment.compareTo(policy.pass()) >= 0 ? 2 : attainment.compareTo(policy.extend()) >= 0 ? 1 : 0;
    }

    boolean hingesOnOne() {
        int whole = step(least());
        return isComplete()
                && goal.baseline().keySet().stream()
                        .filter(client -> before.minus(base(client)).signum() > 0)
                        .anyMatch(client -> step(without(client)) != whole);
    }

    boolean isWithinError() {
        return attainment()
                .fold(
                        a -> a.interval() != null
                                && (a.interval().contains(policy.pass().toDouble())
                                        || a.interval().contains(policy.extend().toDouble())),
                        reason -> false);
    }
}
