package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openkam.core.scale.RatingScale;
import org.openkam.scoring.statistic.Fraction;

/** One thing a solution of a case is judged by, for the competencies or indicators it tells about. */
public sealed interface CaseCriterion extends Serializable
        permits LevelCriterion, StepCriterion, TimeCriterion, BipolarCriterion {

    /** Returns its code, unique in a rubric. */
    String code();

    /** Returns codes of the competencies or indicators that it tells about, each of which it counts for in full; sorted. */
    Set<String> tellsAbout();

    /** Returns the most points, 1 or more. */
    int mostPoints();

    /**
     * Returns the points that a mark gives, 0 to {@link #mostPoints}; empty if the mark isn't one for this criterion, or nothing was seen.
     */
    Optional<Fraction> points(CaseMark mark);

    /** What a rater noted about one criterion. */
    sealed interface CaseMark extends Serializable {

        /**
         * A level of a rubric, or a rating on the scale of a bipolar item.
         *
         * @param level 0 or more of a rubric, a code of the scale of a bipolar item
         */
        record Level(int level) implements CaseMark {
            private static final long serialVersionUID = 1L;
        }

        /**
         * The steps that were taken.
         *
         * @param taken codes in the order in which they were; others than the expected may be among them
         */
        record Steps(List<String> taken) implements CaseMark {
            private static final long serialVersionUID = 1L;

            public Steps {
                taken = List.copyOf(taken);
            }
        }

        /**
         * When something was done.
         *
         * @param time after how long, or how long before
         */
        record Time(Duration time) implements CaseMark {
            private static final long serialVersionUID = 1L;
        }

        /** The rater could not see it; no points and no part of the most points. */
        record NotObserved() implements CaseMark {
            private static final long serialVersionUID = 1L;
        }
    }

    /** Returns the criterion of a bipolar item (source case R42) that is worth so many points. */
    static CaseCriterion bipolar(String code, Set<String> tellsAbout, RatingScale scale, int mostPoints) {
        return new BipolarCriterion(code, tellsAbout, BipolarItem.middle(scale), mostPoints);
    }
}
