package org.openkam.ipd.feedback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/** One party's version of an agenda as JSON: codes for programs, texts in every bundled language, numbers with four decimals. */
record AgendaDocument(
        String format,
        String schemaVersion,
        PlanParty reader,
        String assessee,
        String model,
        String modelVersion,
        String role,
        ManagerDocument managerView,
        OpeningDocument opening,
        List<ItemDocument> items,
        List<Map<String, String>> toCapture) {

    static AgendaDocument of(FeedbackAgenda agenda, PlanParty reader) {
        FeedbackAgenda.Subject subject = agenda.subject();
        return new AgendaDocument(
                "openkam-feedback-agenda",
                "1.0",
                reader,
                subject.assessee(),
                subject.model().code(),
                subject.model().version().toString(),
                subject.role().code(),
                ManagerDocument.of(agenda.managerView()),
                new OpeningDocument(
                        agenda.opening().competencies(), agenda.opening().aboveTarget()),
                agenda.items().stream()
                        .map(item -> ItemDocument.of(agenda, item, reader))
                        .toList(),
                perLine(agenda, reader, AgendaText::toCapture));
    }

    record ManagerDocument(
            int agreed,
            int compared,
            @Nullable BigDecimal agreement,
            boolean comesFirst,
            List<ComparisonDocument> comparisons) {
        static ManagerDocument of(ManagerView view) {
            return new ManagerDocument(
                    view.agreed(),
                    view.compared(),
                    view.agreement().<@Nullable BigDecimal>fold(a -> decimal(a.value()), reason -> null),
                    view.comesFirst(),
                    view.comparisons().stream().map(ComparisonDocument::of).toList());
        }
    }

    record ComparisonDocument(
            String competency,
            @Nullable NumberDocument manager,
            @Nullable NumberDocument picture,
            @Nullable NumberDocument difference,
            Claim claim,
            ManagerView.Direction direction) {
        static ComparisonDocument of(ManagerView.Comparison comparison) {
            return new ComparisonDocument(
                    comparison.competency(),
                    NumberDocument.of(comparison.manager()),
                    NumberDocument.of(comparison.picture()),
                    NumberDocument.of(comparison.difference()),
                    comparison.claim(),
                    comparison.direction());
        }
    }

    record OpeningDocument(List<String> competencies, boolean aboveTarget) {}

    record NumberDocument(
            BigDecimal value,
            @Nullable BigDecimal standardError,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper) {
        static @Nullable NumberDocument of(Estimate estimate) {
            return estimate.<@Nullable NumberDocument>fold(NumberDocument::of, reason -> null);
        }

        private static NumberDocument of(Computed computed) {
            StandardError error = computed.standardError();
            Interval interval = computed.interval();
            return new NumberDocument(
                    decimal(computed.value()),
                    error == null ? null : decimal(error.value()),
                    interval == null ? null : decimal(interval.lower()),
                    interval == null ? null : decimal(interval.upper()));
        }
    }

    record ItemDocument(
            String competency,
            Map<String, String> name,
            int target,
            ScoreBasis basis,
            @Nullable NumberDocument score,
            List<AgendaTopic> topics,
            int contest,
            BigDecimal importance,
            List<FactDocument> facts,
            List<Map<String, String>> questions,
            @Nullable DevelopmentVerb proposal,
            @Nullable Map<String, String> proposalText) {
        static ItemDocument of(FeedbackAgenda agenda, AgendaItem item, PlanParty reader) {
            NeedDecision proposal = item.proposal(reader).orElse(null);
            LocalizedText name =
                    agenda.subject().model().competency(item.competency()).name();
            return new ItemDocument(
                    item.competency(),
                    texts(name),
                    item.gap().requirement().targetLevel(),
                    item.gap().basis(),
                    NumberDocument.of(item.gap().score()),
                    item.topics(),
                    item.contest(),
                    decimal(item.importance()),
                    FactDocument.of(agenda, item, reader),
                    perLine(agenda, reader, text -> text.questions(item)),
                    proposal == null ? null : proposal.verb(),
                    proposal == null
                            ? null
                            : perLine(agenda, reader, text -> List.of(text.proposal(proposal)))
                                    .get(0));
        }
    }

    record FactDocument(
            String kind,
            @Nullable String source,
            @Nullable NumberDocument value,
            @Nullable Integer raters,
            Map<String, String> text) {
        static List<FactDocument> of(FeedbackAgenda agenda, AgendaItem item, PlanParty reader) {
            List<AgendaFact> facts = item.facts(reader);
            List<Map<String, String>> texts = perLine(agenda, reader, text -> text.facts(item));
            List<FactDocument> all = new ArrayList<>();
            for (int i = 0; i < facts.size(); i++) {
                all.add(of(facts.get(i), texts.get(i)));
            }
            return all;
        }

        private static FactDocument of(AgendaFact fact, Map<String, String> text) {
            if (fact instanceof AgendaFact.Score f) {
                return new FactDocument("SCORE", f.basis().name(), NumberDocument.of(f.value()), null, text);
            } else if (fact instanceof AgendaFact.CellMean f) {
                return new FactDocument("CELL", f.cell().code(), NumberDocument.of(f.value()), f.raters(), text);
            } else if (fact instanceof AgendaFact.OwnRating f) {
                return new FactDocument("OWN_RATING", null, NumberDocument.of(f.value()), null, text);
            } else if (fact instanceof AgendaFact.SingleQuestion f) {
                return new FactDocument("QUESTION", f.cell().code(), NumberDocument.of(f.value()), null, text);
            } else if (fact instanceof AgendaFact.OtherInstrument f) {
                return new FactDocument("INSTRUMENT", f.instrument(), NumberDocument.of(f.value()), null, text);
            } else if (fact instanceof AgendaFact.Caution f) {
                return new FactDocument("CAUTION", f.instrument(), null, null, text);
            } else if (fact instanceof AgendaFact.Remark f) {
                String cell = f.comment().cell();
                return new FactDocument("COMMENT", cell.isEmpty() ? null : cell, null, null, text);
            }
            String kind = fact instanceof AgendaFact.AtOdds ? "AT_ODDS" : "OWN_ACCOUNT";
            return new FactDocument(kind, null, null, null, text);
        }
    }

    /** Returns lines by language, each line in all bundled languages. */
    private static List<Map<String, String>> perLine(
            FeedbackAgenda agenda, PlanParty reader, Function<AgendaText, List<String>> lines) {
        List<Map<String, String>> all = new ArrayList<>();
        for (Language language : Language.BUNDLED) {
            List<String> inLanguage = lines.apply(new AgendaText(agenda, language, reader));
            for (int i = 0; i < inLanguage.size(); i++) {
                if (i == all.size()) {
                    all.add(new TreeMap<>());
                }
                all.get(i).put(language.code(), inLanguage.get(i));
            }
        }
        return all;
    }

    private static Map<String, String> texts(LocalizedText text) {
        Map<String, String> texts = new TreeMap<>();
        text.byLanguage().forEach((language, words) -> texts.put(language.code(), words));
        return texts;
    }

    private static BigDecimal decimal(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN);
    }
}
