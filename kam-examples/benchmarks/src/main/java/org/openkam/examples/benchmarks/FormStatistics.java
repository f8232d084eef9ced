package org.openkam.examples.benchmarks;

import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.openkam.scoring.agreement.Bootstrap;
import org.openkam.scoring.agreement.CategoryScale;
import org.openkam.scoring.agreement.CategoryTally;
import org.openkam.scoring.agreement.IntraclassCorrelations;
import org.openkam.scoring.agreement.KrippendorffAlpha;
import org.openkam.scoring.agreement.Metric;
import org.openkam.scoring.agreement.NullVariance;
import org.openkam.scoring.agreement.Rwg;
import org.openkam.scoring.agreement.TwoWayTally;
import org.openkam.scoring.generalizability.EffectTally;
import org.openkam.scoring.generalizability.FacetDesign;
import org.openkam.scoring.generalizability.VarianceComponents;
import org.openkam.scoring.reliability.CronbachAlpha;
import org.openkam.scoring.reliability.GuttmanLambdas;
import org.openkam.scoring.reliability.McDonaldOmega;
import org.openkam.scoring.reliability.OmegaMethod;
import org.openkam.scoring.statistic.Deletion;
import org.openkam.scoring.statistic.GroupTally;
import org.openkam.scoring.statistic.ItemCovariances;
import org.openkam.scoring.statistic.ItemProductsTally;
import org.openkam.scoring.statistic.ItemTotalsTally;
import org.openkam.scoring.statistic.RatingTally;

/** The statistics over all forms, each from the ratings to the figure, on one thread or more that merge their tallies. */
final class FormStatistics {
    private static final int ITEMS = SyntheticForms.ITEMS;
    private static final int RATERS = SyntheticForms.RATERS;
    private static final NullVariance UNIFORM = NullVariance.uniform(SyntheticForms.HIGHEST);

    private static final FacetDesign CROSSED = FacetDesign.parse("p x r x i");

    private final SyntheticForms forms;
    private final int threads;
    private final SyntheticForms.Columns[] columns;

    /** @param threads 1 or 2 */
    FormStatistics(SyntheticForms forms, int threads) {
        this.forms = forms;
        this.threads = threads;
        this.columns = new SyntheticForms.Columns[threads];
        for (int t = 0; t < threads; t++) {
            Share share = share(t);
            columns[t] = forms.columns(share.from, share.to);
        }
    }

    private Share share(int thread) {
        long all = forms.ratees;
        return new Share(thread, (int) (all * thread / threads), (int) (all * (thread + 1) / threads));
    }

    /** What one thread does: ratees from {@code from} to before {@code to}. */
    private record Share(int thread, int from, int to) {}

    private <T> T merged(Function<Share, T> part, BinaryOperator<T> merge) {
        if (threads == 1) {
            return part.apply(share(0));
        }
        return IntStream.range(0, threads)
                .parallel()
                .mapToObj(this::share)
                .map(part)
                .reduce(merge)
                .orElseThrow();
    }

    /** The least: all ratings summed. */
    Object bare() {
        return merged(
                share -> {
                    long sum = 0;
                    for (int i = share.from * RATERS * ITEMS; i < share.to * RATERS * ITEMS; i++) {
                        sum += forms.complete[i];
                    }
                    return sum;
                },
                Long::sum);
    }

    Object alpha() {
        return CronbachAlpha.of(merged(
                share -> {
                    ItemTotalsTally tally = new ItemTotalsTally(ITEMS);
                    for (int form = share.from * RATERS; form < share.to * RATERS; form++) {
                        tally.add(forms.complete, form * ITEMS);
                    }
                    return tally;
                },
                ItemTotalsTally::merge));
    }

    /** Guttman's lambdas and McDonald's omega. */
    Object covarianceReliability() {
        ItemCovariances covariances = merged(
                        share -> {
                            ItemProductsTally tally = new ItemProductsTally(ITEMS);
                            for (int form = share.from * RATERS; form < share.to * RATERS; form++) {
                                tally.add(forms.complete, form * ITEMS);
                            }
                            return tally;
                        },
                        ItemProductsTally::merge)
                .covariances(Deletion.LISTWISE);
        return new Object[] {
            GuttmanLambdas.of(covariances), McDonaldOmega.of(covariances, OmegaMethod.MAXIMUM_LIKELIHOOD)
        };
    }

    /** All six intraclass correlations of ratee x item by rater. */
    Object icc() {
        return IntraclassCorrelations.of(
                merged(
                        share -> {
                            TwoWayTally tally = new TwoWayTally(RATERS);
                            int[] unit = new int[RATERS];
                            for (int ratee = share.from; ratee < share.to; ratee++) {
                                for (int item = 0; item < ITEMS; item++) {
                                    for (int rater = 0; rater < RATERS; rater++) {
                                        unit[rater] = forms.complete[(ratee * RATERS + rater) * ITEMS + item];
                                    }
                                    tally.add(unit);
                                }
                            }
                            return tally;
                        },
                        TwoWayTally::merge),
                0.95);
    }

    /** Agreement within each ratee over all items. */
    Object rwg() {
        return merged(
                share -> {
                    GroupTally tally = GroupTally.ofSums(ITEMS, SyntheticForms.LOWEST, SyntheticForms.HIGHEST);
                    int[] sheet = new int[ITEMS];
                    for (int form = share.from * RATERS; form < share.to * RATERS; form++) {
                        System.arraycopy(forms.gappy, form * ITEMS, sheet, 0, ITEMS);
                        tally.addSheet(form / RATERS - share.from, sheet);
                    }
                    double sum = 0;
                    for (int ratee = 0; ratee < tally.groups(); ratee++) {
                        sum += Rwg.of(tally, ratee, UNIFORM).raw().fold(c -> c.value(), reason -> 0.0);
                    }
                    return sum;
                },
                Double::sum);
    }

    /** All four metrics, of ratee x item by rater. */
    Object krippendorff() {
        CategoryTally tally = merged(
                share -> {
                    CategoryTally part =
                            new CategoryTally(CategoryScale.codes(SyntheticForms.LOWEST, SyntheticForms.HIGHEST));
                    for (int form = share.from * RATERS; form < share.to * RATERS; form++) {
                        int unit = form / RATERS * ITEMS;
                        for (int item = 0; item < ITEMS; item++) {
                            int rating = forms.gappy[form * ITEMS + item];
                            if (rating != RatingTally.MISSING) {
                                part.add(unit + item, rating - 1);
                            }
                        }
                    }
                    return part;
                },
                CategoryTally::merge);
        return Arrays.stream(Metric.values())
                .map(metric -> KrippendorffAlpha.of(tally, metric, Bootstrap.NONE))
                .toArray();
    }

    /** Components of ratee, rater, item and all their pairs by Henderson's first method. */
    Object henderson() {
        return VarianceComponents.of(merged(
                share -> {
                    SyntheticForms.Columns part = columns[share.thread];
                    return EffectTally.of(CROSSED)
                            .addAll(new int[][] {part.ratee(), part.rater(), part.item()}, part.rating());
                },
                EffectTally::merge));
    }
}
