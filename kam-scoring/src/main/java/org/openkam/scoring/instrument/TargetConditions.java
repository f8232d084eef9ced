package org.openkam.scoring.instrument;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openkam.core.internal.Arguments;

/**
 * What a target needs to be fair (row H1, rule R37 of the source cases), and what of it a person had. What nobody said is unknown,
 * neither given nor missing. Immutable and thread-safe.
 *
 * @param given what the person had
 * @param missing what the person hadn't; nothing that was given too
 */
public record TargetConditions(Set<Condition> given, Set<Condition> missing) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What a fair target needs. */
    public enum Condition {
        /** The manager explained on what the target rests. */
        TARGET_EXPLAINED,
        /** Knowledge of products and processes was provided. */
        KNOWLEDGE_PROVIDED,
        /** There was time to get to know the client. */
        TIME_TO_KNOW_CLIENT,
        /** A team of specialists supports the person. */
        SPECIALIST_SUPPORT,
        /** There is a budget. */
        BUDGET
    }

    public TargetConditions {
        given = copy(Arguments.notNull(given, "given conditions"));
        missing = copy(Arguments.notNull(missing, "missing conditions"));
        Arguments.that(
                Collections.disjoint(given, missing), "missing conditions", missing, "must not be given as well");
    }

    private static Set<Condition> copy(Collection<Condition> some) {
        Set<Condition> copy = EnumSet.noneOf(Condition.class);
        copy.addAll(some);
        return Collections.unmodifiableSet(copy);
    }

    /** Returns that nothing is known. */
    public static TargetConditions unknownAll() {
        return new TargetConditions(Set.of(), Set.of());
    }

    /** Returns that a person had everything. */
    public static TargetConditions givenAll() {
        return new TargetConditions(EnumSet.allOf(Condition.class), Set.of());
    }

    /** Returns these conditions with one known to be given. */
    public TargetConditions with(Condition condition) {
        return changed(condition, true);
    }

    /** Returns these conditions with one known to be missing. */
    public TargetConditions without(Condition condition) {
        return changed(condition, false);
    }

    private TargetConditions changed(Condition condition, boolean isGiven) {
        Arguments.notNull(condition, "condition");
        Set<Condition> more = EnumSet.of(condition);
        Set<Condition> less = EnumSet.noneOf(Condition.class);
        (isGiven ? more : less).addAll(given);
        (isGiven ? less : more).addAll(missing);
        less.remove(condition);
        return isGiven ? new TargetConditions(more, less) : new TargetConditions(less, more);
    }

    /** Returns what nobody said anything about, in the order of the list. */
    public List<Condition> unknown() {
        return Arrays.stream(Condition.values())
                .filter(c -> !given.contains(c) && !missing.contains(c))
                .toList();
    }
}
