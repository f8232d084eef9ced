package org.openkam.scoring.fairness;

import java.util.OptionalLong;

/**
 * Verdict of the four-fifths rule: whether a group's selection rate is less than 80 percent of the reference group's. A rule
 * of thumb about effect size; with few people one decision more or less turns it, see {@link AdverseImpact}.
 *
 * <p>Source: Uniform Guidelines on Employee Selection Procedures (1978), 29 CFR 1607.4 D.
 */
public enum FourFifths {
    /** The rate is at least four fifths of the reference rate. Equality counts as met. */
    MET,
    /** The rate is less than four fifths of the reference rate. */
    VIOLATED,
    /** A group is empty, or nobody of the reference group was selected. */
    UNDECIDED;

    static FourFifths of(Selection reference, Selection focal) {
        if (reference.applicants() == 0 || focal.applicants() == 0 || reference.selected() == 0) {
            return UNDECIDED;
        }
        return excess(reference, focal) < 0 ? VIOLATED : MET;
    }

    /** Positive or zero where the rule is met; exact, for a thousand million people each. */
    private static long excess(Selection reference, Selection focal) {
        return 5 * (focal.selected() * reference.applicants()) - 4 * (reference.selected() * focal.applicants());
    }

    /** How many decisions on people of the focal group, the others' unchanged, turn the verdict. */
    static OptionalLong decisionsToFlip(Selection reference, Selection focal) {
        return flip(reference, focal, 5 * reference.applicants(), Long.MAX_VALUE);
    }

    /** How many places given from one group to the other, with as many selected as before, turn the verdict. */
    static OptionalLong placesToFlip(Selection reference, Selection focal) {
        long each = 5 * reference.applicants() + 4 * focal.applicants();
        return flip(reference, focal, each, reference.applicants() - reference.selected());
    }

    /** @param room how many more people of the reference group can be selected */
    private static OptionalLong flip(Selection reference, Selection focal, long each, long room) {
        FourFifths verdict = of(reference, focal);
        if (verdict == UNDECIDED) {
            return OptionalLong.empty();
        }
        long excess = excess(reference, focal);
        if (verdict == VIOLATED) {
            return OptionalLong.of((each - 1 - excess) / each);
        }
        long needed = excess / each + 1;
        return needed <= Math.min(focal.selected(), room) ? OptionalLong.of(needed) : OptionalLong.empty();
    }
}
