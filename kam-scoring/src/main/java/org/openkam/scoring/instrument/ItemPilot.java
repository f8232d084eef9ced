package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.TestItem;

/**
 * What a pilot says about one item. Immutable.
 *
 * @param item the item with its key; for those who own the test only
 * @param evidence for each of its competencies, by code
 */
public record ItemPilot(TestItem item, List<ItemEvidence> evidence) implements Serializable {
    private static final long serialVersionUID = 1L;

    public ItemPilot {
        Arguments.notNull(item, "item");
        evidence = Arguments.notEmpty(evidence, "evidence");
    }

    private boolean all(PilotAdvice advice) {
        return evidence.stream().allMatch(e -> e.advice() == advice);
    }

    private boolean any(PilotAdvice advice) {
        return evidence.stream().anyMatch(e -> e.advice() == advice);
    }

    /**
     * Returns the advice on all its competencies together: drop it if it is to be dropped for each; revise it if something is to be done
     * for one; keep it if it works for one and nothing speaks against it.
     */
    public PilotAdvice advice() {
        if (all(PilotAdvice.DROP)) {
            return PilotAdvice.DROP;
        }
        if (any(PilotAdvice.DROP) || any(PilotAdvice.REVISE)) {
            return PilotAdvice.REVISE;
        }
        return any(PilotAdvice.KEEP) ? PilotAdvice.KEEP : PilotAdvice.UNDECIDED;
    }

    /** Returns the reasons of all its competencies, and whether they disagree. */
    public Set<PilotReason> reasons() {
        Set<PilotReason> reasons = EnumSet.noneOf(PilotReason.class);
        evidence.forEach(e -> reasons.addAll(e.reasons()));
        if (any(PilotAdvice.KEEP) && (any(PilotAdvice.DROP) || any(PilotAdvice.REVISE))) {
            reasons.add(PilotReason.COMPETENCY_IN_DOUBT);
        }
        return reasons;
    }

    /** Returns the item's evidence and options, one a line. */
    public String render() {
        StringBuilder out = new StringBuilder(toString()).append('\n');
        for (ItemEvidence one : evidence) {
            out.append("  ").append(one).append('\n');
            one.options().forEach(o -> out.append("    ").append(o).append('\n'));
        }
        return out.toString();
    }

    /** Returns for instance {@code T-PLN-1: REVISE [LOW_DISCRIMINATION]}. */
    @Override
    public String toString() {
        return item.code() + ": " + advice() + (reasons().isEmpty() ? "" : " " + reasons());
    }
}
