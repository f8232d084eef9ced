package org.openkam.scoring.selection;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.selection.SelectionDecision.Verdict;
import org.openkam.scoring.selection.StageOutcome.Kind;

/**
 * What a procedure suggests for a candidate, with the outcome of every stage and its reasons. It becomes a decision only through a
 * named person, see {@link #decide}. Immutable and thread-safe.
 *
 * @param candidate code of the candidate
 * @param procedure code of the procedure
 * @param outcomes one for each stage, in order
 * @param advice what is suggested
 */
public record SelectionRecommendation(
        String candidate, String procedure, List<StageOutcome> outcomes, SelectionAdvice advice)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public SelectionRecommendation {
        Arguments.code(candidate, "candidate");
        Arguments.code(procedure, "procedure");
        outcomes = Arguments.notEmpty(outcomes, "outcomes");
        Arguments.notNull(advice, "advice");
    }

    /** Returns the stage that is next, if the candidate may advance. */
    public Optional<String> nextStage() {
        return outcomes.stream()
                .filter(o -> o.kind() == Kind.NOT_HELD)
                .map(StageOutcome::stage)
                .findFirst();
    }

    /** Returns the outcome that the suggestion is about: the last stage with a result; empty before the first. */
    public Optional<StageOutcome> current() {
        return outcomes.stream()
                .filter(o -> o.kind() != Kind.NOT_HELD && o.kind() != Kind.NOT_REACHED)
                .reduce((first, second) -> second);
    }

    /**
     * Returns the outcome of a stage.
     *
     * @throws org.openkam.core.model.UnknownCodeException if the procedure has no such stage
     */
    public StageOutcome outcome(String stage) {
        return StageCodes.find(outcomes, StageOutcome::stage, stage);
    }

    /**
     * Records what a named person decides on the current stage.
     *
     * @param verdict what is decided
     * @param decidedBy name or code of the person, not blank
     * @param decidedAt when, as the host says
     * @param rationale why; may be blank where the decision follows the recommendation
     * @throws IllegalArgumentException if no stage has a result yet, nobody is named, or a decision that departs from the
     *     recommendation isn't explained
     */
    public SelectionDecision decide(Verdict verdict, String decidedBy, Instant decidedAt, String rationale) {
        StageOutcome outcome = current().orElse(null);
        Arguments.that(outcome != null, "candidate", candidate, "must have a result of a stage to be decided on");
        return new SelectionDecision(
                candidate,
                procedure,
                Arguments.notNull(outcome, "outcome").stage(),
                verdict,
                new SelectionDecision.Signature(decidedBy, decidedAt, rationale, advice));
    }

    /** Returns suggestion, outcomes and reasons line by line, in English, Russian or Polish. */
    public String render(Locale locale) {
        return new SelectionText(locale).text(this);
    }

    /** Returns for instance {@code C01: DECLINE, [FORM NOT_PASSED [KNOCKED_OUT LANGUAGE]]}. */
    @Override
    public String toString() {
        return candidate + ": " + advice + ", "
                + outcomes.stream().filter(o -> o.kind() != Kind.NOT_REACHED).toList();
    }
}
