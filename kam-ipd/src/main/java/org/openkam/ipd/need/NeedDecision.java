package org.openkam.ipd.need;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;

/**
 * What a rule says about one competency: a recommendation for people to agree on.
 *
 * @param kind what it calls for
 * @param verb what to do about it
 * @param rationale why, in a sentence; what a rule leaves open as a placeholder the planner has filled in
 * @param compensatedByOrNull code of the own strength that reaches the same end, only with {@link DevelopmentVerb#COMPENSATE}
 */
public record NeedDecision(
        NeedKind kind,
        DevelopmentVerb verb,
        LocalizedText rationale,
        @Nullable String compensatedByOrNull) implements Serializable {
    private static final long serialVersionUID = 1L;

    public NeedDecision {
        Arguments.notNull(kind, "kind of need");
        Arguments.notNull(verb, "verb");
        Arguments.notNull(rationale, "rationale");
        Arguments.that(
                (compensatedByOrNull != null) == (verb == DevelopmentVerb.COMPENSATE),
                "compensating strength",
                String.valueOf(compensatedByOrNull),
                "must stand with COMPENSATE and only with it");
    }

    /** Creates a decision without a compensating strength. */
    public NeedDecision(NeedKind kind, DevelopmentVerb verb, LocalizedText rationale) {
        this(kind, verb, rationale, null);
    }

    /** Returns the code of the own strength that reaches the same end. */
    public Optional<String> compensatedBy() {
        return Optional.ofNullable(compensatedByOrNull);
    }

    @Override
    public String toString() {
        return kind + " -> " + verb + (compensatedByOrNull == null ? "" : " by " + compensatedByOrNull);
    }
}
