package org.openkam.core.check;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.instrument.AssessmentKit;
import org.openkam.core.internal.Arguments;

/**
 * Rules of good practice that are run together over a model with its designs and questions, where a model or a design
 * alone can't tell. Nothing they find stops a kit from being used. Immutable; thread-safe if its checks are.
 */
public final class KitChecks {
    private static final KitChecks STANDARD = new KitChecks(List.of(new FewQuestions()));

    private final List<KitCheck> checks;

    private KitChecks(List<KitCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Returns all rules of the library. */
    public static KitChecks standard() {
        return STANDARD;
    }

    /**
     * Returns these rules and one more.
     *
     * @throws IllegalArgumentException if one of these has its code already, or its code is an error's
     */
    public KitChecks with(KitCheck check) {
        FindingCode code = CheckedCode.of(check.code());
        Arguments.that(
                !codes().contains(code), "check", code, "must have a code of its own; leave out the other one first");
        List<KitCheck> more = new ArrayList<>(checks);
        more.add(check);
        return new KitChecks(more);
    }

    /** Returns these rules but the one with this code; the same if there is none. */
    public KitChecks without(FindingCode code) {
        return new KitChecks(checks.stream().filter(c -> c.code() != code).toList());
    }

    /** Returns the codes of the rules, in the order they are run in. */
    public List<FindingCode> codes() {
        return checks.stream().map(KitCheck::code).toList();
    }

    /**
     * Returns what all rules find in a kit, in the stable order of {@link Findings}.
     *
     * @throws IllegalArgumentException if a rule gives a finding with another code than its own
     */
    public Findings check(AssessmentKit kit) {
        Arguments.notNull(kit, "kit");
        List<Finding> found = new ArrayList<>();
        checks.forEach(c -> found.addAll(CheckedCode.of(c.code(), c.check(kit))));
        return Findings.of(found);
    }
}
