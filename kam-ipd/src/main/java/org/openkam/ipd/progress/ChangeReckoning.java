package org.openkam.ipd.progress;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkam.core.model.Comparability;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.ModelMigration;
import org.openkam.scoring.change.ReliableChange;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.policy.StrategyFailedException;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Compares two profiles of one person. */
final class ChangeReckoning {
    private static final Estimate NONE = Estimate.notComputable(Reason.NO_DATA);
    private static final Estimate APART = Estimate.notComputable(Reason.NOT_LINKED);

    private final CompetencyProfile earlier;
    private final CompetencyProfile later;

    ChangeReckoning(CompetencyProfile earlier, CompetencyProfile later) {
        this.earlier = earlier;
        this.later = later;
    }

    /** A comparison before anything is claimed. */
    private record Draft(
            Comparability comparability,
            Estimate before,
            Estimate after,
            Estimate difference,
            Set<ChangeCaveat> caveats) {

        boolean isForbidden() {
            return caveats.stream().anyMatch(ChangeCaveat::forbidsComparing);
        }

        /** The scores stand; what would compare them may not. */
        ReliableChange index() {
            ReliableChange index = ReliableChange.of(before, after);
            return isForbidden() ? new ReliableChange(index.pre(), index.post(), APART, APART, APART) : index;
        }

        CompetencyChange.Kind kind(Claim claim) {
            if (isForbidden()) {
                return CompetencyChange.Kind.NOT_COMPARABLE;
            }
            return switch (claim) {
                case ABOVE -> CompetencyChange.Kind.UP;
                case BELOW -> CompetencyChange.Kind.DOWN;
                case NO_RELIABLE_DIFFERENCE -> CompetencyChange.Kind.NO_RELIABLE_CHANGE;
                case NO_CLAIM -> CompetencyChange.Kind.NOT_KNOWN;
            };
        }
    }

    List<CompetencyChange> changes(Map<String, String> replacedBy) {
        List<Draft> drafts = comparability(replacedBy).stream()
                .filter(this::isAssessed)
                .map(this::draft)
                .toList();
        List<Claim> claims = rule().claims(
                        drafts.stream().map(Draft::difference).toList(),
                        later.model().ratingScale());
        List<CompetencyChange> changes = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            changes.add(new CompetencyChange(
                    draft.comparability,
                    draft.before,
                    draft.after,
                    draft.index(),
                    draft.difference,
                    draft.kind(claims.get(i)),
                    List.copyOf(draft.caveats)));
        }
        return changes;
    }

    /** Whatever counts as a gap, a change is one only beyond error; where the policy guards against many claims, so does this. */
    private GapRule rule() {
        GapRule holm = GapRule.exceedsErrorHolm();
        return later.policy().error().gaps().equals(holm) ? holm : GapRule.exceedsError();
    }

    private List<Comparability> comparability(Map<String, String> replacedBy) {
        CompetencyModel older = earlier.model();
        CompetencyModel newer = later.model();
        if (older.equals(newer) && replacedBy.isEmpty()) {
            return newer.competencies().stream()
                    .map(c -> new Comparability(c.code(), c.code(), List.of()))
                    .toList();
        }
        return ModelMigration.of(older, newer, replacedBy).comparability();
    }

    private boolean isAssessed(Comparability competency) {
        return competency
                        .older()
                        .filter(earlier.assessedCompetencies()::contains)
                        .isPresent()
                || competency
                        .newer()
                        .filter(later.assessedCompetencies()::contains)
                        .isPresent();
    }

    private Draft draft(Comparability competency) {
        @Nullable
        BasisScore before =
                competency.older().map(c -> BasisScore.of(earlier, c)).orElse(null);
        @Nullable
        BasisScore after = competency.newer().map(c -> BasisScore.of(later, c)).orElse(null);
        Set<ChangeCaveat> caveats = new LinkedHashSet<>();
        addOfModels(caveats, competency);
        if (before != null && after != null) {
            addOfScores(caveats, before, after);
        }
        Estimate first = before == null ? NONE : before.score();
        Estimate second = after == null ? NONE : after.score();
        boolean forbidden = caveats.stream().anyMatch(ChangeCaveat::forbidsComparing);
        return new Draft(competency, first, second, forbidden ? APART : difference(first, second), caveats);
    }

    private void addOfModels(Set<ChangeCaveat> caveats, Comparability competency) {
        if (!earlier.model().code().equals(later.model().code())) {
            caveats.add(ChangeCaveat.OTHER_MODEL);
        }
        if (!earlier.policy().equals(later.policy())) {
            caveats.add(ChangeCaveat.OTHER_POLICY);
        }
        if (competency.newer().isEmpty()) {
            caveats.add(ChangeCaveat.ONLY_EARLIER);
        } else if (competency.older().isEmpty()) {
            caveats.add(ChangeCaveat.ONLY_LATER);
        } else if (competency.grade() == Comparability.Grade.NOT_COMPARABLE) {
            caveats.add(ChangeCaveat.OTHER_MEANING);
        } else if (competency.grade() == Comparability.Grade.COMPARABLE_WITH_CARE) {
            caveats.add(ChangeCaveat.OTHER_WORDS);
        }
    }

    /** What a score is made of matters only where there are two of them. */
    private static void addOfScores(Set<ChangeCaveat> caveats, BasisScore before, BasisScore after) {
        if (before.basis() != after.basis()) {
            caveats.add(ChangeCaveat.OTHER_BASIS);
        }
        boolean first = before.score() instanceof Computed;
        boolean second = after.score() instanceof Computed;
        if (first && second) {
            add(caveats, ChangeCaveat.OTHER_INSTRUMENTS, !before.instruments().equals(after.instruments()));
            boolean otherSources = !before.sources().equals(after.sources());
            boolean otherGroups = !before.groups().equals(after.groups());
            add(caveats, ChangeCaveat.OTHER_SOURCES, otherSources);
            add(caveats, ChangeCaveat.OTHER_GROUPS, !otherSources && otherGroups);
            add(
                    caveats,
                    ChangeCaveat.OTHER_QUESTIONS,
                    !otherGroups && !before.questions().equals(after.questions()));
            add(caveats, ChangeCaveat.NO_ERROR, !hasError(before.score()) || !hasError(after.score()));
        }
        add(caveats, ChangeCaveat.NO_EARLIER_SCORE, !first);
        add(caveats, ChangeCaveat.NO_LATER_SCORE, !second);
    }

    private static void add(Set<ChangeCaveat> caveats, ChangeCaveat caveat, boolean holds) {
        if (holds) {
            caveats.add(caveat);
        }
    }

    private static boolean hasError(Estimate score) {
        return score.<Boolean>fold(s -> s.standardError() != null, reason -> false);
    }

    private Estimate difference(Estimate before, Estimate after) {
        if (!(before instanceof Computed first) || !(after instanceof Computed second)) {
            return NONE;
        }
        double value = second.value() - first.value();
        StandardError one = first.standardError();
        StandardError two = second.standardError();
        if (one == null || two == null) {
            return Estimate.of(value);
        }
        return withInterval(
                value,
                new StandardError(
                        StrictMath.hypot(one.value(), two.value()),
                        Math.min(one.degreesOfFreedom(), two.degreesOfFreedom()),
                        one.assumed() || two.assumed()));
    }

    /** Without interval nothing is claimed. */
    private Estimate withInterval(double value, StandardError error) {
        try {
            CheckedPolicy policy = CheckedPolicy.of(later.policy());
            return new Computed(value, error, policy.interval(value, error).orElse(null));
        } catch (StrategyFailedException e) {
            return new Computed(value, error, null);
        }
    }
}
