package org.openkam.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.text.Language;
import org.openkam.core.text.Messages;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.PolicyDiff;
import org.openkam.scoring.policy.Readiness;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.NotScoredReason;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/**
 * What another policy would change. For the analyst only: one policy per assessee and cycle is released, because two releases
 * by different rules could be set against each other.
 *
 * @param rules in what the policies differ
 * @param scores every competency of every person whose score, error, claim or reason would change, by person, then in the
 *     order of the instrument
 * @param fits everybody whose fit or readiness for the own role would change, by person
 * @param compared how many competencies of people were looked at
 */
public record PolicyComparison(PolicyDiff rules, List<ScoreChange> scores, List<FitChange> fits, int compared) {
    private static final Messages MESSAGES = Messages.of(PolicyComparison.class, "comparison");
    private static final int DIGITS = 4;

    public PolicyComparison {
        scores = List.copyOf(scores);
        fits = List.copyOf(fits);
    }

    /**
     * One side of a score.
     *
     * @param estimate the score; not computable where there is none
     * @param reasonOrNull why there is none; null if there is a score
     * @param claim what is said of the self-other difference
     */
    public record Side(Estimate estimate, @Nullable NotScoredReason reasonOrNull, Claim claim) {
        private static Side of(CompetencyScore score) {
            return score.fold(
                    s -> new Side(s.estimate(), null, s.self().claim()),
                    n -> new Side(
                            Estimate.notComputable(Reason.NO_DATA),
                            n.reason(),
                            n.self().claim()));
        }

        /** Returns why there is no score. */
        public Optional<NotScoredReason> reason() {
            return Optional.ofNullable(reasonOrNull);
        }

        @Override
        public String toString() {
            return reasonOrNull == null ? shown(estimate) + " " + claim : reasonOrNull.name();
        }
    }

    /**
     * A score that would change.
     *
     * @param assessee code of the person
     * @param competency code of the competency
     * @param before as scored
     * @param after by the other policy
     */
    public record ScoreChange(String assessee, String competency, Side before, Side after) {
        /** Returns whether one policy withholds what the other shows. */
        public boolean isWithholding() {
            return (before.reasonOrNull == null) != (after.reasonOrNull == null);
        }
    }

    /**
     * A fit that would change.
     *
     * @param assessee code of the person
     * @param role code of the role
     * @param before as computed
     * @param after by the other policy
     */
    public record FitChange(String assessee, String role, Verdict before, Verdict after) {}

    /**
     * How a person fits a role.
     *
     * @param fit 0 to 1
     * @param readiness what is recommended
     */
    public record Verdict(Estimate fit, Readiness readiness) {
        @Override
        public String toString() {
            return shown(fit) + " " + readiness;
        }
    }

    static PolicyComparison of(ScoredProgramme before, ScoringPolicy other) {
        ScoredProgramme after = Scoring.with(other).score(before.programme());
        List<ScoreChange> scores = new ArrayList<>();
        List<FitChange> fits = new ArrayList<>();
        int compared = 0;
        ScoringPolicy first = other;
        for (CompetencyProfile profile : before.profiles()) {
            first = profile.policy();
            CompetencyProfile changed = after.profile(profile.assessee());
            for (CompetencyScore score : profile.scores()) {
                compared++;
                add(scores, profile.assessee(), score, changed.score(score.competency()));
            }
            fit(profile, changed).ifPresent(fits::add);
        }
        return new PolicyComparison(first.diff(other), scores, fits, compared);
    }

    private static void add(List<ScoreChange> changes, String assessee, CompetencyScore before, CompetencyScore after) {
        Side first = Side.of(before);
        Side second = Side.of(after);
        if (!first.equals(second)) {
            changes.add(new ScoreChange(assessee, before.competency(), first, second));
        }
    }

    private static Optional<FitChange> fit(CompetencyProfile before, CompetencyProfile after) {
        RoleProfile role = before.model().role(before.participant().targetRole());
        Verdict first = verdict(RoleFit.of(before, role));
        Verdict second = verdict(RoleFit.of(after, role));
        return first.equals(second)
                ? Optional.empty()
                : Optional.of(new FitChange(before.assessee(), role.code(), first, second));
    }

    private static Verdict verdict(RoleFit fit) {
        return new Verdict(fit.fit(), fit.readiness());
    }

    /** Returns how many scores one policy withholds and the other shows. */
    public long withholdings() {
        return scores.stream().filter(ScoreChange::isWithholding).count();
    }

    /** Returns how many recommendations would change. */
    public long readinessChanges() {
        return fits.stream()
                .filter(fit -> fit.before().readiness() != fit.after().readiness())
                .count();
    }

    private static String shown(Estimate estimate) {
        return estimate.fold(
                e -> Decimals.plain(e.value(), DIGITS) + error(e.standardError()), reason -> "- (" + reason + ")");
    }

    private static String error(@Nullable StandardError error) {
        return error == null ? "" : " ± " + Decimals.plain(error.value(), DIGITS);
    }

    /** Returns the rules that differ, the numbers of changes, and a line for each of them. */
    public String render(Locale locale) {
        Language language = Language.of(locale);
        StringBuilder out = new StringBuilder(rules.render(locale));
        line(out, "summary", language, summary());
        for (ScoreChange s : scores) {
            line(out, "score", language, values(s.assessee, s.competency, s.before, s.after));
        }
        for (FitChange f : fits) {
            line(out, "fit", language, values(f.assessee, f.role, f.before, f.after));
        }
        return out.toString();
    }

    private String[] summary() {
        return new String[] {
            "compared", Integer.toString(compared),
            "scores", Integer.toString(scores.size()),
            "withheld", Long.toString(withholdings()),
            "fits", Integer.toString(fits.size()),
            "readiness", Long.toString(readinessChanges())
        };
    }

    private static String[] values(String assessee, String subject, Object before, Object after) {
        return new String[] {
            "assessee", assessee, "subject", subject, "before", before.toString(), "after", after.toString()
        };
    }

    private static void line(StringBuilder out, String key, Language language, String... values) {
        out.append(MESSAGES.text(key, language, Messages.values(values))).append('\n');
    }

    /** Returns numbers only. */
    @Override
    public String toString() {
        return MESSAGES.text("summary", Language.ENGLISH, Messages.values(summary()));
    }
}
