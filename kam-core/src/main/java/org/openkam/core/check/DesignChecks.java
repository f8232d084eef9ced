package org.openkam.core.check;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.instrument.AssessmentDesign;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;

/**
 * Rules of good practice that are run together over an assessment design. Nothing they find stops a design from being
 * used. Immutable; thread-safe if its checks are.
 */
public final class DesignChecks {
    private static final DesignChecks STANDARD = new DesignChecks(List.of(
            new FewInstruments(), new CentreWithoutSimulation(), new CentreAssessors(), new CentreOneExercise()));

    private final List<DesignCheck> checks;

    private DesignChecks(List<DesignCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Returns all rules of the library. */
    public static DesignChecks standard() {
        return STANDARD;
    }

    /**
     * Returns these rules and one more.
     *
     * @throws IllegalArgumentException if one of these has its code already, or its code is an error's
     */
    public DesignChecks with(DesignCheck check) {
        FindingCode code = CheckedCode.of(check.code());
        Arguments.that(
                !codes().contains(code), "check", code, "must have a code of its own; leave out the other one first");
        List<DesignCheck> more = new ArrayList<>(checks);
        more.add(check);
        return new DesignChecks(more);
    }

    /** Returns these rules but the one with this code; the same if there is none. */
    public DesignChecks without(FindingCode code) {
        return new DesignChecks(checks.stream().filter(c -> c.code() != code).toList());
    }

    /** Returns the codes of the rules, in the order they are run in. */
    public List<FindingCode> codes() {
        return checks.stream().map(DesignCheck::code).toList();
    }

    /**
     * Returns what all rules find in a design for a model, in the stable order of {@link Findings}.
     *
     * @throws IllegalArgumentException if a rule gives a finding with another code than its own
     */
    public Findings check(CompetencyModel model, AssessmentDesign design) {
        Arguments.notNull(model, "model");
        Arguments.notNull(design, "design");
        List<Finding> found = new ArrayList<>();
        checks.forEach(c -> found.addAll(CheckedCode.of(c.code(), c.check(model, design))));
        return Findings.of(found);
    }
}
