package org.openkam.core.check;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;

/**
 * Rules of good practice that are run together over a competency model.
 *
 * <pre>{@code
 * String report = ModelChecks.standard().check(model).render();
 * }</pre>
 *
 * Nothing they find stops a model from being used. Immutable; thread-safe if its checks are.
 */
public final class ModelChecks {
    private static final ModelChecks STANDARD = new ModelChecks(List.of(
            new IndicatorCount(),
            new TwoBehaviors(),
            new NegativeWording(),
            new OneFacet(),
            new MissingTranslation(),
            new IncompleteAnchors(),
            new RepeatedText(),
            new ConfusableCode(),
            new CareerCycle(),
            new RoleWithoutMustHave(),
            new WeightlessMustHave(),
            new UnaskedCompetency(),
            new IndicatorWithoutProcess(),
            new RoleWithoutProcess(),
            new MissingBackup()));

    private final List<ModelCheck> checks;

    private ModelChecks(List<ModelCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    /** Returns all rules of the library. */
    public static ModelChecks standard() {
        return STANDARD;
    }

    /** Returns no rules, to add some. */
    public static ModelChecks none() {
        return new ModelChecks(List.of());
    }

    /**
     * Returns these rules and one more.
     *
     * @throws IllegalArgumentException if one of these has its code already, or its code is an error's
     */
    public ModelChecks with(ModelCheck check) {
        FindingCode code = CheckedCode.of(check.code());
        Arguments.that(
                !codes().contains(code), "check", code, "must have a code of its own; leave out the other one first");
        List<ModelCheck> more = new ArrayList<>(checks);
        more.add(check);
        return new ModelChecks(more);
    }

    /** Returns these rules but the one with this code; the same if there is none. */
    public ModelChecks without(FindingCode code) {
        return new ModelChecks(checks.stream().filter(c -> c.code() != code).toList());
    }

    /** Returns the codes of the rules, in the order they are run in. */
    public List<FindingCode> codes() {
        return checks.stream().map(ModelCheck::code).toList();
    }

    /**
     * Returns what all rules find, in the stable order of {@link Findings}: the same for the same model, whatever the order
     * of the rules.
     *
     * @throws IllegalArgumentException if a rule gives a finding with another code than its own
     */
    public Findings check(CompetencyModel model) {
        Arguments.notNull(model, "model");
        List<Finding> found = new ArrayList<>();
        checks.forEach(c -> found.addAll(CheckedCode.of(c.code(), c.check(model))));
        return Findings.of(found);
    }
}
