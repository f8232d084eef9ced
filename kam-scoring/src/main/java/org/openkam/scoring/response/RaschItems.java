package org.openkam.scoring.response;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;

/**
 * Items of known difficulty in the Rasch model, {@code P(pass) = 1 / (1 + exp(b - theta))}: measures a respondent and says how well his
 * answers fit. Difficulties come from elsewhere, best by conditional maximum likelihood, and are taken as known. What complete answers
 * need is computed once for each total when it first occurs. Immutable to its users and thread-safe.
 */
public final class RaschItems implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double CONFIDENCE = 0.95;
    private static final double LARGEST = 100; // information stays far above the smallest number

    private final double[] difficulties;
    private final int[] order; // from the easiest to the hardest, so that sums don't depend on the order of the columns
    private final transient AbilityAt[] known;

    private RaschItems(double[] difficulties) {
        this.difficulties = difficulties;
        this.order = IntStream.range(0, difficulties.length)
                .boxed()
                .sorted((a, b) -> Double.compare(difficulties[a], difficulties[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.known = new AbilityAt[difficulties.length + 1];
    }

    /**
     * Returns items.
     *
     * @param difficulties {@code b} in logits, -100 to 100 each
     */
    public static RaschItems of(double... difficulties) {
        double[] copy = Arguments.notNull(difficulties, "difficulties").clone();
        for (double difficulty : copy) {
            Arguments.that(Math.abs(difficulty) <= LARGEST, "difficulty", difficulty, "must lie between -100 and 100");
        }
        return new RaschItems(copy);
    }

    /** Returns the number of items. */
    public int items() {
        return difficulties.length;
    }

    /** Returns the difficulty of an item in logits. */
    public double difficulty(int item) {
        return difficulties[item];
    }

    /**
     * Measures a respondent and says how well his answers fit; never throws for data.
     * <ul>
     *   <li>A missing answer ({@code NaN}): the respondent is measured by the items that he answered.
     *   <li>No answer: {@link Reason#NO_DATA}. An answer other than 0 and 1: {@link Reason#OUT_OF_DOMAIN}.
     *   <li>All or no items passed: no finite ability, {@link Reason#EXTREME_SCORE}.
     *   <li>All items equally hard: the answers can't fit badly, {@link Reason#ZERO_VARIANCE} for {@code l_z*}, and for {@code l_z}
     *       if half of them were passed.
     * </ul>
     *
     * @param answers 0 or 1 for each item, {@code NaN} where missing
     * @throws IllegalArgumentException if an answer is infinite or there is another number of them than of items
     */
    public LogLikelihoodFit fit(double... answers) {
        AnswerRows.checked(answers);
        int items = difficulties.length;
        Arguments.that(answers.length == items, "number of answers", answers.length, "must be that of the items");
        int passed = 0;
        int answered = 0;
        for (double answer : answers) {
            if (!Double.isNaN(answer)) {
                answered++;
                passed += answer == 1 ? 1 : 0;
                if (answer != 0 && answer != 1) {
                    return missing(items, Reason.OUT_OF_DOMAIN);
                }
            }
        }
        if (passed == 0 || passed == answered) {
            return missing(answered, answered == 0 ? Reason.NO_DATA : Reason.EXTREME_SCORE);
        }
        return fit(answers, answered == items ? ofTotal(passed) : AbilityAt.of(answered(answers), passed));
    }

    private static LogLikelihoodFit missing(int items, Reason reason) {
        Estimate none = Estimate.notComputable(reason);
        return new LogLikelihoodFit(items, 0, none, none, none);
    }

    /** Difficulties of what was answered, ascending. */
    private double[] answered(double[] answers) {
        return Arrays.stream(order)
                .filter(item -> !Double.isNaN(answers[item]))
                .mapToDouble(item -> difficulties[item])
                .toArray();
    }

    /** A race of two threads computes the same twice. */
    private AbilityAt ofTotal(int total) {
        AbilityAt ability = known[total];
        if (ability == null) {
            ability = AbilityAt.of(
                    Arrays.stream(order).mapToDouble(i -> difficulties[i]).toArray(), total);
            known[total] = ability;
        }
        return ability;
    }

    private LogLikelihoodFit fit(double[] answers, AbilityAt ability) {
        double ofPassed = 0;
        for (int item : order) { // equally hard items add the same, so only the difficulties decide
            if (answers[item] == 1) {
                ofPassed += ability.theta() - difficulties[item];
            }
        }
        double distance = ofPassed - ability.expected();
        double error = 1 / StrictMath.sqrt(ability.information());
        double reach = Distributions.normalQuantile(0.5 + CONFIDENCE / 2) * error;
        Interval interval = new Interval(ability.theta() - reach, ability.theta() + reach, CONFIDENCE);
        return new LogLikelihoodFit(
                ability.items(),
                ability.total(),
                Estimate.of(ability.theta(), interval),
                ratio(distance, ability.variance()),
                ratio(distance, ability.correctedVariance()));
    }

    private static Estimate ratio(double distance, double variance) {
        return variance > 0
                ? Estimate.of(distance / StrictMath.sqrt(variance) + 0d)
                : Estimate.notComputable(Reason.ZERO_VARIANCE);
    }

    private Object readResolve() {
        return new RaschItems(difficulties);
    }

    /** Returns the number of items. */
    @Override
    public String toString() {
        return difficulties.length + " Rasch items";
    }
}
