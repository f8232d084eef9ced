package org.openkam.scoring.instrument;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.openkam.core.programme.TestItem;
import org.openkam.scoring.item.ItemAnalysis;
import org.openkam.scoring.item.ItemStatistics;
import org.openkam.scoring.item.OptionStatistics;
import org.openkam.scoring.item.TieRule;
import org.openkam.scoring.item.UpperLowerDiscrimination;
import org.openkam.scoring.reliability.AlphaIfItemDeleted;
import org.openkam.scoring.reliability.CronbachAlpha;
import org.openkam.scoring.reliability.StandardErrorOfMeasurement;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ItemTotals;
import org.openkam.scoring.statistic.PearsonCorrelation;
import org.openkam.scoring.statistic.RatingMatrix;
import org.openkam.scoring.statistic.Reason;

/** The items of one competency in a pilot, among the people who answered all of them. */
final class CompetencyPilot {
    private final String competency;
    private final PilotPolicy policy;
    private final List<TestItem> items = new ArrayList<>();
    private final List<int[]> points = new ArrayList<>(); // of each person
    private final List<String[]> responses = new ArrayList<>();
    private final RatingMatrix matrix;
    private final ItemTotals totals;

    CompetencyPilot(String competency, TestAnswers answers, PilotPolicy policy) {
        this.competency = competency;
        this.policy = policy;
        int[] places = answers.places(competency);
        Arrays.stream(places).forEach(place -> items.add(answers.items().get(place)));
        answers.points().forEach((person, own) -> {
            int[] given = TestAnswers.at(own, places);
            if (Arrays.stream(given).noneMatch(p -> p == TestAnswers.MISSING)) {
                String[] all = answers.responses(person);
                points.add(given);
                responses.add(
                        Arrays.stream(places).mapToObj(place -> all[place]).toArray(String[]::new));
            }
        });
        matrix = RatingMatrix.of(points.stream()
                .map(given -> Arrays.stream(given).asDoubleStream().toArray())
                .toArray(double[][]::new));
        totals = ItemTotals.of(matrix);
    }

    List<TestItem> items() {
        return items;
    }

    /** @param range of the model's scale, in points */
    TestReliability reliability(int range) {
        CronbachAlpha alpha = CronbachAlpha.of(totals, policy.confidence());
        int most = items.stream().mapToInt(TestItem::mostPoints).sum();
        Estimate error = StandardErrorOfMeasurement.of(totals, alpha.estimate()).measurement();
        return new TestReliability(
                competency,
                items.stream().map(TestItem::code).toList(),
                alpha,
                error.fold(e -> Estimate.of(e.value() * range / most), Estimate::notComputable));
    }

    ItemEvidence evidence(int item) {
        if (points.isEmpty()) {
            Estimate none = Estimate.notComputable(Reason.NO_DATA);
            ItemStatistics nothing = new ItemStatistics(none, none, none, none, none, none, none);
            Set<PilotReason> few = EnumSet.of(PilotReason.TOO_FEW_PEOPLE);
            return new ItemEvidence(competency, 0, nothing, none, none, none, List.of(), few, PilotAdvice.UNDECIDED);
        }
        int most = items.get(item).mostPoints();
        ItemStatistics statistics = ItemAnalysis.of(totals, 0, most).item(item);
        Estimate discrimination = statistics
                .itemRest()
                .fold(
                        r -> PearsonCorrelation.withInterval(r.value(), points.size(), policy.confidence()),
                        Estimate::notComputable);
        List<PilotOption> options = options(item);
        PilotJudgement judgement =
                new PilotJudgement(policy, points.size(), statistics, discrimination).on(options, most);
        return new ItemEvidence(
                competency,
                points.size(),
                statistics,
                discrimination,
                UpperLowerDiscrimination.of(matrix, TieRule.SHARED, 0, most).estimate(item),
                AlphaIfItemDeleted.of(totals).estimate(item),
                options,
                judgement.reasons(),
                judgement.advice());
    }

    private List<PilotOption> options(int item) {
        TestItem of = items.get(item);
        if (of.kind() != TestItem.Kind.CHOICE) {
            return List.of();
        }
        Set<String> letters = new TreeSet<>(of.points().keySet());
        responses.forEach(given -> letters.add(given[item]));
        letters.remove("");
        List<PilotOption> options = new ArrayList<>();
        letters.forEach(letter -> options.add(option(item, letter)));
        options.add(option(item, ""));
        return options;
    }

    private PilotOption option(int item, String letter) {
        int n = points.size();
        double[] chosen = new double[n];
        double[] rest = new double[n];
        long count = 0;
        long sum = 0;
        for (int person = 0; person < n; person++) {
            int total = Arrays.stream(points.get(person)).sum();
            boolean isChosen = letter.equals(responses.get(person)[item]);
            rest[person] = total - points.get(person)[item];
            chosen[person] = isChosen ? 1 : 0;
            count += isChosen ? 1 : 0;
            sum += isChosen ? total : 0;
        }
        Estimate correlation =
                PearsonCorrelation.of(chosen, rest, policy.confidence()).estimate();
        OptionStatistics statistics = new OptionStatistics(
                count,
                Estimate.of((double) count / n),
                correlation.fold(r -> Estimate.of(r.value()), Estimate::notComputable),
                count == 0 ? Estimate.notComputable(Reason.NO_DATA) : Estimate.of((double) sum / count));
        return new PilotOption(letter, items.get(item).points().getOrDefault(letter, 0), statistics, correlation);
    }
}
