package org.openkam.scoring.jobanalysis;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.scoring.internal.math.Distributions;
import org.openkam.scoring.item.ContentValidityRatio;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** The ratings of a panel by competency and expert, and the statistics over experts. */
final class ExpertPanel {
    private static final double CONFIDENCE = 0.95;

    private final Map<String, TreeMap<String, ExpertRating>> byCompetency = new LinkedHashMap<>();
    private final TreeSet<String> experts = new TreeSet<>();

    ExpertPanel(CompetencyModel model, Collection<ExpertRating> ratings) {
        model.competencies().forEach(c -> byCompetency.put(c.code(), new TreeMap<>()));
        for (ExpertRating rating : ratings) {
            model.competency(rating.competency());
            Arguments.inRange(
                    rating.level(),
                    model.ratingScale().lowest(),
                    model.ratingScale().highest(),
                    "level");
            Arguments.that(
                    byCompetency.get(rating.competency()).put(rating.expert(), rating) == null,
                    "expert",
                    rating.expert(),
                    "must rate competency " + rating.competency() + " only once");
            experts.add(rating.expert());
        }
    }

    /** Returns the competencies that any expert rated, in the model's order. */
    List<String> competencies() {
        return byCompetency.keySet().stream()
                .filter(c -> !byCompetency.get(c).isEmpty())
                .toList();
    }

    int experts() {
        return experts.size();
    }

    ContentValidityRatio essential(String competency) {
        Collection<ExpertRating> ratings = byCompetency.get(competency).values();
        return ContentValidityRatio.of(
                (int) ratings.stream().filter(ExpertRating::essential).count(), ratings.size());
    }

    /** Returns importance with competencies in rows and experts in columns. */
    RatingMatrix importance() {
        double[][] matrix = competencies().stream()
                .map(c -> experts.stream()
                        .mapToDouble(e -> {
                            ExpertRating rating = byCompetency.get(c).get(e);
                            return rating == null ? Double.NaN : rating.demand().importance();
                        })
                        .toArray())
                .toArray(double[][]::new);
        return RatingMatrix.of(matrix);
    }

    /** Returns the mean over experts, with {@code s / sqrt(n)} and Student's t at n - 1; one expert gives no error. */
    Estimate mean(String competency, ToIntFunction<ExpertRating> value) {
        int[] values =
                byCompetency.get(competency).values().stream().mapToInt(value).toArray();
        int n = values.length;
        if (n == 0) {
            return Estimate.notComputable(Reason.NO_DATA);
        }
        long sum = 0;
        long squares = 0;
        for (int v : values) {
            sum += v;
            squares += (long) v * v;
        }
        double mean = Fraction.of(sum, n).toDouble();
        if (n == 1) {
            return Estimate.of(mean);
        }
        double variance =
                Fraction.of(n * squares - sum * sum, (long) n * (n - 1)).toDouble();
        return withError(mean, Math.sqrt(variance / n), n - 1);
    }

    private static Estimate withError(double value, double se, int degrees) {
        double half = se == 0 ? 0 : se * Distributions.studentTQuantile(0.5 + CONFIDENCE / 2, degrees);
        return Estimate.of(
                value, new StandardError(se, degrees, false), new Interval(value - half, value + half, CONFIDENCE));
    }

    /**
     * Returns the share of a competency in the mean criticality of all given ones, percent. The standard error is the
     * jackknife's: each expert is left out once. Source: Efron, B., Tibshirani, R. J. (1993). An Introduction to the
     * Bootstrap, ch. 11. doi:10.1007/978-1-4899-4541-9
     */
    Estimate weight(String competency, List<String> kept) {
        double all = share(competency, kept, "").toDouble();
        int n = experts.size();
        if (n < 2 || experts.stream().anyMatch(e -> leavesHole(e, kept))) {
            return Estimate.of(all);
        }
        double[] without = experts.stream()
                .mapToDouble(e -> share(competency, kept, e).toDouble())
                .toArray();
        double mean = 0;
        for (double w : without) {
            mean += w / n;
        }
        double squares = 0;
        for (double w : without) {
            squares += (w - mean) * (w - mean);
        }
        return withError(all, Math.sqrt(squares * (n - 1) / n), n - 1);
    }

    private boolean leavesHole(String expert, List<String> kept) {
        return kept.stream()
                .anyMatch(c ->
                        byCompetency.get(c).size() == 1 && byCompetency.get(c).containsKey(expert));
    }

    /** Returns the share in percent, exactly; {@code leftOut} is an expert who doesn't count. */
    Fraction share(String competency, List<String> kept, String leftOut) {
        Fraction total = Fraction.ZERO;
        for (String other : kept) {
            total = total.plus(criticality(other, leftOut));
        }
        return criticality(competency, leftOut).times(Fraction.of(100, 1)).dividedBy(total);
    }

    private Fraction criticality(String competency, String leftOut) {
        long sum = 0;
        int n = 0;
        for (ExpertRating rating : byCompetency.get(competency).values()) {
            if (!rating.expert().equals(leftOut)) {
                sum += rating.demand().criticality();
                n++;
            }
        }
        return Fraction.of(sum, n);
    }
}
