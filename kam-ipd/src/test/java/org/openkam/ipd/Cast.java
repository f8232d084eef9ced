package org.openkam.ipd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.model.BehavioralIndicator;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.Polarity;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.AnswerTable;
import org.openkam.core.programme.AnswerTableBuilder;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.core.scale.Answer;
import org.openkam.core.text.Language;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;

/**
 * A small programme around one person, as a source case tells of it: fourteen ordinary colleagues at levels 3 and 4, so that scores
 * have errors, and the person, with a manager, four peers and four direct reports each. Everybody answers every item, most at the
 * level, every seventh answer one up, another seventh one down.
 */
final class Cast {
    static final String PERSON = "P";
    private static final int COLLEAGUES = 14;
    private static final int ORDINARY_DRAW = 4;

    private final CompetencyModel model;
    private final String role;
    private final List<String> competencies;
    private final MultiSourceFeedback feedback;
    private final StyleQuestionnaire style;
    private final Map<String, Integer> others = new TreeMap<>();
    private final Map<String, Integer> manager = new TreeMap<>();
    private final Map<String, Integer> self = new TreeMap<>();
    private final Map<String, Integer> draws = new TreeMap<>();

    private Cast(CompetencyModel model, String role, List<String> competencies) {
        this.model = model;
        this.role = role;
        this.competencies = competencies;
        this.feedback = MultiSourceFeedback.of(
                model, competencies.stream().map(model::competency).toList());
        this.style = StyleQuestionnaire.of(model.ratingScale(), model.roleComponents());
    }

    static Cast of(CompetencyModel model, String role, String... competencies) {
        return new Cast(model, role, List.of(competencies));
    }

    /** The level at which all others see the person, the manager included; 3 where nothing is said. */
    Cast others(String competency, int level) {
        others.put(competency, level);
        return this;
    }

    /** The manager's own view; that of the others where nothing is said. */
    Cast manager(String competency, int level) {
        manager.put(competency, level);
        return this;
    }

    /** The person's own view; that of the others where nothing is said. */
    Cast self(String competency, int level) {
        self.put(competency, level);
        return this;
    }

    /** How much a part of the work draws the person; 4 where nothing is said. */
    Cast draws(String component, int level) {
        draws.put(component, level);
        return this;
    }

    CompetencyProfile profile() {
        return Scoring.standard().score(programme()).profile(PERSON);
    }

    RoleFit fit(CompetencyProfile profile) {
        return RoleFit.of(profile, model.role(role));
    }

    Programme programme() {
        AnswerTableBuilder answers =
                AnswerTable.builder(model.ratingScale(), feedback.items().keySet());
        AnswerTableBuilder drawn =
                AnswerTable.builder(model.ratingScale(), style.items().keySet());
        List<Participant> people = new ArrayList<>();
        for (int i = 0; i < COLLEAGUES; i++) {
            String code = "A" + (char) ('A' + i);
            Map<String, Integer> levels = new LinkedHashMap<>();
            for (int c = 0; c < competencies.size(); c++) {
                levels.put(competencies.get(c), 3 + (i + c) % 2);
            }
            person(answers, code, List.of(levels, levels, levels));
            style(drawn, code, Map.of());
            people.add(participant(code));
        }
        Map<String, Integer> seen = new LinkedHashMap<>();
        competencies.forEach(c -> seen.put(c, others.getOrDefault(c, 3)));
        Map<String, Integer> byManager = new LinkedHashMap<>(seen);
        byManager.putAll(manager);
        Map<String, Integer> byOneself = new LinkedHashMap<>(seen);
        byOneself.putAll(self);
        person(answers, PERSON, List.of(byOneself, byManager, seen));
        style(drawn, PERSON, draws);
        people.add(participant(PERSON));
        var terms = new Programme.Terms(
                model, new AssessmentDesign(List.of(feedback, style)), AnonymityPromise.standard(), "1");
        return Programme.of(terms, people, table(answers)).withStyleAnswers(table(drawn));
    }

    private static AnswerTable table(AnswerTableBuilder builder) {
        AnswerTableBuilder.Result result = builder.build();
        result.findings().orThrow();
        return result.table();
    }

    private Participant participant(String code) {
        return new Participant(code, role, role, "", Language.ENGLISH, Map.of());
    }

    private void person(AnswerTableBuilder answers, String code, List<Map<String, Integer>> views) {
        sheet(answers, List.of(code, code, "SELF"), views.get(0), 0);
        sheet(answers, List.of(code, code + "-M", "MANAGER"), views.get(1), 1);
        for (int r = 0; r < 4; r++) {
            sheet(answers, List.of(code, code + "-P" + r, "PEER"), views.get(2), 2 + r);
            sheet(answers, List.of(code, code + "-D" + r, "DIRECT_REPORT"), views.get(2), 6 + r);
        }
    }

    private void sheet(AnswerTableBuilder answers, List<String> who, Map<String, Integer> levels, int rater) {
        int item = rater;
        for (String competency : competencies) {
            for (BehavioralIndicator indicator : model.competency(competency).indicators()) {
                item += 1 + rater % 3;
                int up = item % 7 == 0 ? 1 : item % 7 == 3 ? -1 : 0;
                int level = within(levels.get(competency) + up);
                int rating = indicator.polarity() == Polarity.COUNTER
                        ? model.ratingScale().reverse(level)
                        : level;
                answers.add(who.get(0), who.get(1), who.get(2), indicator.code(), Answer.of(rating));
            }
        }
    }

    private static int within(int level) {
        return Math.max(1, Math.min(5, level));
    }

    private void style(AnswerTableBuilder drawn, String code, Map<String, Integer> levels) {
        style.items().values().forEach(item -> {
            int level = ORDINARY_DRAW;
            for (Map.Entry<String, Integer> draw : levels.entrySet()) {
                level = item.code().startsWith(draw.getKey() + "-") ? draw.getValue() : level;
            }
            int rating = item.reverse() ? model.ratingScale().reverse(level) : level;
            drawn.add(code, code, "SELF", item.code(), Answer.of(rating));
        });
    }
}
