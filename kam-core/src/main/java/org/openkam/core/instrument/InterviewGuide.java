package org.openkam.core.instrument;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.text.Language;

/**
 * What to ask in an interview for a role: for each competency enough questions from enough angles (rule R18 of the source cases:
 * three from two), within the time there is, and what that time or the bank couldn't cover. Two interviewers may share one guide.
 *
 * <p>Competencies are served in the order of their importance: must-haves first, then by weight, then as the role lists them. One is
 * covered whole or waits: half-asked competencies give scores that rest on too little. For each, {@link QuestionBank#guide}
 * chooses; if that takes too long, the shortest questions that still reach questions and angles. What time is left goes to those
 * that couldn't be covered, as far as it reaches. Questions for screening and under pressure aren't asked here. The same input
 * gives the same guide, whatever the order of the bank. Immutable and thread-safe.
 *
 * @param model the model
 * @param role a role of the model
 * @param limits how thoroughly to ask, and how long
 * @param parts one for each requirement of the role, in its order
 */
public record InterviewGuide(CompetencyModel model, RoleProfile role, Limits limits, List<Part> parts)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Why a competency isn't covered as thoroughly as asked for. */
    public enum Shortfall {
        /** There wasn't time for more. */
        TIME,
        /** The bank has too few questions that belong into an ordinary interview. */
        QUESTIONS_OF_BANK,
        /** The bank looks from too few angles. */
        ANGLES_OF_BANK
    }

    /**
     * How thoroughly to ask, and how long.
     *
     * @param depth questions and angles for each competency
     * @param budget minutes in all, 1 to 1440
     * @param minutes what a question of each type takes with its answer, every type, 1 to 240
     */
    public record Limits(CompetencyInterview.Depth depth, int budget, Map<QuestionType, Integer> minutes)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public Limits {
            Arguments.notNull(depth, "depth of interview");
            Arguments.inRange(budget, 1, 1440, "minutes of interview");
            EnumMap<QuestionType, Integer> copy = new EnumMap<>(QuestionType.class);
            for (QuestionType type : QuestionType.values()) {
                Integer given =
                        Arguments.notNull(minutes, "minutes of question types").get(type);
                copy.put(type, Arguments.inRange(given == null ? 0 : given, 1, 240, "minutes of type " + type));
            }
            minutes = Collections.unmodifiableMap(copy);
        }

        /**
         * Returns the usual depth and minutes: 7 for a behavioral question, 4 for a projective one, 8 for an oral case, 15 for
         * a written one; the numbers are the library's own.
         *
         * @param budget minutes in all
         */
        public static Limits of(int budget) {
            EnumMap<QuestionType, Integer> minutes = new EnumMap<>(QuestionType.class);
            minutes.put(QuestionType.BEHAVIORAL, 7);
            minutes.put(QuestionType.PROJECTIVE, 4);
            minutes.put(QuestionType.ORAL_CASE, 8);
            minutes.put(QuestionType.WRITTEN_CASE, 15);
            minutes.put(QuestionType.PRESSURE, 5);
            minutes.put(QuestionType.SCREENING, 3);
            return new Limits(CompetencyInterview.Depth.standard(), budget, minutes);
        }

        /** Returns how long some questions take. */
        int minutesOf(List<Question> questions) {
            return questions.stream().mapToInt(q -> minutes.get(q.type())).sum();
        }
    }

    /**
     * What to ask about one competency.
     *
     * @param competency code of the competency
     * @param questions in the order to ask them; may be empty
     * @param shortfalls why there aren't more; empty if the competency is covered
     */
    public record Part(String competency, List<Question> questions, Set<Shortfall> shortfalls) implements Serializable {
        private static final long serialVersionUID = 1L;

        public Part {
            Arguments.code(competency, "competency");
            questions = List.copyOf(questions);
            EnumSet<Shortfall> copy = EnumSet.noneOf(Shortfall.class);
            copy.addAll(shortfalls);
            shortfalls = Collections.unmodifiableSet(copy);
        }

        /** Returns whether it is asked about as thoroughly as the limits want. */
        public boolean isCovered() {
            return shortfalls.isEmpty();
        }

        /** Returns from how many angles. */
        public int angles() {
            return (int) questions.stream().map(Question::angle).distinct().count();
        }
    }

    public InterviewGuide {
        Arguments.notNull(model, "model");
        Arguments.notNull(role, "role");
        Arguments.notNull(limits, "limits");
        parts = List.copyOf(parts);
    }

    /**
     * Returns the guide for a role.
     *
     * @param model the model
     * @param bank questions about its competencies
     * @param role code of a role of the model
     * @param limits how thoroughly to ask, and how long
     * @throws org.openkam.core.model.UnknownCodeException if the model has no such role
     * @throws IllegalArgumentException if the bank asks about another model
     */
    public static InterviewGuide of(CompetencyModel model, QuestionBank bank, String role, Limits limits) {
        Arguments.notNull(model, "model");
        Arguments.notNull(bank, "question bank");
        Arguments.that(
                bank.model().equals(model.code()), "model of question bank", bank.model(), "must be " + model.code());
        RoleProfile profile = model.role(Arguments.notNull(role, "role"));
        QuestionChoice choice = new QuestionChoice(bank, Arguments.notNull(limits, "limits"));
        return new InterviewGuide(model, profile, limits, choice.parts(profile));
    }

    /** Returns how many minutes it takes, at most the budget. */
    public int minutes() {
        return parts.stream().mapToInt(p -> limits.minutesOf(p.questions())).sum();
    }

    /** Returns all questions, competency by competency. */
    public List<Question> questions() {
        return parts.stream().flatMap(p -> p.questions().stream()).toList();
    }

    /** Returns the codes of the competencies that aren't covered as asked for, in the role's order. */
    public List<String> notCovered() {
        return parts.stream().filter(p -> !p.isCovered()).map(Part::competency).toList();
    }

    /** Returns the guide in a language, line by line, with follow-ups and what to listen for. */
    public String render(Locale locale) {
        return AssessmentText.guide(this, Language.of(locale));
    }

    @Override
    public String toString() {
        return model.code() + " " + role.code() + " (" + questions().size() + " questions, " + minutes() + " of "
                + limits.budget() + " minutes, not covered " + notCovered() + ")";
    }
}
