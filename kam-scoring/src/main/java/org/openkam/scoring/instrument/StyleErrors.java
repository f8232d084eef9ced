package org.openkam.scoring.instrument;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.norm.NormLookup;
import org.openkam.scoring.policy.StylePolicy;
import org.openkam.scoring.reliability.CronbachAlpha;
import org.openkam.scoring.reliability.StandardErrorOfMeasurement;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.ItemTotals;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * Errors of measurement of the scales: from Cronbach's alpha in the programme, else from the reliability that the norm states.
 * Of m answers to k items the error is larger by the root of k / m, and assumed.
 */
final class StyleErrors {
    private final RatingScale scale;
    private final StylePolicy.Band band;
    private final boolean intervals;
    private final Map<String, Own> own = new HashMap<>();
    private final Map<String, Estimate> alphas = new HashMap<>();

    /** What the programme tells about a scale's mean. */
    private record Own(double deviation, double reliability, double degrees, boolean assumed) {}

    StyleErrors(RatingScale scale, StylePolicy.Band band, boolean intervals) {
        this.scale = scale;
        this.band = band;
        this.intervals = intervals;
    }

    /** Takes in the answers of the whole programme to a scale. */
    void prepare(StyleScale style, List<StyleSheet> sheets) {
        RatingMatrix matrix =
                RatingMatrix.of(sheets.stream().map(sheet -> sheet.row(style)).toArray(double[][]::new));
        ItemTotals totals = ItemTotals.of(matrix);
        Estimate alpha = CronbachAlpha.of(totals).estimate();
        alphas.put(style.code(), alpha);
        if (alpha instanceof Computed a && totals.persons() >= band.leastPeople()) {
            double deviation = Math.sqrt(totals.totalVariance()) / totals.items();
            own.put(style.code(), new Own(deviation, Math.max(0, a.value()), totals.persons() - 1d, false));
        }
    }

    /** Returns alpha in the programme, however small that is. */
    Estimate alpha(StyleScale style) {
        return alphas.getOrDefault(style.code(), Estimate.notComputable(Reason.NO_DATA));
    }

    /**
     * Returns a mean with its error, if one is known.
     *
     * @param norm the norm of the scale for the person
     * @param reliability the one stated with the norm
     */
    Estimate banded(StyleScale style, Scored scored, NormLookup norm, Estimate reliability) {
        double value = scored.mean().toDouble();
        Own error = own.containsKey(style.code()) ? own.get(style.code()) : stated(norm, reliability);
        if (error == null) {
            return Estimate.of(value);
        }
        boolean partial = scored.answers() < style.items().size();
        double factor = Math.sqrt(style.items().size() / (double) scored.answers());
        StandardErrorOfMeasurement sem = StandardErrorOfMeasurement.of(0, error.deviation * factor, error.reliability);
        Interval interval = sem.band(value, band.confidence()).<Interval>fold(Computed::interval, reason -> null);
        if (interval == null) {
            return Estimate.of(value);
        }
        return Estimate.of(
                value,
                new StandardError(sem.measurement().value(), error.degrees, error.assumed || partial),
                intervals ? interval.clip(scale.lowest(), scale.highest()) : null);
    }

    /** A mean and how many answers it is made of. */
    record Scored(Fraction mean, int answers) {}

    private static @Nullable Own stated(NormLookup norm, Estimate reliability) {
        return reliability instanceof Computed r && norm.deviation() instanceof Computed deviation && norm.n() > 1
                ? new Own(deviation.value(), Math.max(0, r.value()), norm.n() - 1d, true)
                : null;
    }
}
