package org.openkam.examples.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.text.Language;
import org.openkam.examples.report.chart.RowPlot.LegendEntry;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;

/** How far scores lie from what a role asks, to the left below and to the right above, with their intervals. */
public final class GapChart {
    private GapChart() {}

    /**
     * Draws a comparison with a role.
     *
     * @param profile of the person
     * @param fit of the same person with the role
     * @param language of the words
     */
    public static Picture of(CompetencyProfile profile, RoleFit fit, Language language) {
        PolicyTerms terms = PolicyTerms.of(profile);
        ChartWords words = new ChartWords(language);
        List<CompetencyGap> gaps = fit.gaps();
        double largest = gaps.stream()
                .mapToDouble(g -> distance(g).fold(GapChart::farthest, r -> 0.0))
                .max()
                .orElse(1);
        RowPlot plot = new RowPlot(
                NumberLine.around0(largest).in(words),
                gaps.size(),
                legend(gaps, terms, words),
                List.of(words.text("contradicted"), words.text("none")));
        plot.mark(0);
        List<String> description = new ArrayList<>();
        for (int row = 0; row < gaps.size(); row++) {
            CompetencyGap gap = gaps.get(row);
            String name =
                    words.text(profile.model().competency(gap.competency()).name())
                            + (gap.requirement().mustHave() ? " *" : "");
            plot.label(row, name);
            plot.estimate(row, distance(gap), mark(gap.claim()), ink(gap.claim()));
            if (!(gap.gap() instanceof Computed)) {
                plot.note(row, words.text(gap.isContradicted() ? "contradicted" : "none"), Ink.NEUTRAL);
            }
            description.add(words.text(
                    "gap.row",
                    "competency",
                    name,
                    "distance",
                    words.number(distance(gap)),
                    "claim",
                    words.text(claim(gap.claim(), terms))));
        }
        String role = words.text(fit.role().name());
        return plot.picture(
                words.text("gap.title", "assessee", fit.assessee(), "role", role), String.join(" ", description));
    }

    /** Where nothing can be claimed, the legend speaks of no claims. */
    private static List<LegendEntry> legend(List<CompetencyGap> gaps, PolicyTerms terms, ChartWords words) {
        if (gaps.stream().allMatch(g -> g.claim() == Claim.NO_CLAIM)) {
            return List.of(new LegendEntry(Mark.RING, Ink.NEUTRAL, words.text("claim.NO_CLAIM")));
        }
        return List.of(
                new LegendEntry(Mark.DISC, Ink.BELOW, words.text("claim.BELOW")),
                new LegendEntry(Mark.RING, Ink.NEUTRAL, words.text(terms.claim("claim.NO_RELIABLE_DIFFERENCE"))),
                new LegendEntry(Mark.SQUARE, Ink.ABOVE, words.text("claim.ABOVE")));
    }

    private static String claim(Claim claim, PolicyTerms terms) {
        return claim == Claim.NO_RELIABLE_DIFFERENCE ? terms.claim("claim." + claim) : "claim." + claim;
    }

    private static double farthest(Computed distance) {
        Interval interval = distance.interval();
        return interval == null
                ? Math.abs(distance.value())
                : Math.max(Math.abs(interval.lower()), Math.abs(interval.upper()));
    }

    /** Score minus target: above the target lies to the right. */
    private static Estimate distance(CompetencyGap gap) {
        return gap.gap()
                .fold(
                        g -> new Computed(
                                0 - g.value(),
                                g.standardError(),
                                g.interval() == null
                                        ? null
                                        : new Interval(
                                                0 - g.interval().upper(),
                                                0 - g.interval().lower(),
                                                g.interval().confidence())),
                        reason -> gap.gap());
    }

    private static Mark mark(Claim claim) {
        return switch (claim) {
            case BELOW -> Mark.DISC;
            case ABOVE -> Mark.SQUARE;
            default -> Mark.RING;
        };
    }

    private static Ink ink(Claim claim) {
        return switch (claim) {
            case BELOW -> Ink.BELOW;
            case ABOVE -> Ink.ABOVE;
            default -> Ink.NEUTRAL;
        };
    }
}
