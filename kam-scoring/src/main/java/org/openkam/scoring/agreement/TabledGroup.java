package org.openkam.scoring.agreement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RatingMatrix;

/** A group in a table of items (rows) by raters (columns): any numbers, reckoned with as the fractions they are. */
final class TabledGroup implements GroupRatings {
    private final List<List<Fraction>> ascending = new ArrayList<>();

    TabledGroup(RatingMatrix itemsByRaters) {
        for (int item = 0; item < itemsByRaters.units(); item++) {
            List<Fraction> ratings = new ArrayList<>();
            for (double rating : itemsByRaters.observed(item)) {
                ratings.add(Fraction.of(new BigDecimal(rating)));
            }
            Collections.sort(ratings);
            ascending.add(ratings);
        }
    }

    @Override
    public int items() {
        return ascending.size();
    }

    @Override
    public long count(int item) {
        return ascending.get(item).size();
    }

    @Override
    public double variance(int item) {
        return spread(item).dividedBy(number(item, -1)).toDouble();
    }

    /** Sum of squared distances from the mean. */
    private Fraction spread(int item) {
        Fraction squares = Fraction.ZERO;
        for (Fraction rating : ascending.get(item)) {
            squares = squares.plus(rating.times(rating));
        }
        Fraction sum = sum(item);
        return squares.minus(sum.times(sum).dividedBy(number(item, 0)));
    }

    private Fraction sum(int item) {
        return ascending.get(item).stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    private Fraction mean(int item) {
        return sum(item).dividedBy(number(item, 0));
    }

    private Fraction number(int item, int more) {
        return whole(count(item) + more);
    }

    @Override
    public double deviation(int item, AverageDeviation.Centre centre) {
        Fraction middle = centre == AverageDeviation.Centre.MEAN ? mean(item) : median(item);
        Fraction sum = Fraction.ZERO;
        for (Fraction rating : ascending.get(item)) {
            Fraction distance = rating.minus(middle);
            sum = distance.signum() < 0 ? sum.minus(distance) : sum.plus(distance);
        }
        return sum.dividedBy(number(item, 0)).toDouble();
    }

    private Fraction median(int item) {
        List<Fraction> ratings = ascending.get(item);
        int n = ratings.size();
        return ratings.get((n - 1) / 2).plus(ratings.get(n / 2)).dividedBy(whole(2));
    }

    @Override
    public double awg(int item, int lowest, int highest) {
        Fraction mean = mean(item);
        Fraction above = mean.minus(whole(lowest));
        Fraction below = whole(highest).minus(mean);
        if (above.signum() == 0 || below.signum() == 0) {
            return 1;
        }
        Fraction step = whole((long) highest - lowest).dividedBy(number(item, 0));
        if (above.compareTo(step) < 0 || below.compareTo(step) < 0) {
            return Double.NaN;
        }
        Fraction largest = above.times(below).times(number(item, 0)); // sum of squares with all ratings at the ends
        return largest.minus(spread(item).times(whole(2))).dividedBy(largest).toDouble();
    }

    private static Fraction whole(long number) {
        return Fraction.of(number, 1);
    }
}
