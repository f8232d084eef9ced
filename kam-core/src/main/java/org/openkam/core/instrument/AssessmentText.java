package org.openkam.core.instrument;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;
import org.openkam.core.text.Messages;

/** Words for questions and assessment plans. */
final class AssessmentText {
    private static final Messages MESSAGES = Messages.of(AssessmentText.class, "assessment");

    private AssessmentText() {}

    static String question(Question question, Language language) {
        StringBuilder out = new StringBuilder(line(question, language)).append('\n');
        list(out, "followups", question.wording().followUps(), language);
        list(out, "positive", question.wording().positiveSigns(), language);
        list(out, "negative", question.wording().negativeSigns(), language);
        return out.toString();
    }

    private static void list(StringBuilder out, String key, List<LocalizedText> texts, Language language) {
        if (!texts.isEmpty()) {
            out.append(MESSAGES.text(key, language)).append('\n');
            texts.forEach(t -> out.append("- ").append(t.in(language)).append('\n'));
        }
    }

    private static String line(Question question, Language language) {
        return MESSAGES.text(
                "question",
                language,
                Map.of(
                        "code", question.code(),
                        "type", MESSAGES.text("type." + question.type(), language),
                        "text", question.text().in(language)));
    }

    static String plan(AssessmentPlan plan, Language language) {
        StringBuilder out = new StringBuilder();
        line(out, "title", language, Map.of("role", plan.role().name().in(language)));
        for (int i = 0; i < plan.coverage().size(); i++) {
            out.append('\n').append(i + 1).append(". ");
            coverage(out, plan, plan.coverage().get(i), language);
        }
        out.append('\n');
        names(out, "uncovered", plan, plan.notCovered(), language);
        List<String> oneAngle = plan.coverage().stream()
                .filter(c -> c.isCovered() && c.angles() < 2)
                .map(c -> c.requirement().competency())
                .toList();
        if (!oneAngle.isEmpty()) {
            names(out, "angles", plan, oneAngle, language);
        }
        return out.toString();
    }

    static String guide(InterviewGuide guide, Language language) {
        StringBuilder out = new StringBuilder();
        line(
                out,
                "guide",
                language,
                Map.of(
                        "role", guide.role().name().in(language),
                        "minutes", Integer.toString(guide.minutes()),
                        "budget", Integer.toString(guide.limits().budget())));
        for (int i = 0; i < guide.parts().size(); i++) {
            out.append('\n').append(i + 1).append(". ");
            part(out, guide, guide.parts().get(i), language);
        }
        out.append('\n');
        String names = guide.notCovered().stream()
                .map(c -> guide.model().competency(c).name().in(language))
                .collect(Collectors.joining("; "));
        line(
                out,
                guide.notCovered().isEmpty() ? "guide.uncovered.none" : "guide.uncovered",
                language,
                Map.of("competencies", names));
        return out.toString();
    }

    private static void part(StringBuilder out, InterviewGuide guide, InterviewGuide.Part part, Language language) {
        Map<String, String> values = Map.of(
                "name", guide.model().competency(part.competency()).name().in(language),
                "count", Integer.toString(part.questions().size()),
                "angles", Integer.toString(part.angles()),
                "minutes", Integer.toString(guide.limits().minutesOf(part.questions())));
        boolean must = guide.role().requirement(part.competency()).orElseThrow().mustHave();
        line(out, must ? "guide.part.musthave" : "guide.part", language, values);
        part.questions().forEach(q -> out.append(question(q, language)));
        part.shortfalls().forEach(s -> line(out, "guide.short." + s, language, Map.of()));
    }

    private static void coverage(
            StringBuilder out, AssessmentPlan plan, AssessmentPlan.Coverage coverage, Language language) {
        int target = coverage.requirement().targetLevel();
        String key = coverage.requirement().mustHave() ? "competency.musthave" : "competency";
        line(
                out,
                key,
                language,
                Map.of(
                        "name", name(plan, coverage.requirement().competency(), language),
                        "target", Integer.toString(target),
                        "level", plan.model().scale().level(target).name().in(language)));
        for (AssessmentPlan.Use use : coverage.uses()) {
            String instrument = instrument(use.instrument(), language);
            String items = Integer.toString(use.items());
            out.append("   ");
            line(out, "use", language, Map.of("instrument", instrument, "items", items));
        }
        coverage.questions()
                .forEach(q -> out.append("   ").append(line(q, language)).append('\n'));
        if (!coverage.isCovered()) {
            out.append("   ").append(MESSAGES.text("nothing", language)).append('\n');
        }
    }

    /** One that the messages don't know goes by its code. */
    private static String instrument(String code, Language language) {
        String key = "instrument." + code;
        return MESSAGES.keys(Language.ENGLISH).contains(key) ? MESSAGES.text(key, language) : code;
    }

    private static String name(AssessmentPlan plan, String competency, Language language) {
        return plan.model().competency(competency).name().in(language);
    }

    private static void names(
            StringBuilder out, String key, AssessmentPlan plan, List<String> codes, Language language) {
        String names = codes.stream().map(c -> name(plan, c, language)).collect(Collectors.joining("; "));
        line(out, codes.isEmpty() ? key + ".none" : key, language, Map.of("competencies", names));
    }

    private static void line(StringBuilder out, String key, Language language, Map<String, String> values) {
        out.append(MESSAGES.text(key, language, values)).append('\n');
    }
}
