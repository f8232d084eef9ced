package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.Optional;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.Answer;
import org.openkam.core.scale.Answer.Unrated;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.Fraction;

/**
 * How one side sees a piece of knowledge: the person, or the manager.
 *
 * @param required how much of it the work asks for
 * @param available how much of it the person has
 * @param wanted how much new knowledge is needed
 */
public record KnowledgeView(Answer required, Answer available, Answer wanted) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Nothing was said. */
    public static final KnowledgeView NONE = new KnowledgeView(Unrated.NOT_ASKED, Unrated.NOT_ASKED, Unrated.NOT_ASKED);

    public KnowledgeView {
        Arguments.notNull(required, "required knowledge");
        Arguments.notNull(available, "available knowledge");
        Arguments.notNull(wanted, "new knowledge");
    }

    /** Returns a view where everything was rated. */
    public static KnowledgeView of(int required, int available, int wanted) {
        return new KnowledgeView(Answer.of(required), Answer.of(available), Answer.of(wanted));
    }

    /** Returns required minus available in points of their scale; empty unless both were rated. Negative: more than is asked for. */
    public Optional<Fraction> gap() {
        return points(required).flatMap(r -> points(available).map(r::minus));
    }

    /** Returns the points given; empty without a rating. */
    static Optional<Fraction> points(Answer answer) {
        return answer.fold(code -> Optional.of(Fraction.of(code, 1)), unrated -> Optional.empty());
    }

    boolean fits(RatingScale scale) {
        return fits(required, scale) && fits(available, scale) && fits(wanted, scale);
    }

    private static boolean fits(Answer answer, RatingScale scale) {
        return answer.fold(scale::contains, unrated -> true);
    }
}
