package org.openkam.scoring.team;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;

/**
 * How a total is shared out among people or clients, computed exactly from amounts that the host gives: revenue, processes,
 * knowledge units. The amounts are facts, not samples, so the figures have no error. Amounts that sum to 0 have no shares. Immutable and
 * thread-safe.
 *
 * <p>Herfindahl's index is {@code sum(share^2)}, from 1 / n (all equal) to 1 (everything in one place).
 *
 * <p>Source: Herfindahl, O. C. (1950). Concentration in the steel industry. Columbia University.
 *
 * @param holders by descending amount, ties by code
 */
public record Shares(List<Holder> holders) implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * One of those who share.
     *
     * @param code of the person or client
     * @param amount 0 or more
     */
    public record Holder(String code, Fraction amount) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Holder {
            Arguments.code(code, "code of holder");
            Arguments.that(
                    Arguments.notNull(amount, "amount").signum() >= 0,
                    "amount of " + code,
                    amount,
                    "must not be negative");
        }
    }

    public Shares {
        holders = Arguments.notEmpty(holders, "holders").stream()
                .sorted(Comparator.comparing(Holder::amount).reversed().thenComparing(Holder::code))
                .toList();
        long codes = holders.stream().map(Holder::code).distinct().count();
        Arguments.that(codes == holders.size(), "holders", codes + " codes", "must not name one twice");
    }

    /** Returns the shares of amounts by code, each 0 or more; a loss is for the host to net or to leave out. */
    public static Shares of(Map<String, BigDecimal> amounts) {
        return new Shares(Arguments.notNull(amounts, "amounts").entrySet().stream()
                .map(e -> new Holder(e.getKey(), Fraction.of(Arguments.notNull(e.getValue(), "amount"))))
                .toList());
    }

    /** Returns the sum of the amounts. */
    public Fraction total() {
        return sum(holders);
    }

    private static Fraction sum(List<Holder> some) {
        return some.stream().map(Holder::amount).reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Returns whether there are shares at all: the total isn't 0. */
    public boolean isComputable() {
        return total().signum() > 0;
    }

    /**
     * Returns the exact share of the largest holders together, 0 to 1; 0 where there are no shares.
     *
     * @param number how many of them, 0 or more
     */
    public Fraction exactTop(int number) {
        Arguments.inRange(number, 0, Integer.MAX_VALUE, "number of holders");
        return isComputable()
                ? sum(holders.subList(0, Math.min(number, holders.size()))).dividedBy(total())
                : Fraction.ZERO;
    }

    /** Returns the share of the largest holders together, 0 to 1; {@link Reason#NO_DATA} where there are no shares. */
    public Estimate top(int number) {
        return ifComputable(exactTop(number));
    }

    /** Returns the exact share of one holder, 0 to 1; 0 where there are no shares. */
    public Fraction exact(Holder holder) {
        return isComputable() ? holder.amount().dividedBy(total()) : Fraction.ZERO;
    }

    /** Returns Herfindahl's index, above 0 to 1; {@link Reason#NO_DATA} where there are no shares. */
    public Estimate herfindahl() {
        if (!isComputable()) {
            return Estimate.notComputable(Reason.NO_DATA);
        }
        Fraction squares =
                holders.stream().map(h -> h.amount().times(h.amount())).reduce(Fraction.ZERO, Fraction::plus);
        return Estimate.of(squares.dividedBy(total().times(total())).toDouble());
    }

    /** Returns how many equal holders would give the same index, 1 to n: one over it. */
    public Estimate effectiveNumber() {
        return herfindahl().fold(h -> Estimate.of(1 / h.value()), Estimate::notComputable);
    }

    /** Returns the fewest holders who have at least this share together; all of them if there are no shares. */
    public List<Holder> fewestWith(Fraction share) {
        Fraction needed = total().times(share);
        List<Holder> fewest = new ArrayList<>();
        Fraction sum = Fraction.ZERO;
        for (Holder holder : holders) {
            if (isComputable() && sum.compareTo(needed) >= 0) {
                break;
            }
            fewest.add(holder);
            sum = sum.plus(holder.amount());
        }
        return List.copyOf(fewest);
    }

    private Estimate ifComputable(Fraction value) {
        return isComputable() ? Estimate.of(value.toDouble()) : Estimate.notComputable(Reason.NO_DATA);
    }

    /** Returns one line a holder, in English. */
    public String render() {
        return this
                + holders.stream()
                        .map(h -> System.lineSeparator() + h.code() + " "
                                + ifComputable(exact(h)).fold(s -> Decimals.plain(s.value(), 4), Reason::name))
                        .collect(Collectors.joining());
    }

    /** Returns for instance {@code Shares of 8: largest 0.1500, Herfindahl 0.1260}. */
    @Override
    public String toString() {
        return "Shares of " + holders.size() + ": largest " + top(1) + ", Herfindahl " + herfindahl();
    }
}
