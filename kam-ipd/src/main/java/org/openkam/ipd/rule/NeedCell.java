package org.openkam.ipd.rule;

import java.io.Serializable;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedKind;

/**
 * One cell of a need table.
 *
 * @param code unique in the table
 * @param when facts under which it holds: those of one factor are alternatives, and every factor named must hold; none holds always
 * @param kind what it calls for
 * @param verb what to do about it
 * @param rationale why, in a sentence; may hold the placeholders of {@link NeedPlaceholder}
 */
public record NeedCell(String code, Set<NeedFact> when, NeedKind kind, DevelopmentVerb verb, LocalizedText rationale)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public NeedCell {
        Arguments.code(code, "code of cell");
        when = Collections.unmodifiableSet(new TreeSet<>(when));
        Arguments.notNull(kind, "kind of cell");
        Arguments.notNull(verb, "verb of cell");
        Arguments.notNull(rationale, "rationale of cell");
    }

    /** Returns whether it holds for a case, which has one fact of each factor. */
    public boolean holds(Set<NeedFact> facts) {
        return holds(NeedFact.bits(facts));
    }

    boolean holds(long facts) {
        return (facts & ~allowed()) == 0;
    }

    /** Returns the bits of all facts that it allows: those it names, and all of the factors it doesn't. */
    long allowed() {
        long named = 0;
        long open = FactBits.ALL;
        for (NeedFact fact : when) {
            named |= fact.bit();
            open &= ~FactBits.of(fact.factor());
        }
        return named | open;
    }

    @Override
    public String toString() {
        return code + " " + when + " -> " + kind + ", " + verb;
    }
}
