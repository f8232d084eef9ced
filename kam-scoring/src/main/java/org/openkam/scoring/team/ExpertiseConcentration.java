package org.openkam.scoring.team;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.CompetencyModel;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.ExactSum;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;

/**
 * How much of the expertise in one competency sits in one head (source cases G7, R25).
 *
 * <p>From profiles, a person's part is the score less the lowest point of the scale; from the host, whatever it counts. The share
 * of the top person {@code s_1} and Herfindahl's index {@code H = sum(s^2)} are 0 to 1. Scores bring their error along (delta
 * method, errors of different people independent): {@code SE(s_1) = sqrt(sum((d_i - s_1)^2 v_i)) / T} with {@code d} 1 for the
 * top person and 0 for others, {@code SE(H) = 2 sqrt(sum((s_i - H)^2 v_i)) / T}, {@code v} the squared errors of the scores
 * and {@code T} the sum of the parts. The top person is the one who looks highest, so the share is rather too high than too
 * low. The host's amounts are facts and have no error.
 * <ul>
 *   <li>People without a score are named and count for nothing. As any of them could be the one who knows most, nothing
 *       is said for sure then, except where even the highest score possible would leave that person below the border.
 *   <li>Nobody has a score: {@link Reason#NO_DATA}. Nobody is above the lowest point, or scores aren't points of the scale:
 *       {@link Reason#OUT_OF_DOMAIN}. One score without error: no errors at all.
 * </ul>
 * Immutable and thread-safe.
 *
 * @param competency code of the competency
 * @param people codes of those who have a part, largest first, ties by code
 * @param unknown codes of people without a score, sorted
 * @param topShare share of the first of them
 * @param herfindahl the index
 * @param verdict what may be said of the top person's share
 */
public record ExpertiseConcentration(
        String competency,
        List<String> people,
        List<String> unknown,
        Estimate topShare,
        Estimate herfindahl,
        Verdict verdict)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Whether the top person holds at least what the policy calls concentrated. */
    public enum Verdict {
        /** So it is, beyond error: a plan to pass it on is recommended. */
        CONCENTRATED,
        /** The border lies within the error, or the error isn't known. */
        UNCERTAIN,
        /** So it isn't, beyond error. */
        NOT_CONCENTRATED,
        /** There is no share. */
        UNKNOWN
    }

    public ExpertiseConcentration {
        Arguments.code(competency, "competency");
        people = List.copyOf(people);
        unknown = List.copyOf(unknown);
        Arguments.notNull(topShare, "share of top person");
        Arguments.notNull(herfindahl, "Herfindahl index");
        Arguments.notNull(verdict, "verdict");
    }

    /** What a person has of the competency. */
    private record Part(String person, double amount, Computed score) {}

    /**
     * Returns the concentration of a competency among people.
     *
     * @param profiles of everybody in question, all by one policy and with one scale, nobody twice
     */
    public static ExpertiseConcentration of(
            List<CompetencyProfile> profiles, String competency, ExpertisePolicy policy) {
        Arguments.notEmpty(profiles, "profiles");
        Arguments.notNull(policy, "expertise policy");
        int lowest = profiles.get(0).model().ratingScale().lowest();
        List<Part> parts = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        Reason reason = Reason.NO_DATA;
        for (CompetencyProfile profile : profiles) {
            Estimate score = ReleasedScores.onScale(profile, competency);
            if (score instanceof Computed value) {
                parts.add(new Part(profile.assessee(), value.value() - lowest, value));
            } else {
                unknown.add(profile.assessee());
                reason = score.fold(s -> Reason.NO_DATA, r -> r);
            }
        }
        unknown.sort(Comparator.naturalOrder());
        parts.sort(Comparator.comparing(Part::amount).reversed().thenComparing(Part::person));
        double total = ExactSum.of(parts.stream().mapToDouble(Part::amount).toArray());
        List<String> people = parts.stream().map(Part::person).toList();
        if (total <= 0) {
            Estimate none = Estimate.notComputable(parts.isEmpty() ? reason : Reason.OUT_OF_DOMAIN);
            return new ExpertiseConcentration(competency, people, unknown, none, none, Verdict.UNKNOWN);
        }
        return of(competency, new Scores(profiles.get(0), parts, total), unknown, policy);
    }

    private static ExpertiseConcentration of(
            String competency, Scores scores, List<String> unknown, ExpertisePolicy policy) {
        Estimate top = scores.top();
        Interval interval = top.fold(Computed::interval, r -> null);
        double border = policy.concentrated().toDouble();
        Verdict verdict = Verdict.UNCERTAIN;
        if (interval != null && interval.lower() >= border && unknown.isEmpty()) {
            verdict = Verdict.CONCENTRATED;
        } else if (interval != null && interval.upper() < border && (unknown.isEmpty() || scores.ofBest() < border)) {
            verdict = Verdict.NOT_CONCENTRATED;
        }
        List<String> people = scores.parts.stream().map(Part::person).toList();
        return new ExpertiseConcentration(competency, people, unknown, top, scores.herfindahl(), verdict);
    }

    /** Returns the concentration of amounts that the host counts, such as cases solved or articles written by person. */
    public static ExpertiseConcentration ofAmounts(
            String competency, Map<String, BigDecimal> amounts, ExpertisePolicy policy) {
        Arguments.notNull(policy, "expertise policy");
        Shares shares = Shares.of(amounts);
        Verdict known = shares.exactTop(1).compareTo(policy.concentrated()) >= 0
                ? Verdict.CONCENTRATED
                : Verdict.NOT_CONCENTRATED;
        return new ExpertiseConcentration(
                competency,
                shares.holders().stream().map(Shares.Holder::code).toList(),
                List.of(),
                shares.top(1),
                shares.herfindahl(),
                shares.isComputable() ? known : Verdict.UNKNOWN);
    }

    /** Parts of people with a total above 0, largest first. */
    private record Scores(CompetencyProfile any, List<Part> parts, double total) {
        private static final ReleasedScores.Range SHARE = new ReleasedScores.Range(0, 1);

        Estimate top() {
            double share = share(0);
            double[] slopes = new double[parts.size()];
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] = (i == 0 ? 1 : 0) - share;
            }
            return withError(share, slopes);
        }

        Estimate herfindahl() {
            double[] slopes = new double[parts.size()];
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] = share(i) * share(i);
            }
            double index = Math.min(1, ExactSum.of(slopes));
            for (int i = 0; i < slopes.length; i++) {
                slopes[i] = 2 * (share(i) - index);
            }
            return withError(index, slopes);
        }

        /** The share of one more person with the highest score possible. */
        double ofBest() {
            int most = any.model().ratingScale().range();
            return most / (most + total);
        }

        private double share(int i) {
            return Math.min(1, parts.get(i).amount() / total);
        }

        private Estimate withError(double value, double[] slopes) {
            List<Computed> scores = parts.stream().map(Part::score).toList();
            if (!ReleasedScores.haveErrors(scores)) {
                return Estimate.of(value);
            }
            double[] squares = new double[slopes.length];
            for (int i = 0; i < slopes.length; i++) {
                double one = slopes[i] * scores.get(i).standardError().value() / total;
                squares[i] = one * one;
            }
            return ReleasedScores.withError(any, value, Math.sqrt(ExactSum.of(squares)), scores, SHARE);
        }
    }

    /**
     * Returns sentences line by line, in English, Russian or Polish.
     *
     * @param model has the names of the competencies; a code that it lacks stands for itself
     */
    public String render(CompetencyModel model, Locale locale) {
        return TeamText.of(model, locale).text(this);
    }

    /** Returns for instance {@code PRD: top share 0.3100 ± 0.0400 [0.2300, 0.3900] of 4 people, Herfindahl 0.2700, NOT_CONCENTRATED}. */
    @Override
    public String toString() {
        return competency + ": top share " + topShare + " of " + people.size() + " people, Herfindahl " + herfindahl
                + ", " + verdict + (unknown.isEmpty() ? "" : "; not known of " + unknown.size());
    }
}
