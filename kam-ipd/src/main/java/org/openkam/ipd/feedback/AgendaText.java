package org.openkam.ipd.feedback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.plan.PlanParty;
import org.openkam.scoring.instrument.TargetConditions;
import org.openkam.scoring.release.Cell;
import org.openkam.scoring.release.ReleasedComments;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;

/**
 * An agenda in the words for one party, in one of the bundled languages; reports lay out the same sentences. What is for others alone
 * doesn't come out of it. Immutable and thread-safe.
 */
public final class AgendaText {
    private static final Messages MESSAGES = Messages.of(AgendaText.class, "agenda");
    private static final String POINT = "   - ";

    private final FeedbackAgenda agenda;
    private final Language language;
    private final PlanParty reader;

    AgendaText(FeedbackAgenda agenda, Language language, PlanParty reader) {
        this.agenda = Arguments.notNull(agenda, "agenda");
        this.language = Arguments.notNull(language, "language");
        this.reader = Arguments.notNull(reader, "reader of agenda");
    }

    /** Returns the words for a party. */
    public static AgendaText of(FeedbackAgenda agenda, Language language, PlanParty reader) {
        return new AgendaText(agenda, language, reader);
    }

    /**
     * A sentence with what it introduces.
     *
     * @param text the sentence
     * @param points a line each; may be empty
     */
    public record Passage(String text, List<String> points) {

        public Passage {
            Arguments.notNull(text, "text of passage");
            points = List.copyOf(points);
        }
    }

    /** Returns the whole version of the party, line by line. */
    String render() {
        List<String> lines = new ArrayList<>();
        lines.add(title());
        lines.add("");
        lines.addAll(introduction());
        lines.add("");
        lines.addAll(beforeThePlan());
        opening().ifPresent(lines::add);
        lines.add("");
        lines.add(heading());
        int number = 1;
        for (AgendaItem item : agenda.prepared()) {
            lines.add("");
            lines.add(number++ + ". " + head(item));
            facts(item).forEach(fact -> lines.add(POINT + fact));
            questions(item).forEach(question -> lines.add("   ? " + question));
            proposal(item).ifPresent(p -> lines.add("   > " + p));
        }
        later().ifPresent(line -> {
            lines.add("");
            lines.add(line);
        });
        lines.add("");
        lines.addAll(toCapture());
        notice().ifPresent(line -> {
            lines.add("");
            lines.add(line);
        });
        return String.join("\n", lines) + "\n";
    }

    /** Returns what it is, about whom and for whom. */
    public String title() {
        return text("title." + reader);
    }

    /** Returns how the talk is meant, who reads what, and what the numbers are. */
    public List<String> introduction() {
        return List.of(text("intro." + reader), text("private." + reader), text("error"));
    }

    /** Returns what is said of the manager's view, and whether it comes before the plan. */
    public List<Passage> managerView() {
        return passages(beforeThePlan());
    }

    /** Returns what is to be captured in the talk: business priorities, examples, conditions, next steps. */
    public List<Passage> capture() {
        return passages(toCapture());
    }

    /** A point belongs to the sentence before it. */
    private static List<Passage> passages(List<String> lines) {
        List<Passage> passages = new ArrayList<>();
        for (int from = 0; from < lines.size(); ) {
            int to = from + 1;
            while (to < lines.size() && lines.get(to).startsWith(POINT)) {
                to++;
            }
            passages.add(new Passage(
                    lines.get(from),
                    lines.subList(from + 1, to).stream()
                            .map(line -> line.substring(POINT.length()))
                            .toList()));
            from = to;
        }
        return passages;
    }

    /** Returns what is said of the manager's view, and whether it comes before the plan. */
    List<String> beforeThePlan() {
        ManagerView view = agenda.managerView();
        List<String> lines = new ArrayList<>();
        if (view.compared() == 0) {
            lines.add(text("agreement.unknown"));
            return lines;
        }
        lines.add(text(
                "agreement", "agreed", Integer.toString(view.agreed()), "compared", Integer.toString(view.compared())));
        if (view.comesFirst()) {
            lines.add(text("first." + reader));
            view.comparisons().stream()
                    .filter(c -> c.direction() == ManagerView.Direction.OTHER)
                    .forEach(c -> lines.add(POINT + difference(c)));
        }
        return lines;
    }

    private String difference(ManagerView.Comparison comparison) {
        return text(
                "difference",
                "competency",
                name(comparison.competency()),
                "manager",
                number(comparison.manager()),
                "picture",
                number(comparison.picture()),
                "target",
                agenda.subject().role().requirements().stream()
                        .filter(r -> r.competency().equals(comparison.competency()))
                        .map(r -> Integer.toString(r.targetLevel()))
                        .collect(Collectors.joining()));
    }

    /** Returns with which strengths the talk opens, if there are any. */
    public Optional<String> opening() {
        List<String> codes = agenda.opening().competencies();
        return codes.isEmpty()
                ? Optional.empty()
                : Optional.of(text(
                        agenda.opening().aboveTarget() ? "opening.above" : "opening.highest",
                        "competencies",
                        names(codes)));
    }

    /** Returns what the items are, or that there are none. */
    public String heading() {
        if (agenda.items().isEmpty()) {
            return text("items.none");
        }
        return text(agenda.items().stream().anyMatch(AgendaItem::mattersForPlan) ? "items" : "items.rest");
    }

    /** Returns which items are only named, if there are any. */
    public Optional<String> later() {
        return agenda.later().isEmpty()
                ? Optional.empty()
                : Optional.of(text("later", "competencies", names(codes(agenda.later()))));
    }

    /** Returns what to bear in mind about comments, if there are any. */
    public Optional<String> notice() {
        return showsRemarks() ? Optional.of(ReleasedComments.notice(language)) : Optional.empty();
    }

    /** Returns an item's competency and why it is talked about. */
    public String head(AgendaItem item) {
        return text(
                "head",
                "competency",
                name(item.competency()),
                "target",
                Integer.toString(item.gap().requirement().targetLevel()),
                "topics",
                item.topics().stream().map(this::topic).collect(Collectors.joining("; ")));
    }

    /** Returns a few words for a topic. */
    String topic(AgendaTopic topic) {
        return text("topic." + topic);
    }

    /** Returns the facts that the party reads, in words. */
    public List<String> facts(AgendaItem item) {
        return item.facts(reader).stream().map(this::fact).toList();
    }

    /** Returns a fact in words. */
    String fact(AgendaFact fact) {
        if (fact instanceof AgendaFact.Score score) {
            return text("fact.score." + score.basis(), "value", number(score.value()));
        } else if (fact instanceof AgendaFact.CellMean mean) {
            return text(
                    mean.cell().anonymous() ? "fact.cell" : "fact.known",
                    "source",
                    source(mean.cell()),
                    "value",
                    number(mean.value()),
                    "raters",
                    Integer.toString(mean.raters()));
        } else if (fact instanceof AgendaFact.OwnRating own) {
            return text("fact.own." + reader, "value", number(own.value()));
        } else if (fact instanceof AgendaFact.SingleQuestion question) {
            return text(
                    "fact.question",
                    "source",
                    source(question.cell()),
                    "question",
                    withoutFullStop(question.text().in(language)),
                    "value",
                    number(question.value()));
        }
        return furtherFact(fact);
    }

    private String furtherFact(AgendaFact fact) {
        if (fact instanceof AgendaFact.OtherInstrument other) {
            return text(
                    "fact.instrument",
                    "instrument",
                    known("instrument.", other.instrument()),
                    "value",
                    number(other.value()));
        } else if (fact instanceof AgendaFact.AtOdds odds) {
            return odds.statement().in(language);
        } else if (fact instanceof AgendaFact.OwnAccount account) {
            return text("fact.account." + reader, "draws", number(account.drawsMe()), "well", number(account.doWell()));
        } else if (fact instanceof AgendaFact.Remark remark) {
            String cell = remark.comment().cell();
            return text(
                    cell.isEmpty() ? "fact.comment" : "fact.comment.from",
                    "source",
                    sources(Arrays.asList(cell.split("\\+"))),
                    "words",
                    oneLine(remark.comment().text()));
        }
        AgendaFact.Caution caution = (AgendaFact.Caution) fact;
        return text(
                "fact.caution",
                "instrument",
                known("instrument.", caution.instrument()),
                "flag",
                text("flag." + caution.flag()));
    }

    private static String withoutFullStop(String words) {
        return words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    }

    /** A comment may have lines of its own, which mustn't look like those of the agenda. */
    private static String oneLine(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }

    /** Returns what the party asks, or thinks about beforehand. */
    public List<String> questions(AgendaItem item) {
        List<String> questions = new ArrayList<>();
        for (AgendaTopic topic : item.topics()) {
            if (topic == AgendaTopic.CONTRADICTION && reader == PlanParty.CONSULTANT) {
                item.facts(reader).stream()
                        .filter(AgendaFact.AtOdds.class::isInstance)
                        .forEach(f ->
                                questions.add(((AgendaFact.AtOdds) f).question().in(language)));
            } else {
                questions.add(text("question." + topic + "." + reader));
            }
        }
        boolean knowsAccount = item.facts(reader).stream().anyMatch(AgendaFact.OwnAccount.class::isInstance);
        if (knowsAccount && item.topics().contains(AgendaTopic.BELOW_TARGET)) {
            questions.add(text("question.account." + reader));
        }
        return questions;
    }

    /** Returns what a plan proposes, if the party reads it before the talk. */
    public Optional<String> proposal(AgendaItem item) {
        return item.proposal(reader).map(this::proposal);
    }

    /** Returns what a plan proposes, in words. */
    String proposal(NeedDecision decision) {
        return text(
                "proposal",
                "verb",
                text("verb." + decision.verb()),
                "why",
                decision.rationale().in(language));
    }

    /** Returns what is to be captured in the talk: business priorities, examples, conditions, next steps. */
    List<String> toCapture() {
        List<String> lines = new ArrayList<>();
        lines.add(text("business." + reader));
        lines.add(text("examples." + reader));
        lines.add(text("conditions." + reader));
        for (TargetConditions.Condition condition : TargetConditions.Condition.values()) {
            lines.add(POINT + text("condition." + condition));
        }
        lines.add(text("close." + reader));
        return lines;
    }

    private boolean showsRemarks() {
        return agenda.prepared().stream()
                .flatMap(i -> i.facts(reader).stream())
                .anyMatch(AgendaFact.Remark.class::isInstance);
    }

    private static List<String> codes(List<AgendaItem> items) {
        return items.stream().map(AgendaItem::competency).toList();
    }

    private String names(List<String> codes) {
        return codes.stream().map(this::name).collect(Collectors.joining("; "));
    }

    /** Returns the name of a competency. */
    String name(String competency) {
        return agenda.subject().model().competency(competency).name().in(language);
    }

    private String source(Cell cell) {
        return sources(cell.sources().stream().map(s -> s.code()).toList());
    }

    private String sources(List<String> codes) {
        return codes.stream().map(c -> known("source.", c)).collect(Collectors.joining(" + "));
    }

    /** What the host named itself goes by its code. */
    private String known(String prefix, String code) {
        return MESSAGES.keys(Language.ENGLISH).contains(prefix + code) ? text(prefix + code) : code;
    }

    private String number(Estimate estimate) {
        return estimate.fold(
                e -> decimal(e.value())
                        + (e.standardError() == null
                                ? ""
                                : " ± " + decimal(e.standardError().value())),
                reason -> text("unknown"));
    }

    /** Returns a number with two decimals and the language's own decimal mark. */
    private String decimal(double value) {
        String plain = Decimals.plain(value, 2);
        return language.equals(Language.ENGLISH) ? plain : plain.replace('.', ',');
    }

    private String text(String key, String... pairs) {
        Map<String, String> values = new TreeMap<>(Messages.values(pairs));
        values.put("assessee", agenda.subject().assessee());
        values.put("role", agenda.subject().role().name().in(language));
        values.put(
                "lowest",
                Integer.toString(agenda.subject().model().ratingScale().lowest()));
        values.put(
                "highest",
                Integer.toString(agenda.subject().model().ratingScale().highest()));
        return MESSAGES.text(key, language, values);
    }
}
