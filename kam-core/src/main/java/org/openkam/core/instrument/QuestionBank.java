package org.openkam.core.instrument;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.ForeignFields;
import org.openkam.core.model.ModelVersion;
import org.openkam.core.model.UnknownCodeException;

/**
 * Interview questions for the competencies of a model.
 *
 * @param code names the bank for ever
 * @param version of its content
 * @param model code of the model whose competencies it asks about
 * @param questions at least one, no code twice
 * @param foreign fields of its document that this version doesn't know; a question is named {@code /questions/CODE}
 */
public record QuestionBank(
        String code, ModelVersion version, String model, List<Question> questions, ForeignFields foreign)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Creates a bank that this version understands as a whole. */
    public QuestionBank(String code, ModelVersion version, String model, List<Question> questions) {
        this(code, version, model, questions, ForeignFields.none());
    }

    public QuestionBank {
        Arguments.notNull(foreign, "foreign fields");
        Arguments.code(code, "code of question bank");
        Arguments.notNull(version, "version of question bank");
        Arguments.code(model, "model of question bank");
        questions = Arguments.notEmpty(questions, "questions of bank " + code);
        Set<String> seen = new HashSet<>();
        questions.forEach(
                q -> Arguments.that(seen.add(q.code()), "question", q.code(), "must stand only once in a bank"));
    }

    /** Returns the codes of the competencies it has a question for, sorted. */
    public Set<String> competencies() {
        Set<String> codes = new TreeSet<>();
        questions.forEach(q -> codes.add(q.competency()));
        return Collections.unmodifiableSet(codes);
    }

    /** Returns the questions for a competency in the bank's order; empty if it has none. */
    public List<Question> questionsFor(String competency) {
        return questions.stream().filter(q -> q.competency().equals(competency)).toList();
    }

    /** Returns the angles from which it looks at a competency, sorted; empty if it has no question. */
    public Set<String> angles(String competency) {
        Set<String> angles = new TreeSet<>();
        questionsFor(competency).forEach(q -> angles.add(q.angle()));
        return Collections.unmodifiableSet(angles);
    }

    /**
     * Picks the questions of an interview, so that each competency is seen from as many angles as possible: at least two
     * where the bank has them and two questions may be asked. Every next question is of the angle picked least so far;
     * among these one that belongs into an ordinary interview, not into screening or under pressure; among these one of
     * the type picked least, then first by code. The order of the bank doesn't matter.
     *
     * @param competencies codes, in the order of the interview; one named twice counts once
     * @param perCompetency questions for each at most, 1 to 100; fewer where the bank has fewer
     * @return the questions, competency by competency
     * @throws UnknownCodeException if the bank has no question for a competency
     */
    public List<Question> guide(Collection<String> competencies, int perCompetency) {
        Arguments.inRange(perCompetency, 1, 100, "number of questions per competency");
        Set<String> known = competencies();
        List<Question> guide = new ArrayList<>();
        for (String competency : new LinkedHashSet<>(Arguments.notNull(competencies, "competencies"))) {
            if (!known.contains(Arguments.notNull(competency, "competency"))) {
                throw new UnknownCodeException("Competency", competency, known);
            }
            guide.addAll(picked(new ArrayList<>(questionsFor(competency)), perCompetency));
        }
        return List.copyOf(guide);
    }

    private static List<Question> picked(List<Question> left, int count) {
        Map<String, Integer> angles = new HashMap<>();
        Map<QuestionType, Integer> types = new HashMap<>();
        Comparator<Question> freshest = Comparator.comparing((Question q) -> angles.getOrDefault(q.angle(), 0))
                .thenComparing(q -> !q.type().isOrdinary())
                .thenComparing(q -> types.getOrDefault(q.type(), 0))
                .thenComparing(Question::code);
        List<Question> picked = new ArrayList<>();
        while (picked.size() < count && !left.isEmpty()) {
            Question next = Collections.min(left, freshest);
            left.remove(next);
            picked.add(next);
            angles.merge(next.angle(), 1, Integer::sum);
            types.merge(next.type(), 1, Integer::sum);
        }
        return picked;
    }

    @Override
    public String toString() {
        return code + " " + version + " (" + questions.size() + " questions for "
                + competencies().size() + " competencies of " + model + ")";
    }
}
