package org.openkam.ipd.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.text.LocalizedText;
import org.openkam.scoring.instrument.TargetConditions;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/** A review of a probation as JSON: codes for programs, amounts as given, figures with four decimals; what isn't known is left out. */
record ProbationDocument(
        String format,
        String schemaVersion,
        String assessee,
        String decider,
        GoalDocument goal,
        String asOf,
        List<ClientDocument> clients,
        ConditionsDocument conditions,
        @Nullable FigureDocument growth,
        @Nullable FigureDocument attainment,
        ProbationAdvice advice,
        List<ProbationReason> reasons) {

    record GoalDocument(
            BigDecimal growth,
            String start,
            String end,
            String dealCycle,
            String feasibleBy,
            Map<String, String> basis) {
        static GoalDocument of(ProbationGoal goal) {
            return new GoalDocument(
                    goal.growth(),
                    goal.window().start().toString(),
                    goal.window().end().toString(),
                    goal.window().dealCycle().toString(),
                    goal.feasibility().saidBy(),
                    texts(goal.feasibility().basis()));
        }
    }

    record ClientDocument(
            String client,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal turnover,
            @Nullable FigureDocument growth,
            @Nullable FigureDocument attainmentWithout) {
        static ClientDocument of(ProbationReview review, ClientGrowth client) {
            return new ClientDocument(
                    client.client(),
                    review.goal().baseline().get(client.client()),
                    review.figures().turnover().get(client.client()),
                    FigureDocument.of(client.growth()),
                    FigureDocument.of(client.attainmentWithout()));
        }
    }

    record ConditionsDocument(List<String> given, List<String> missing, List<String> unknown) {
        static ConditionsDocument of(TargetConditions conditions) {
            return new ConditionsDocument(
                    names(conditions.given()), names(conditions.missing()), names(conditions.unknown()));
        }

        private static List<String> names(Collection<TargetConditions.Condition> some) {
            return some.stream().map(Enum::name).toList();
        }
    }

    record FigureDocument(
            BigDecimal value,
            @Nullable BigDecimal standardError,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper) {
        static @Nullable FigureDocument of(Estimate estimate) {
            return estimate.<@Nullable FigureDocument>fold(FigureDocument::known, reason -> null);
        }

        private static FigureDocument known(Estimate.Computed e) {
            StandardError error = e.standardError();
            Interval interval = e.interval();
            return new FigureDocument(
                    decimal(e.value()),
                    error == null ? null : decimal(error.value()),
                    interval == null ? null : decimal(interval.lower()),
                    interval == null ? null : decimal(interval.upper()));
        }

        private static BigDecimal decimal(double value) {
            return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN);
        }
    }

    static ProbationDocument of(ProbationReview review) {
        return new ProbationDocument(
                "openkam-probation-review",
                "1.0",
                review.goal().assessee(),
                review.goal().decider(),
                GoalDocument.of(review.goal()),
                review.figures().asOf().toString(),
                review.outcome().clients().stream()
                        .map(c -> ClientDocument.of(review, c))
                        .toList(),
                ConditionsDocument.of(review.figures().conditions()),
                FigureDocument.of(review.outcome().growth()),
                FigureDocument.of(review.outcome().attainment()),
                review.advice(),
                review.reasons());
    }

    private static Map<String, String> texts(LocalizedText text) {
        Map<String, String> texts = new TreeMap<>();
        text.byLanguage().forEach((language, words) -> texts.put(language.code(), words));
        return texts;
    }
}
