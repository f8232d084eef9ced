package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.instrument.InterviewEvidence.Rated;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.NestedError;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * How far an interview's mean on one competency would move with other assessors and other questions: components of variance,
 * pooled over the people of a programme. See {@link CompetencyInterviewScorer} for the formula.
 *
 * @param people with two rated answers or more
 * @param components mean squares between the assessors of a person and between the answers to one assessor
 * @param reason why there is no error; null if there is one
 */
record InterviewError(
        int people, NestedError components, @Nullable Reason reason) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Sums of whole numbers, each to be divided by an n. */
    private static final class ByCount {
        private final Map<Integer, Long> sums = new TreeMap<>();

        void add(int n, long sum) {
            sums.merge(n, sum, Long::sum);
        }

        Fraction total() {
            Fraction total = Fraction.ZERO;
            for (Map.Entry<Integer, Long> term : sums.entrySet()) {
                total = total.plus(Fraction.of(term.getValue(), term.getKey()));
            }
            return total;
        }
    }

    /** Exact sums over people. */
    private static final class Sums {
        private final ByCount ofAssessors = new ByCount();
        private final ByCount ofPeople = new ByCount();
        private final ByCount counts = new ByCount();
        private long squares;
        private long answers;
        private int people;
        private long between;
        private long within;

        void add(InterviewEvidence evidence) {
            Rated all = evidence.all();
            if (all.answers() < 2) {
                return;
            }
            people++;
            squares += all.squares();
            answers += all.answers();
            between += evidence.byAssessor().size() - 1L;
            within += all.answers() - (long) evidence.byAssessor().size();
            ofPeople.add(all.answers(), all.sum() * all.sum());
            for (Rated one : evidence.byAssessor().values()) {
                ofAssessors.add(one.answers(), one.sum() * one.sum());
                counts.add(all.answers(), (long) one.answers() * one.answers());
            }
        }

        double betweenSquare() {
            return meanSquare(ofAssessors.total().minus(ofPeople.total()), between);
        }

        double withinSquare() {
            return meanSquare(Fraction.of(squares, 1).minus(ofAssessors.total()), within);
        }

        double answersEach() {
            return meanSquare(Fraction.of(answers, 1).minus(counts.total()), between);
        }

        private static double meanSquare(Fraction sum, long degrees) {
            return degrees == 0 ? 0 : sum.dividedBy(Fraction.of(degrees, 1)).toDouble();
        }
    }

    /** Pools the people of a programme. */
    static InterviewError of(Collection<InterviewEvidence> evidence, int leastPeople) {
        Sums sums = new Sums();
        evidence.forEach(sums::add);
        NestedError components = new NestedError(
                sums.betweenSquare(), sums.withinSquare(), sums.between, sums.within, sums.answersEach());
        Reason reason = sums.people < leastPeople
                ? Reason.TOO_FEW_ASSESSEES
                : components.between() == 0 && components.within() == 0 ? Reason.ZERO_VARIANCE : null;
        return new InterviewError(sums.people, components, reason);
    }

    /** Returns the standard error of a mean; null if there is none. */
    @Nullable
    StandardError of(InterviewEvidence evidence) {
        return reason != null
                ? null
                : components.of(
                        assessorLoad(evidence),
                        evidence.all().answers(),
                        evidence.byAssessor().size() < 2);
    }

    /** Sum of the squared shares of the assessors in the answers. */
    static double assessorLoad(InterviewEvidence evidence) {
        long squares = 0;
        for (Rated one : evidence.byAssessor().values()) {
            squares += (long) one.answers() * one.answers();
        }
        long answers = evidence.all().answers();
        return (double) squares / (answers * answers);
    }
}
