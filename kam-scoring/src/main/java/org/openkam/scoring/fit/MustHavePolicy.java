package org.openkam.scoring.fit;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;

/**
 * How must-haves count in a match.
 *
 * @param rule what a reliably missed must-have does
 * @param cap the most that a capped fit counts, 0 to 1; standard 0.75, the library's own: the source names no number
 * @param capping codes of must-haves that cap instead of barring, whatever the rule, as long as there is one; standard PLN and
 *     STR, planning under load and stress tolerance (source case, R16)
 */
public record MustHavePolicy(MustHaveRule rule, double cap, SortedSet<String> capping) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double STANDARD_CAP = 0.75;

    public MustHavePolicy {
        Arguments.notNull(rule, "must-have rule");
        Arguments.that(cap >= 0 && cap <= 1, "cap of fit", cap, "must lie between 0 and 1");
        capping = Collections.unmodifiableSortedSet(new TreeSet<>(Arguments.notNull(capping, "capping competencies")));
        capping.forEach(code -> Arguments.code(code, "capping competency"));
    }

    /** Returns the standard: must-haves bar, PLN and STR cap. */
    public static MustHavePolicy standard() {
        return of(MustHaveRule.GATE);
    }

    /** Returns the standard under another rule. */
    public static MustHavePolicy of(MustHaveRule rule) {
        return new MustHavePolicy(rule, STANDARD_CAP, new TreeSet<>(List.of("PLN", "STR")));
    }

    /** Returns what missing a must-have does. */
    MustHaveRule effect(String competency) {
        return rule == MustHaveRule.GATE && capping.contains(competency) ? MustHaveRule.CAP : rule;
    }
}
