package org.openkam.scoring.fit;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleProfile;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.ScoreTrace;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;

/**
 * A person matched with a role (source case, A13): fit, what must-haves do to it, gaps, time to close them, and whether to develop
 * toward the role or to look elsewhere, with the reasons. A recommendation for people to decide on. Made of the released profile
 * and of what the host tells of experience; nothing else about the person enters. Immutable and thread-safe.
 *
 * @param fit the comparison it rests on
 * @param counted the fit after must-haves that cap: the smaller of fit and cap, with the error of the fit
 * @param gap {@code sum(w max(0, gap)) / sum(w)} over the requirements with a score, points of the scale. Its error is
 *     {@code sum(w SE) / sum(w)}, an upper bound; values near 0 tend to be too high, because errors above a target don't offset
 *     those below another
 * @param time how long closing the gaps would take
 * @param overload planning and stress tolerance read together
 * @param verdict the advice and what stands behind it
 * @param trace every step from the fit, whose own trace it holds, and the policy's numbers to figures and advice; its replay has
 *     {@code counted}, {@code meangap}, {@code longest} and {@code together} (months), {@code apart} (of overload), and by
 *     competency {@code closing} (months) and {@code reaches} (probability)
 */
public record RoleMatch(
        RoleFit fit,
        Estimate counted,
        Estimate gap,
        TimeToClose time,
        OverloadRisk overload,
        Verdict verdict,
        ScoreTrace trace)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * An advice and what stands behind it.
     *
     * @param advice what is suggested
     * @param reasons why, the decisive ones first
     * @param bars codes of reliably missed must-haves that bar, in the role's order
     * @param caps codes of reliably missed must-haves that cap, in the role's order
     * @param experiencePoints evidence in favour from experience, 0 or more; in no other figure
     */
    public record Verdict(
            MatchAdvice advice, List<MatchReason> reasons, List<String> bars, List<String> caps, int experiencePoints)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public Verdict {
            Arguments.notNull(advice, "advice");
            reasons = Arguments.notEmpty(reasons, "reasons");
            bars = List.copyOf(bars);
            caps = List.copyOf(caps);
            Arguments.inRange(experiencePoints, 0, Integer.MAX_VALUE, "points of experience");
        }
    }

    public RoleMatch {
        Arguments.notNull(fit, "fit");
        Arguments.notNull(counted, "counted fit");
        Arguments.notNull(gap, "mean gap");
        Arguments.notNull(time, "time to close");
        Arguments.notNull(overload, "overload risk");
        Arguments.notNull(verdict, "verdict");
        Arguments.notNull(trace, "trace");
    }

    /** Matches a person with a role by the standard policy, knowing nothing of experience. */
    public static RoleMatch of(CompetencyProfile profile, RoleProfile role) {
        return of(profile, role, RoleMatchPolicy.standard());
    }

    /** Matches a person with a role, knowing nothing of experience. */
    public static RoleMatch of(CompetencyProfile profile, RoleProfile role, RoleMatchPolicy policy) {
        return of(profile, role, policy, Experience.unknown());
    }

    /** Matches a person with a role. */
    public static RoleMatch of(
            CompetencyProfile profile, RoleProfile role, RoleMatchPolicy policy, Experience experience) {
        Arguments.notNull(profile, "profile");
        Arguments.notNull(role, "role");
        Arguments.notNull(policy, "match policy");
        Arguments.notNull(experience, "experience");
        return new MatchMaker(profile, policy).match(RoleFit.of(profile, role), experience);
    }

    /** Returns the code of the person. */
    public String assessee() {
        return fit.assessee();
    }

    /** Returns the role. */
    public RoleProfile role() {
        return fit.role();
    }

    /** Returns what is suggested. */
    public MatchAdvice advice() {
        return verdict.advice();
    }

    /** Returns why, the decisive reasons first. */
    public List<MatchReason> reasons() {
        return verdict.reasons();
    }

    /** Returns the reason of a kind, if it is among them. */
    public Optional<MatchReason> reason(MatchReason.Kind kind) {
        return reasons().stream().filter(r -> r.kind() == kind).findFirst();
    }

    /** Returns how probable it is that a requirement is met, if the role asks for the competency. */
    public Optional<TargetProbability> probability(String competency) {
        return fit.gap(competency).map(TargetProbability::of);
    }

    /** Returns whether a reliably missed must-have bars. */
    public boolean isBarred() {
        return !verdict.bars().isEmpty();
    }

    /**
     * Returns advice, figures and reasons line by line, in English, Russian or Polish.
     *
     * @param model the model of the role; it has the names of the competencies
     * @throws org.openkam.core.model.UnknownCodeException if it lacks a competency of the match
     */
    public String render(CompetencyModel model, Locale locale) {
        return new MatchText(model, locale).text(this);
    }

    /** Returns for instance {@code A01 KEY_ACCOUNT_MANAGER: DEVELOP, fit 0.912 [GAP_WITHIN_LIMIT]}. */
    @Override
    public String toString() {
        return assessee() + " " + role().code() + ": " + advice() + ", fit "
                + counted.<String>fold(f -> Decimals.plain(f.value(), 3), reason -> "not computable (" + reason + ")")
                + " " + reasons();
    }
}
