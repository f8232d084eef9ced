package org.openkam.core.instrument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openkam.core.instrument.InterviewGuide.Limits;
import org.openkam.core.instrument.InterviewGuide.Part;
import org.openkam.core.instrument.InterviewGuide.Shortfall;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;

/** Chooses the questions of an {@link InterviewGuide}. For one guide. */
final class QuestionChoice {
    private final QuestionBank bank;
    private final Limits limits;
    private final Map<String, List<Question>> chosen = new HashMap<>();
    private int left;

    QuestionChoice(QuestionBank bank, Limits limits) {
        this.bank = bank;
        this.limits = limits;
        this.left = limits.budget();
    }

    List<Part> parts(RoleProfile role) {
        List<String> byImportance = role.requirements().stream()
                .sorted(Comparator.comparing(RoleRequirement::mustHave)
                        .thenComparing(RoleRequirement::weight)
                        .reversed())
                .map(RoleRequirement::competency)
                .toList();
        byImportance.forEach(this::whole);
        byImportance.stream().filter(c -> !chosen.containsKey(c)).forEach(this::inPart);
        return role.requirements().stream().map(r -> part(r.competency())).toList();
    }

    private List<Question> ordinary(String competency) {
        return bank.questionsFor(competency).stream()
                .filter(q -> q.type().isOrdinary())
                .toList();
    }

    private static int angles(List<Question> questions) {
        return (int) questions.stream().map(Question::angle).distinct().count();
    }

    /** All that is asked for, or all that the bank has of it. */
    private void whole(String competency) {
        List<Question> known = ordinary(competency);
        if (known.isEmpty()) {
            return;
        }
        List<Question> best = new QuestionBank(bank.code(), bank.version(), bank.model(), known)
                .guide(List.of(competency), limits.depth().questions());
        if (!take(competency, best)) {
            take(competency, shortest(known, limits.depth().questions()));
        }
    }

    /** The most questions that time allows, from as many angles as so few can have. */
    private void inPart(String competency) {
        List<Question> known = ordinary(competency);
        int most = Math.min(limits.depth().questions() - 1, known.size());
        for (int count = most; count > 0 && !chosen.containsKey(competency); count--) {
            take(competency, shortest(known, count));
        }
    }

    private boolean take(String competency, List<Question> questions) {
        int minutes = limits.minutesOf(questions);
        if (minutes > left) {
            return false;
        }
        chosen.put(competency, questions);
        left -= minutes;
        return true;
    }

    /**
     * The shortest questions: first the shortest of each of the angles needed, those angles first that have the shortest, then the
     * shortest of all others. No other choice of as many questions and angles takes less time.
     */
    private List<Question> shortest(List<Question> known, int count) {
        Comparator<Question> shorter = Comparator.comparing((Question q) -> limits.minutesOf(List.of(q)))
                .thenComparing(Question::code);
        List<Question> sorted = new ArrayList<>(known);
        sorted.sort(shorter);
        Map<String, Question> firstOfAngle = new LinkedHashMap<>();
        sorted.forEach(q -> firstOfAngle.putIfAbsent(q.angle(), q));
        List<Question> picked = new ArrayList<>(firstOfAngle.values().stream()
                .limit(Math.min(count, limits.depth().angles()))
                .toList());
        sorted.removeAll(picked);
        sorted.stream().limit(Math.max(0, count - picked.size())).forEach(picked::add);
        return spread(picked);
    }

    /** Angle by turns, so that the same story isn't asked for twice in a row. */
    private static List<Question> spread(List<Question> picked) {
        Map<String, Integer> seen = new TreeMap<>();
        Map<Question, Integer> turn = new HashMap<>();
        picked.forEach(q -> turn.put(q, seen.merge(q.angle(), 1, Integer::sum)));
        List<Question> ordered = new ArrayList<>(picked);
        ordered.sort(Comparator.comparing(turn::get));
        return ordered;
    }

    private Part part(String competency) {
        List<Question> questions = chosen.getOrDefault(competency, List.of());
        List<Question> known = ordinary(competency);
        int wanted = limits.depth().questions();
        Set<Shortfall> shortfalls = EnumSet.noneOf(Shortfall.class);
        if (known.size() < wanted) {
            shortfalls.add(Shortfall.QUESTIONS_OF_BANK);
        }
        if (angles(known) < limits.depth().angles()) {
            shortfalls.add(Shortfall.ANGLES_OF_BANK);
        }
        if (questions.size() < Math.min(wanted, known.size())) {
            shortfalls.add(Shortfall.TIME);
        }
        return new Part(competency, questions, shortfalls);
    }
}
