package org.openkam.scoring;

import java.io.Serializable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openkam.core.instrument.MultiSourceFeedback;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.policy.StrategyUse;
import org.openkam.scoring.statistic.RaterErrorTally;

/**
 * What the scores of a programme take from all its people together: exact sums of how far raters differ about the same person,
 * which competencies were asked, and how many people and raters there are. Parts added in any order give the whole, to the bit, so
 * that a programme may be scored in parts on several machines; see {@link Scoring#tally}.
 *
 * <p>Holds sums over released ratings and no answer, but codes of people and raters: it is for the process and goes into no report.
 * Immutable and thread-safe.
 */
public final class ProgrammeTally implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Rules rules;
    private final String[] assessees; // sorted, like the raters; the tallies number both by their places here
    private final String[] raters;
    private final RaterErrorTally[] errors;
    private final boolean[] asked;

    /** What parts of one programme have in common. */
    private record Rules(AnonymityPromise promise, String cycle, MultiSourceFeedback feedback, List<StrategyUse> policy)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        static Rules of(Programme part, List<StrategyUse> policy) {
            Programme.Terms terms = part.terms();
            MultiSourceFeedback feedback = terms.design().multiSourceFeedback().orElseThrow();
            return new Rules(terms.promise(), terms.cycle(), feedback, policy);
        }

        /** Equal ones may differ in their order, by which competencies are numbered. */
        boolean sameOrder(MultiSourceFeedback other) {
            return feedback.equals(other)
                    && List.copyOf(feedback.competencies()).equals(List.copyOf(other.competencies()));
        }
    }

    /** What a part's own people give: one element for each competency, numbered as the part's answers are. */
    record Sums(RaterErrorTally[] errors, boolean[] asked) {}

    private ProgrammeTally(Rules rules, String[] assessees, String[] raters, Sums sums) {
        this.rules = rules;
        this.assessees = assessees;
        this.raters = raters;
        this.errors = sums.errors;
        this.asked = sums.asked;
    }

    /** Takes over the sums of a part; of the raters, only those who stand behind a sum. */
    static ProgrammeTally of(Programme part, List<StrategyUse> policy, Sums sums) {
        String[] people =
                part.participants().stream().map(Participant::assessee).toArray(String[]::new);
        BitSet behind = new BitSet();
        for (RaterErrorTally tally : sums.errors) {
            tally.raterNumbers().forEach(behind::set);
        }
        String[] raters = behind.stream().mapToObj(part.answers()::raterCode).toArray(String[]::new);
        IntUnaryOperator assessee = places(part.answers().assessees().toArray(String[]::new), people);
        IntUnaryOperator rater = r -> Arrays.binarySearch(raters, part.answers().raterCode(r));
        RaterErrorTally[] errors = newTallies(sums.errors.length);
        for (int c = 0; c < errors.length; c++) {
            errors[c].merge(sums.errors[c], assessee, rater);
        }
        return new ProgrammeTally(Rules.of(part, policy), people, raters, new Sums(errors, sums.asked.clone()));
    }

    private static RaterErrorTally[] newTallies(int competencies) {
        return Stream.generate(RaterErrorTally::new).limit(competencies).toArray(RaterErrorTally[]::new);
    }

    private static IntUnaryOperator places(String[] codes, String[] among) {
        int[] places = Arrays.stream(codes)
                .mapToInt(code -> Arrays.binarySearch(among, code))
                .toArray();
        return number -> places[number];
    }

    private static String[] union(String[] some, String[] others) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(others))
                .sorted()
                .distinct()
                .toArray(String[]::new);
    }

    /**
     * Returns this tally with another part of the same programme, neither of them changed. A rater may answer in both parts, but all
     * answers about a person belong in one part.
     *
     * @throws IllegalArgumentException if a person is in both parts, or cycle, promise, 360 or policy differ
     */
    public ProgrammeTally plus(ProgrammeTally other) {
        Arguments.notNull(other, "tally");
        sameRules(other.rules);
        String[] people = union(assessees, other.assessees);
        Arguments.that(
                people.length == assessees.length + other.assessees.length,
                "tally of a part",
                other,
                "must be about other people, because all answers about a person belong in one part");
        String[] all = union(raters, other.raters);
        RaterErrorTally[] sums = newTallies(errors.length);
        boolean[] either = new boolean[errors.length];
        for (int c = 0; c < sums.length; c++) {
            sums[c].merge(errors[c], places(assessees, people), places(raters, all));
            sums[c].merge(other.errors[c], places(other.assessees, people), places(other.raters, all));
            either[c] = asked[c] || other.asked[c];
        }
        return new ProgrammeTally(rules, people, all, new Sums(sums, either));
    }

    private void sameRules(Rules others) {
        Arguments.that(rules.cycle.equals(others.cycle), "cycle of a part", others.cycle, "must be " + rules.cycle);
        Arguments.that(
                rules.promise.equals(others.promise), "promise of a part", others.promise, "must be " + rules.promise);
        Arguments.that(
                rules.sameOrder(others.feedback), "360 of a part", others.feedback, "must be that of the others");
        Arguments.that(
                rules.policy.equals(others.policy), "policy of a part", others.policy, "must be that of the others");
    }

    /** Fails unless a part was tallied here by the same rules, with all its people. */
    void mustHold(Programme part, List<StrategyUse> policy) {
        sameRules(Rules.of(part, policy));
        for (Participant person : part.participants()) {
            Arguments.that(
                    Arrays.binarySearch(assessees, person.assessee()) >= 0,
                    "assessee",
                    person.assessee(),
                    "must be in the tally of the whole programme");
        }
    }

    /** Returns what scores are made from; not to be changed. */
    Sums sums() {
        return new Sums(errors, asked);
    }

    /** Returns how many people were tallied, those without answers included. */
    public int people() {
        return assessees.length;
    }

    /** Returns sizes only. */
    @Override
    public String toString() {
        long used = IntStream.range(0, asked.length).filter(c -> asked[c]).count();
        return assessees.length + " people, " + used + " competencies asked, cycle " + rules.cycle;
    }
}
