package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.instrument.InterviewEvidence.Rated;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * How far an interview's mean on one competency would move with other assessors and other questions: components of variance,
 * pooled over the people of a programme. See {@link CompetencyInterviewScorer} for the formula.
 *
 * @param people with two rated answers or more
 * @param between mean square between the assessors of a person
 * @param within mean square between the answers to one assessor
 * @param degrees of freedom of both
 * @param answersEach how many answers an assessor rates on average, weighted as the mean square between assessors has it
 * @param reason why there is no error; null if there is one
 */
record InterviewError(
        int people,
        double between,
        double within,
        Degrees degrees,
        double answersEach,
        @Nullable Reason reason) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Degrees of freedom between assessors within people, and between answers within assessors. */
    record Degrees(long between, long within) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

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
        double between = sums.betweenSquare();
        double within = sums.withinSquare();
        Reason reason = sums.people < leastPeople
                ? Reason.TOO_FEW_ASSESSEES
                : between == 0 && within == 0 ? Reason.ZERO_VARIANCE : null;
        return new InterviewError(
                sums.people, between, within, new Degrees(sums.between, sums.within), sums.answersEach(), reason);
    }

    /** Returns whether no person had two assessors, so that nothing is known of how they differ. */
    boolean isOfAnswersOnly() {
        return degrees.between == 0;
    }

    /** Assessors differ no more than the answers to one of them: all differences are of answers. */
    private boolean isPooled() {
        return degrees.within > 0 && degrees.between > 0 && between <= within;
    }

    /** Returns the variance between assessors of one person, points squared. */
    double assessorVariance() {
        return isOfAnswersOnly() || isPooled() ? 0 : (between - within) / answersEach;
    }

    /** Returns the variance between answers to one assessor, points squared. */
    double answerVariance() {
        return isPooled() ? pooled() : within;
    }

    private double pooled() {
        long all = degrees.between + degrees.within;
        return (between * degrees.between + within * degrees.within) / all;
    }

    /** Returns the standard error of a mean; null if there is none. */
    @Nullable
    StandardError of(InterviewEvidence evidence) {
        if (reason != null) {
            return null;
        }
        double answers = evidence.all().answers();
        boolean assumed = isOfAnswersOnly() || evidence.byAssessor().size() < 2;
        if (isOfAnswersOnly()) {
            return new StandardError(Math.sqrt(within / answers), degrees.within, true);
        }
        if (isPooled()) {
            return new StandardError(Math.sqrt(pooled() / answers), degrees.between + degrees.within, assumed);
        }
        double load = assessorLoad(evidence) / answersEach;
        double ofBetween = load * between;
        double ofWithin = (1 / answers - load) * within;
        double variance = ofBetween + ofWithin;
        double spread = ofBetween * ofBetween / degrees.between
                + (degrees.within == 0 ? 0 : ofWithin * ofWithin / degrees.within);
        return new StandardError(Math.sqrt(variance), variance * variance / spread, assumed);
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
