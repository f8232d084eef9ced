package org.openkam.core.programme;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.instrument.StyleItemBank;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.UnknownCodeException;

/**
 * An assessment programme: the model, what was promised and asked, who was assessed, and all answers. Answers are for the
 * process; reports are for people and come from a released profile. Immutable and thread-safe.
 */
public final class Programme implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Terms terms;
    private final LinkedHashMap<String, Participant> participants = new LinkedHashMap<>();
    private final Collected collected;

    /**
     * What was fixed before anybody answered.
     *
     * @param model the competency model
     * @param design the instruments
     * @param promise the anonymity promised to raters
     * @param cycle names the round of assessment, such as {@code 2026}; releases of one cycle are looked at together
     * @param closed whether the round is over: what was released for it stands, and later answers belong to the next one
     * @param normColumns further columns of the participants that norms may depend on, such as {@code tenure_years}; sorted
     */
    public record Terms(
            CompetencyModel model,
            AssessmentDesign design,
            AnonymityPromise promise,
            String cycle,
            boolean closed,
            Set<String> normColumns)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Creates the terms of a round that isn't closed, and whose norms depend on no column. */
        public Terms(CompetencyModel model, AssessmentDesign design, AnonymityPromise promise, String cycle) {
            this(model, design, promise, cycle, false, Set.of());
        }

        public Terms {
            Arguments.notNull(model, "model");
            Arguments.notNull(design, "design");
            Arguments.notNull(promise, "promise");
            Arguments.code(cycle, "cycle");
            normColumns = Collections.unmodifiableSet(new TreeSet<>(Arguments.notNull(normColumns, "norm columns")));
            design.multiSourceFeedback()
                    .ifPresent(f -> Arguments.that(
                            f.scale().equals(model.ratingScale()),
                            "scale of the 360",
                            f.scale(),
                            "must be that of the model, " + model.ratingScale()));
        }

        /** Returns these terms for the round after its end. */
        public Terms close() {
            return new Terms(model, design, promise, cycle, true, normColumns);
        }

        /** Returns these terms with norms that may depend on these columns and no others. */
        public Terms withNormColumns(Collection<String> columns) {
            return new Terms(
                    model, design, promise, cycle, closed, new TreeSet<>(Arguments.notNull(columns, "norm columns")));
        }

        /** Returns the usual terms for a model: its standard design and promise, one cycle. */
        public static Terms of(CompetencyModel model) {
            return new Terms(model, AssessmentDesign.standard(model), AnonymityPromise.standard(), "1");
        }
    }

    /** What the assessees answered to the style questionnaire, and the words they were asked in. */
    private record StyleAnswers(
            @Nullable AnswerTable answersOrNull,
            List<BlockChoice> choices,
            @Nullable StyleItemBank itemsOrNull) implements Serializable {
        private static final long serialVersionUID = 1L;
        private static final StyleAnswers NONE = new StyleAnswers(null, List.of(), null);

        StyleAnswers {
            choices = choices.stream().sorted().toList();
            for (int i = 1; i < choices.size(); i++) {
                Arguments.that(
                        choices.get(i - 1).compareTo(choices.get(i)) != 0,
                        "forced choice",
                        choices.get(i).assessee() + " " + choices.get(i).block(),
                        "must be made only once");
            }
        }

        StyleAnswers without(String assessee) {
            return new StyleAnswers(
                    answersOrNull == null ? null : answersOrNull.without(assessee),
                    choices.stream().filter(c -> !c.assessee().equals(assessee)).toList(),
                    itemsOrNull);
        }
    }

    /** What was collected. */
    private record Collected(
            AnswerTable answers, StyleAnswers style, CommentTable comments, FurtherAnswers further, CaseAnswers cases)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        Collected {
            Arguments.notNull(answers, "answers");
            Arguments.notNull(style, "style answers");
            Arguments.notNull(comments, "comments");
            Arguments.notNull(further, "further answers");
            Arguments.notNull(cases, "cases");
        }

        /** Codes of everybody that something is about. */
        Set<String> assessees() {
            Set<String> all = new TreeSet<>(answers.assessees());
            all.addAll(style.answersOrNull == null ? List.of() : style.answersOrNull.assessees());
            style.choices.forEach(c -> all.add(c.assessee()));
            comments.comments().forEach(c -> all.add(c.assessee()));
            all.addAll(further.assessees());
            cases.marks().forEach(m -> all.add(m.assessee()));
            return all;
        }
    }

    private Programme(Terms terms, List<Participant> participants, Collected collected) {
        this.terms = Arguments.notNull(terms, "terms");
        this.collected = collected;
        List<Participant> sorted = new ArrayList<>(Arguments.notEmpty(participants, "participants"));
        sorted.sort(Comparator.comparing(Participant::assessee));
        sorted.forEach(p -> Arguments.that(
                this.participants.put(p.assessee(), p) == null, "assessee", p.assessee(), "must be unique"));
        terms.design()
                .multiSourceFeedback()
                .ifPresent(f -> Arguments.that(
                        f.scale().equals(collected.answers.scale()),
                        "scale of answers",
                        collected.answers.scale(),
                        "must be that of the design, " + f.scale()));
        collected.assessees().forEach(this::participant);
    }

    /**
     * Returns a programme with a 360.
     *
     * @param terms what was fixed before
     * @param participants at least one
     * @param answers answers about participants only
     */
    public static Programme of(Terms terms, List<Participant> participants, AnswerTable answers) {
        return new Programme(
                terms,
                participants,
                new Collected(
                        answers, StyleAnswers.NONE, CommentTable.of(List.of()), FurtherAnswers.NONE, CaseAnswers.NONE));
    }

    /** Returns this programme with the answers to the style questionnaire, given by the assessees themselves. */
    public Programme withStyleAnswers(AnswerTable styleAnswers) {
        Arguments.notNull(styleAnswers, "style answers");
        return with(new StyleAnswers(styleAnswers, collected.style.choices, collected.style.itemsOrNull));
    }

    /**
     * Returns this programme with the forced choices of the style questionnaire, about participants only and at most one a person and
     * block.
     */
    public Programme withBlockChoices(Collection<BlockChoice> choices) {
        List<BlockChoice> made = List.copyOf(Arguments.notNull(choices, "forced choices"));
        return with(new StyleAnswers(collected.style.answersOrNull, made, collected.style.itemsOrNull));
    }

    /** Returns this programme with the words of its style questionnaire, which say what repeats and what forms a block. */
    public Programme withStyleItems(StyleItemBank items) {
        Arguments.notNull(items, "style items");
        return with(new StyleAnswers(collected.style.answersOrNull, collected.style.choices, items));
    }

    private Programme with(StyleAnswers style) {
        return with(new Collected(collected.answers, style, collected.comments, collected.further, collected.cases));
    }

    /** Returns this programme with the comments that raters wrote, about participants only. */
    public Programme withComments(CommentTable written) {
        return with(new Collected(collected.answers, collected.style, written, collected.further, collected.cases));
    }

    /** Returns this programme with what the instruments beside 360 and questionnaire gave, about participants only. */
    public Programme withFurther(FurtherAnswers further) {
        return with(new Collected(collected.answers, collected.style, collected.comments, further, collected.cases));
    }

    /** Returns this programme with cases and their marks, about participants only. */
    public Programme withCases(CaseAnswers cases) {
        return with(new Collected(collected.answers, collected.style, collected.comments, collected.further, cases));
    }

    private Programme with(Collected other) {
        return new Programme(terms, participants(), other);
    }

    /**
     * Returns this programme without a participant and all answers and comments about that person; what the person gave about
     * others stays, see {@link #withoutRater}. What was released before isn't undone by it: a release ledger says which
     * releases must be withdrawn.
     *
     * @throws UnknownCodeException if there is no such participant
     * @throws IllegalArgumentException if nobody would be left
     */
    public Programme without(String assessee) {
        participant(assessee);
        List<Participant> left = participants().stream()
                .filter(p -> !p.assessee().equals(assessee))
                .toList();
        return new Programme(
                terms,
                left,
                new Collected(
                        collected.answers.without(assessee),
                        collected.style.without(assessee),
                        collected.comments.without(assessee),
                        collected.further.without(assessee),
                        collected.cases.without(assessee)));
    }

    /**
     * Returns this programme without the answers, ratings and comments of a rater or assessor, about whomever; a participant stays one. What was released before
     * isn't undone by it: a release ledger says which releases must be withdrawn.
     *
     * @param rater code; a rater who gave no answer changes nothing
     */
    public Programme withoutRater(String rater) {
        return with(new Collected(
                collected.answers.withoutRater(rater),
                collected.style,
                collected.comments.withoutRater(rater),
                collected.further.withoutAssessor(rater),
                collected.cases.withoutAssessor(rater)));
    }

    /** Returns what was fixed before anybody answered. */
    public Terms terms() {
        return terms;
    }

    /** Returns the competency model. */
    public CompetencyModel model() {
        return terms.model();
    }

    /** Returns the participants by code. */
    public List<Participant> participants() {
        return List.copyOf(participants.values());
    }

    /** Returns the participants by code, each under its code. */
    public Map<String, Participant> byAssessee() {
        return Collections.unmodifiableMap(participants);
    }

    /**
     * Returns a participant.
     *
     * @throws UnknownCodeException if there is none with this code
     */
    public Participant participant(String assessee) {
        Participant found = participants.get(assessee);
        if (found == null) {
            throw new UnknownCodeException("Assessee", assessee, participants.keySet());
        }
        return found;
    }

    /**
     * Returns the number that norms take of a participant, such as years of tenure; empty if it isn't known.
     *
     * @param assessee code
     * @param column one of the terms' norm columns
     * @throws UnknownCodeException if there is no such participant, or the terms don't name the column for norms
     */
    public OptionalDouble normNumber(String assessee, String column) {
        if (!terms.normColumns().contains(column)) {
            throw new UnknownCodeException("Norm column", column, terms.normColumns());
        }
        return participant(assessee).number(column);
    }

    /** Returns the answers to the 360. */
    public AnswerTable answers() {
        return collected.answers;
    }

    /** Returns the answers to the style questionnaire, if it was used. */
    public Optional<AnswerTable> styleAnswers() {
        return Optional.ofNullable(collected.style.answersOrNull);
    }

    /** Returns the forced choices of the style questionnaire, by person and block; empty if it was answered without. */
    public List<BlockChoice> blockChoices() {
        return collected.style.choices;
    }

    /** Returns the words of the style questionnaire, if they are known. */
    public Optional<StyleItemBank> styleItems() {
        return Optional.ofNullable(collected.style.itemsOrNull);
    }

    /** Returns the comments that raters wrote; none if none were collected. */
    public CommentTable comments() {
        return collected.comments;
    }

    /** Returns what the instruments beside 360 and questionnaire gave. */
    public FurtherAnswers further() {
        return collected.further;
    }

    /** Returns the cases and their marks; none if none were used. */
    public CaseAnswers cases() {
        return collected.cases;
    }

    @Override
    public String toString() {
        return "programme of " + participants.size() + " participants, cycle " + terms.cycle() + ", "
                + collected.answers;
    }
}
