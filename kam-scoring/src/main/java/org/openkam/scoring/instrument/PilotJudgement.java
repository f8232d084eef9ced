package org.openkam.scoring.instrument;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openkam.scoring.item.ItemStatistics;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;

/** Judges an item by its statistics. To drop one takes more than chance: the whole interval must lie below the threshold. */
final class PilotJudgement {
    private final PilotPolicy policy;
    private final int people;
    private final ItemStatistics statistics;
    private final Estimate discrimination;
    private final Set<PilotReason> reasons = EnumSet.noneOf(PilotReason.class);

    PilotJudgement(PilotPolicy policy, int people, ItemStatistics statistics, Estimate discrimination) {
        this.policy = policy;
        this.people = people;
        this.statistics = statistics;
        this.discrimination = discrimination;
    }

    PilotJudgement on(List<PilotOption> options, int most) {
        if (people < policy.leastPeople()) {
            reasons.add(PilotReason.TOO_FEW_PEOPLE);
            return this;
        }
        double difficulty = statistics.difficulty().value();
        note(difficulty < policy.hardest(), PilotReason.TOO_HARD);
        note(difficulty > policy.easiest(), PilotReason.TOO_EASY);
        if (discrimination instanceof Computed r) {
            note(r.value() < policy.leastDiscrimination(), PilotReason.LOW_DISCRIMINATION);
            note(upper(r) < policy.leastDiscrimination(), PilotReason.RELIABLY_LOW_DISCRIMINATION);
            note(r.value() < 0, PilotReason.NEGATIVE_DISCRIMINATION);
        } else {
            boolean same = statistics.deviation().value() == 0;
            reasons.add(same ? PilotReason.NO_VARIANCE : PilotReason.NOTHING_TO_COMPARE);
        }
        options.stream().filter(o -> o.points() == 0 && !o.option().isEmpty()).forEach(this::wrong);
        boolean drawn = reasons.contains(PilotReason.WRONG_OPTION_DRAWS_THE_STRONG);
        note(drawn && rightOnesRepel(options, most), PilotReason.KEY_IN_DOUBT);
        return this;
    }

    private void note(boolean holds, PilotReason reason) {
        if (holds) {
            reasons.add(reason);
        }
    }

    private static double upper(Computed r) {
        return r.interval() == null ? r.value() : r.interval().upper();
    }

    private void wrong(PilotOption option) {
        note(option.statistics().proportion().value() < policy.leastShare(), PilotReason.IDLE_OPTION);
        boolean draws = option.correlation() instanceof Computed r
                && (r.interval() == null ? r.value() : r.interval().lower()) > 0;
        note(draws, PilotReason.WRONG_OPTION_DRAWS_THE_STRONG);
    }

    /** Nobody chose a right one, or those who know more avoid it. */
    private static boolean rightOnesRepel(List<PilotOption> options, int most) {
        return options.stream()
                .filter(o -> o.points() == most)
                .allMatch(o -> o.correlation().<Boolean>fold(r -> r.value() <= 0, reason -> true));
    }

    Set<PilotReason> reasons() {
        return reasons;
    }

    PilotAdvice advice() {
        if (reasons.contains(PilotReason.TOO_FEW_PEOPLE) || reasons.contains(PilotReason.NOTHING_TO_COMPARE)) {
            return PilotAdvice.UNDECIDED;
        }
        boolean inDoubt = reasons.contains(PilotReason.KEY_IN_DOUBT);
        if (reasons.contains(PilotReason.RELIABLY_LOW_DISCRIMINATION) && !inDoubt) {
            return PilotAdvice.DROP;
        }
        Set<PilotReason> serious = EnumSet.allOf(PilotReason.class);
        serious.retainAll(reasons);
        serious.remove(PilotReason.IDLE_OPTION);
        return serious.isEmpty() ? PilotAdvice.KEEP : PilotAdvice.REVISE;
    }
}
