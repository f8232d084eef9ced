package org.openkam.scoring.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.response.RaterFlag.Code;

/**
 * Looks at how raters answered, and flags what an analyst should look at. Nothing is corrected or left out: what a flagged rater
 * changes is for the analyst to see and to decide.
 *
 * <p>Straight-lining, halo and contradictions are judged sheet by sheet (one rater about one unit); a rater is flagged if one
 * sheet is striking. Leniency is judged over all sheets of a rater from one source: the mean distance of his sheets' means from
 * the mean of the other raters' sheets about the same unit, as a deviation from the raters of the same source, in their standard
 * deviations. It needs {@link #LEAST_RATERS} raters of the source; a unit with no other rater says nothing.
 *
 * <p>The order of the sheets leaves no trace in the codes; sources of the indices stand at {@link FlagPolicy}.
 */
public final class RaterChecks {
    /** With fewer raters of a source there is no usual leniency to compare with. */
    public static final int LEAST_RATERS = 10;

    private final ResponseForm form;
    private final FlagPolicy policy;

    private RaterChecks(ResponseForm form, FlagPolicy policy) {
        this.form = Arguments.notNull(form, "form");
        this.policy = Arguments.notNull(policy, "flag policy");
    }

    /** Returns checks of answers to a form. */
    public static RaterChecks of(ResponseForm form, FlagPolicy policy) {
        return new RaterChecks(form, policy);
    }

    /** Returns the flags by rater and code. Sheets of units about themselves should be left out before. */
    public List<RaterFlag> flags(List<ResponseSheet> sheets) {
        TreeMap<Integer, List<ResponseSheet>> byRater = new TreeMap<>();
        sheets.forEach(s ->
                byRater.computeIfAbsent(s.rater(), key -> new ArrayList<>()).add(s));
        Map<Integer, Double> leniency = new Leniency(form, sheets).standardised();
        List<RaterFlag> flags = new ArrayList<>();
        byRater.forEach((rater, own) -> {
            List<ResponseSheet> full =
                    own.stream().filter(s -> s.size() >= policy.leastRatings()).toList();
            double halo = policy.haloSpread() * form.range();
            highest(full, Code.STRAIGHT_LINING, ResponseSheet::longestRun, policy.longestRun())
                    .ifPresent(flags::add);
            lowest(own, Code.TOO_FEW_ANSWERS, ResponseSheet::answered, policy.answered())
                    .ifPresent(flags::add);
            leniency(rater, own.size(), leniency).ifPresent(flags::add);
            lowest(full, Code.HALO, s -> s.spread(form), halo).ifPresent(flags::add);
            highest(full, Code.CONTRADICTORY, s -> s.contradictions(form), policy.contradictions())
                    .ifPresent(flags::add);
        });
        return flags;
    }

    private static Optional<RaterFlag> highest(
            List<ResponseSheet> sheets, Code code, ToDoubleFunction<ResponseSheet> figure, double threshold) {
        double[] striking = striking(sheets, figure, v -> v >= threshold);
        return striking.length == 0
                ? Optional.empty()
                : Optional.of(new RaterFlag(
                        sheets.get(0).rater(), code, striking[striking.length - 1], threshold, striking.length));
    }

    private static Optional<RaterFlag> lowest(
            List<ResponseSheet> sheets, Code code, ToDoubleFunction<ResponseSheet> figure, double threshold) {
        double[] striking = striking(sheets, figure, v -> v < threshold);
        return striking.length == 0
                ? Optional.empty()
                : Optional.of(new RaterFlag(sheets.get(0).rater(), code, striking[0], threshold, striking.length));
    }

    /** No comparison holds for {@code NaN}, so a figure that a sheet doesn't have is never striking. */
    private static double[] striking(
            List<ResponseSheet> sheets, ToDoubleFunction<ResponseSheet> figure, DoublePredicate rule) {
        return sheets.stream().mapToDouble(figure).filter(rule).sorted().toArray();
    }

    private Optional<RaterFlag> leniency(int rater, int sheets, Map<Integer, Double> standardised) {
        double z = standardised.getOrDefault(rater, 0d);
        if (Math.abs(z) < policy.deviation()) {
            return Optional.empty();
        }
        return Optional.of(
                z > 0
                        ? new RaterFlag(rater, Code.LENIENT, z, policy.deviation(), sheets)
                        : new RaterFlag(rater, Code.SEVERE, z, -policy.deviation(), sheets));
    }

    @Override
    public String toString() {
        return "checks of " + form + " by " + policy;
    }
}
