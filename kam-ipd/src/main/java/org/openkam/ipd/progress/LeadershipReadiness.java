package org.openkam.ipd.progress;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.text.LocalizedText;
import org.openkam.scoring.fit.AspirationContrast.Aspiration;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.profile.CompetencyProfile;

/**
 * Whether somebody is ready to lead (source cases H5 and H6, rule R39): a gate of competence, from released scores beyond their error;
 * a gate of motivation, from what the person says about the parts of the work; and the wish, as told by the host. The wish to lead
 * isn't the ability, and control alone makes a supervisor, not a leader. Even then what follows is a {@link TrialProject} with a way
 * back, never an appointment. A suggestion to people who decide. Immutable.
 *
 * @param assessee code of the person
 * @param decider code of the person who decides, another one
 * @param policy what it was judged by
 * @param aspiration whether the person wants to lead
 * @param leading inspiring and developing people
 * @param controlling controlling and enforcing
 * @param advice what is suggested
 */
public record LeadershipReadiness(
        String assessee,
        String decider,
        LeadershipPolicy policy,
        Aspiration aspiration,
        FacetEvidence leading,
        FacetEvidence controlling,
        LeadershipAdvice advice)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int HUNDRED = 100;

    public LeadershipReadiness {
        Arguments.code(assessee, "assessee");
        Arguments.code(decider, "person who decides");
        Arguments.that(!decider.equals(assessee), "person who decides", decider, "must not be the assessee");
        Arguments.notNull(policy, "policy");
        Arguments.notNull(aspiration, "aspiration");
        Arguments.notNull(leading, "leading");
        Arguments.notNull(controlling, "controlling");
        Arguments.notNull(advice, "advice");
    }

    /**
     * Judges a released profile.
     *
     * @param decider code of the person who decides
     * @throws org.openkam.core.model.UnknownCodeException if the profile's model lacks a competency of the policy
     */
    public static LeadershipReadiness of(
            CompetencyProfile profile, Aspiration aspiration, LeadershipPolicy policy, String decider) {
        Arguments.notNull(profile, "profile");
        Arguments.notNull(policy, "policy");
        RoleProfile role = role(policy);
        role.requirements().forEach(r -> profile.model().competency(r.competency()));
        RoleFit fit = RoleFit.of(profile, role);
        FacetEvidence leading = FacetEvidence.of(profile, fit, policy.leading(), policy);
        FacetEvidence controlling = FacetEvidence.of(profile, fit, policy.controlling(), policy);
        LeadershipAdvice advice =
                LeadershipTable.advice(Arguments.notNull(aspiration, "aspiration"), leading, controlling);
        return new LeadershipReadiness(profile.assessee(), decider, policy, aspiration, leading, controlling, advice);
    }

    /** Both sides in one comparison, so that its claims are made together. Weights don't matter here, but a role has them. */
    private static RoleProfile role(LeadershipPolicy policy) {
        SortedMap<String, Integer> levels = new TreeMap<>(policy.leading().levels());
        levels.putAll(policy.controlling().levels());
        List<RoleRequirement> requirements = new ArrayList<>();
        int left = HUNDRED;
        for (var level : levels.entrySet()) {
            boolean isLast = requirements.size() == levels.size() - 1;
            int weight = isLast ? left : HUNDRED / levels.size();
            left -= weight;
            requirements.add(new RoleRequirement(level.getKey(), level.getValue(), BigDecimal.valueOf(weight), false));
        }
        return new RoleProfile("LEADERSHIP", LocalizedText.of("Leadership"), requirements);
    }

    /** Returns why, the wish first. */
    public List<LeadershipReason> reasons() {
        return LeadershipTable.reasons(aspiration, leading, controlling);
    }

    /** Returns whether a trial project may be talked about. */
    public boolean callsForTrial() {
        return advice == LeadershipAdvice.LEADER || advice == LeadershipAdvice.SUPERVISOR;
    }

    /**
     * Returns suggestion, reasons, figures and, where a trial follows, what the role really takes, in English, Russian or Polish.
     *
     * @param model the model of the profile; it has the names of the competencies
     */
    public String render(CompetencyModel model, Locale locale) {
        return new LeadershipText(this, model, locale).text();
    }

    /** Returns for instance {@code A01 SUPERVISOR [WISH, LEADING_BELOW, DRAWN_TO_LEADING, CONTROLLING_SHOWN]}. */
    @Override
    public String toString() {
        return assessee + " " + advice + " " + reasons();
    }
}
