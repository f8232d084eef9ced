package org.openkam.ipd.progress;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;

/**
 * What tells a leader from a supervisor (source case rule R39): a leader inspires and develops people, a supervisor controls. The cuts
 * and the choice of competencies are the library's own proposals, for the host to set.
 *
 * @param code names the policy
 * @param leading inspiring and developing
 * @param controlling controlling and enforcing
 * @param high share of the scale's range from which motivation is high, above {@code low}, at most 1; standard 0.625, 3.5 on 1..5
 * @param low share of the range up to which it is low, 0 or more; standard 0.375, 2.5 on 1..5
 * @param isFirstLook whether the model has no competency of leading people in line, so that others stand in and more must be asked
 */
public record LeadershipPolicy(
        String code, LeadershipFacet leading, LeadershipFacet controlling, double high, double low, boolean isFirstLook)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final double HIGH = 0.625;
    private static final double LOW = 0.375;

    public LeadershipPolicy {
        Arguments.code(code, "code of leadership policy");
        Arguments.notNull(leading, "leading");
        Arguments.notNull(controlling, "controlling");
        Arguments.that(
                Collections.disjoint(
                        leading.levels().keySet(), controlling.levels().keySet()),
                "competencies of leadership",
                leading.levels().keySet(),
                "must not stand for controlling as well");
        Arguments.that(high > low && high <= 1, "high motivation", high, "must lie above the low and be at most 1");
        Arguments.that(low >= 0, "low motivation", low, "must not be negative");
    }

    /**
     * Returns the policy over the bundled model for leading a sales team: giving direction and developing people against control
     * and rules, each at the level that the model's roles of leader and supervisor ask for.
     */
    public static LeadershipPolicy salesTeamLead() {
        return new LeadershipPolicy(
                "sales-team-lead",
                new LeadershipFacet(
                        new TreeMap<>(Map.of("DIR", 4, "DEV", 4)), List.of("TEAM_DIRECTION", "PEOPLE_GROWTH")),
                new LeadershipFacet(new TreeMap<>(Map.of("CTL", 4, "RUL", 4)), List.of("RESULT_CONTROL", "WORK_RULES")),
                HIGH,
                LOW,
                false);
    }

    /**
     * Returns the policy over the bundled model for key accounts: leading a virtual team against planning and tracking. That model
     * has no competency of leading people in line, so this is a first look only; {@link #salesTeamLead} says more.
     */
    public static LeadershipPolicy keyAccountManager() {
        return new LeadershipPolicy(
                "key-account-manager",
                new LeadershipFacet(new TreeMap<>(Map.of("VTL", 4)), List.of("TEAM_MGMT", "TEAM_ASSEMBLY")),
                new LeadershipFacet(new TreeMap<>(Map.of("PLN", 4, "TRK", 3)), List.of("PLANNING", "PROJECT_TRACK")),
                HIGH,
                LOW,
                true);
    }

    /**
     * Returns the policy for a bundled model.
     *
     * @throws IllegalArgumentException if there is none for the model: say which competencies stand for what
     */
    public static LeadershipPolicy standard(CompetencyModel model) {
        Arguments.notNull(model, "model");
        return List.of(salesTeamLead(), keyAccountManager()).stream()
                .filter(policy -> policy.code.equals(model.code()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Model (" + Arguments.shown(model.code()) + ") must have a leadership policy of its own."));
    }
}
