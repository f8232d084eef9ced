package org.openkam.scoring.team;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.RoleProfile;
import org.openkam.core.model.RoleRequirement;
import org.openkam.core.text.LocalizedText;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.LargeSample;
import org.openkam.scoring.statistic.Reason;

/**
 * What of a role a team of people covers together, a requirement being covered if one of them meets it (source case B6).
 *
 * <p>Every figure is a share of the role's weight, 0 to 1:
 * <ul>
 *   <li>{@link #met}: what somebody reliably meets, by the gap rule of the profiles' policy. This is the coverage.
 *   <li>{@link #possible}: what isn't reliably missed by everybody; it includes what nobody has a score on.
 *   <li>{@link #expected}: the mean of the share under the errors of the scores, with its error.
 * </ul>
 * Another member never lowers what is met or expected, and never turns a requirement that is met into one that isn't; the
 * possible share falls when a member is the first with a score, and short. What nobody has a score on counts as not shown, never
 * as missed. Immutable and thread-safe.
 *
 * @param role the role compared with
 * @param members codes, sorted
 * @param requirements one for each requirement, in the role's order
 */
public record TeamCoverage(RoleProfile role, List<String> members, List<RequirementCover> requirements)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_DECIMALS = 9;

    public TeamCoverage {
        Arguments.notNull(role, "role");
        members = Arguments.notEmpty(members, "members");
        requirements = Arguments.notEmpty(requirements, "requirements");
    }

    /**
     * Returns what people cover together.
     *
     * @param members one fit a person, all with the same role, in any order
     * @throws IllegalArgumentException if there is no member, one twice, or one with another role
     */
    public static TeamCoverage of(List<RoleFit> members) {
        List<RoleFit> sorted = sorted(members);
        RoleProfile role = sorted.get(0).role();
        return new TeamCoverage(
                role,
                sorted.stream().map(RoleFit::assessee).toList(),
                role.requirements().stream()
                        .map(r -> RequirementCover.of(r, sorted))
                        .toList());
    }

    /** Checks people, and returns them by their codes. */
    static List<RoleFit> sorted(List<RoleFit> people) {
        Arguments.notEmpty(people, "people");
        RoleProfile role = people.get(0).role();
        Set<String> codes = new HashSet<>();
        for (RoleFit person : people) {
            Arguments.that(
                    person.role().equals(role), "role of fit", person.role().code(), "must be the others' role");
            Arguments.that(codes.add(person.assessee()), "person", person.assessee(), "must stand only once");
        }
        return people.stream().sorted(Comparator.comparing(RoleFit::assessee)).toList();
    }

    /**
     * Returns a role that asks for every competency of a model at one level, each with the same weight, so that a team can be
     * looked at without a role. Where 100 can't be shared out evenly in nine decimals, the first competency takes the rest.
     *
     * @param level a point of the model's scale
     */
    public static RoleProfile everything(CompetencyModel model, int level) {
        List<Competency> competencies = List.copyOf(model.competencies());
        Arguments.inRange(
                level, model.ratingScale().lowest(), model.ratingScale().highest(), "level");
        BigDecimal number = BigDecimal.valueOf(competencies.size());
        BigDecimal each = HUNDRED.divide(number, MOST_DECIMALS, RoundingMode.FLOOR);
        BigDecimal first = HUNDRED.subtract(each.multiply(number.subtract(BigDecimal.ONE)));
        List<RoleRequirement> requirements = new ArrayList<>();
        for (Competency competency : competencies) {
            requirements.add(
                    new RoleRequirement(competency.code(), level, requirements.isEmpty() ? first : each, false));
        }
        return new RoleProfile("WHOLE_MODEL", LocalizedText.of("All competencies of the model"), requirements);
    }

    /** Returns the share of the role's weight that somebody reliably meets, 0 to 1. */
    public double met() {
        return share(r -> r.cover() == Cover.MET);
    }

    /** Returns the share of the role's weight that isn't reliably missed by everybody, 0 to 1; what is unknown included. */
    public double possible() {
        return share(r -> r.cover() != Cover.MISSED);
    }

    private double share(Predicate<RequirementCover> wanted) {
        return requirements.stream()
                .filter(wanted)
                .map(r -> r.requirement().weight())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(HUNDRED)
                .doubleValue();
    }

    /**
     * Returns the mean of the share of the role's weight that somebody meets, under the errors of the scores, 0 to 1:
     * {@code sum(w p) / sum(w)}, {@code p} the probabilities of the requirements. What nobody has a score with error on stays
     * at 0 here, so that a team isn't credited with it. {@code SE = sum(w sqrt(p (1 - p))) / sum(w)} is an upper bound whatever
     * the correlations, because the same raters rate every competency; the interval is the normal one at 95 percent, cut to
     * 0..1. {@link Reason#NO_DATA} without any probability.
     */
    public Estimate expected() {
        double sum = 0;
        double error = 0;
        boolean isKnown = false;
        for (RequirementCover one : requirements) {
            if (one.probability() instanceof Computed known) {
                double weight = one.requirement().weight().divide(HUNDRED).doubleValue();
                double p = known.value();
                isKnown = true;
                sum += weight * p;
                error += weight * Math.sqrt(p * (1 - p));
            }
        }
        return isKnown ? cut(Math.min(1, sum), error) : Estimate.notComputable(Reason.NO_DATA);
    }

    private static Estimate cut(double value, double error) {
        Computed raw = (Computed) LargeSample.estimate(value, error);
        Interval interval = Arguments.notNull(raw.interval(), "interval");
        return Estimate.of(value, Arguments.notNull(raw.standardError(), "error"), interval.clip(0, 1));
    }

    /** Returns whether every requirement is reliably met by somebody. */
    public boolean isComplete() {
        return holes().isEmpty();
    }

    /** Returns the requirements that nobody reliably meets, in the role's order. */
    public List<RequirementCover> holes() {
        return requirements.stream().filter(r -> r.cover() != Cover.MET).toList();
    }

    /** Returns the requirements that just one person reliably meets, in the role's order. */
    public List<RequirementCover> singleHolders() {
        return requirements.stream().filter(RequirementCover::isSingleHolder).toList();
    }

    /** Returns one line a requirement, in English. */
    public String render() {
        return this
                + System.lineSeparator()
                + requirements.stream()
                        .map(RequirementCover::toString)
                        .collect(Collectors.joining(System.lineSeparator()));
    }

    /**
     * Returns sentences line by line, in English, Russian or Polish.
     *
     * @param model has the names of the competencies; a code that it lacks stands for itself
     */
    public String render(CompetencyModel model, Locale locale) {
        return TeamText.of(model, locale).text(this);
    }

    /** Returns for instance {@code KEY_ACCOUNT_MANAGER covered 0.8200 (possible 0.9500) by A001, A007; holes PLN, STR}. */
    @Override
    public String toString() {
        List<String> holes =
                holes().stream().map(h -> h.requirement().competency()).toList();
        return role.code() + " covered " + Decimals.plain(met(), 4) + " (possible " + Decimals.plain(possible(), 4)
                + ") by " + String.join(", ", members) + "; "
                + (holes.isEmpty() ? "no holes" : "holes " + String.join(", ", holes));
    }
}
