package org.openkam.ipd.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openkam.core.internal.Arguments;
import org.openkam.core.scale.RatingScale;
import org.openkam.ipd.need.Corroboration;
import org.openkam.ipd.need.DevelopmentVerb;
import org.openkam.ipd.need.NeedDecision;
import org.openkam.ipd.need.NeedEvidence;
import org.openkam.ipd.need.NeedKind;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.AgreementLevel;
import org.openkam.scoring.profile.ScoreBasis;
import org.openkam.scoring.profile.SelfOther;
import org.openkam.scoring.profile.SharedWeakness;
import org.openkam.scoring.statistic.Estimate.Computed;

/** See {@link NeedRule#of}. What isn't low is decided first, because a strength found there may compensate what is. */
record TableRule(NeedTable table) implements NeedRule {
    private static final long serialVersionUID = 1L;

    TableRule {
        Arguments.notNull(table, "need table");
    }

    @Override
    public String code() {
        return table.code();
    }

    @Override
    public List<NeedDecision> decide(List<NeedEvidence> evidence, RatingScale scale) {
        List<NeedEvidence> strengths = evidence.stream()
                .filter(e -> e.gap().claim() != Claim.BELOW)
                .filter(e -> table.cell(facts(e, evidence, scale)).kind() == NeedKind.STRENGTH)
                .toList();
        List<NeedDecision> decisions = new ArrayList<>();
        for (NeedEvidence one : evidence) {
            Set<NeedFact> facts = facts(one, evidence, scale);
            Optional<String> strength =
                    facts.contains(NeedFact.BELOW) ? compensating(one, strengths) : Optional.empty();
            if (strength.isPresent()) {
                facts.remove(NeedFact.NOT_COMPENSABLE);
                facts.add(NeedFact.COMPENSABLE);
            }
            decisions.add(decision(table.cell(facts), strength));
        }
        return decisions;
    }

    private static NeedDecision decision(NeedCell cell, Optional<String> strength) {
        boolean compensates = cell.verb() == DevelopmentVerb.COMPENSATE;
        return new NeedDecision(
                cell.kind(), cell.verb(), cell.rationale(), compensates ? strength.orElseThrow() : null);
    }

    /** The strength that shares most parts of the work, else one of the cluster; of equal ones the greatest, then by code. */
    private static Optional<String> compensating(NeedEvidence low, List<NeedEvidence> strengths) {
        return strengths.stream()
                .filter(s -> s.work().shared(low.work()) > 0 || isOfOneCluster(s, low))
                .min(Comparator.comparingLong((NeedEvidence s) -> -s.work().shared(low.work()))
                        .thenComparingDouble(s -> s.gap().gap().fold(Computed::value, reason -> 0.0))
                        .thenComparing(NeedEvidence::competency))
                .map(NeedEvidence::competency);
    }

    private static boolean isOfOneCluster(NeedEvidence one, NeedEvidence other) {
        return one.work().cluster().isPresent()
                && one.work().cluster().equals(other.work().cluster());
    }

    /** One fact of each factor; no strength to compensate by is looked for here. */
    private Set<NeedFact> facts(NeedEvidence one, List<NeedEvidence> all, RatingScale scale) {
        Corroboration known = one.corroboration();
        Set<NeedFact> facts = EnumSet.of(
                effectiveness(one.gap()),
                motivation(one, scale),
                delegability(one),
                basis(one),
                NeedFact.NOT_COMPENSABLE);
        add(facts, one.gap().requirement().mustHave(), NeedFact.CRITICAL, NeedFact.ORDINARY);
        boolean lacks = !one.work().conditions().missing().isEmpty();
        add(facts, lacks, NeedFact.CONDITIONS_MISSING, NeedFact.NO_CONDITION_MISSING);
        boolean serious = known.weakness() == SharedWeakness.Kind.SERIOUS;
        add(facts, serious, NeedFact.SHARED_WEAKNESS, NeedFact.NO_SHARED_WEAKNESS);
        boolean blind = known.selfView() == SelfOther.Kind.BLIND_SPOT;
        add(facts, blind, NeedFact.BLIND_SPOT, NeedFact.NO_BLIND_SPOT);
        boolean higher = known.managerView() == Claim.ABOVE;
        add(facts, higher, NeedFact.MANAGER_HIGHER, NeedFact.MANAGER_NOT_HIGHER);
        boolean neglects = !neglected(one, all).isEmpty();
        add(facts, neglects, NeedFact.OTHER_NEGLECTED, NeedFact.NOTHING_NEGLECTED);
        add(facts, one.work().overloadRisk(), NeedFact.OVERLOADING, NeedFact.NOT_OVERLOADING);
        boolean style = table.styleRoles().contains(one.work().role());
        add(facts, style, NeedFact.STYLE_ROLE, NeedFact.SKILL_ROLE);
        return facts;
    }

    private static void add(Set<NeedFact> facts, boolean holds, NeedFact yes, NeedFact no) {
        facts.add(holds ? yes : no);
    }

    private NeedFact effectiveness(CompetencyGap gap) {
        if (gap.isContradicted()) {
            return NeedFact.CONTRADICTED;
        }
        return switch (gap.claim()) {
            case BELOW -> NeedFact.BELOW;
            case NO_RELIABLE_DIFFERENCE -> NeedFact.AT;
            case ABOVE -> isFarAbove(gap) ? NeedFact.FAR_ABOVE : NeedFact.ABOVE;
            case NO_CLAIM -> NeedFact.UNKNOWN;
        };
    }

    /** By the bound of the interval that is nearer the target; a policy without intervals counts by the score alone. */
    private boolean isFarAbove(CompetencyGap gap) {
        return gap.gap()
                .<Boolean>fold(
                        g -> -(g.interval() == null ? g.value() : g.interval().upper())
                                >= table.thresholds().farAbove(),
                        reason -> false);
    }

    private NeedFact motivation(NeedEvidence one, RatingScale scale) {
        double low =
                (scale.lowest() + scale.highest()) / 2.0 - table.thresholds().lowMotivation();
        return one.perspective()
                .motivation()
                .<NeedFact>fold(
                        m -> m.value() > low ? NeedFact.DRAWN : NeedFact.NOT_DRAWN, reason -> NeedFact.DRAW_UNKNOWN);
    }

    private static NeedFact delegability(NeedEvidence one) {
        return switch (one.work().delegability()) {
            case YES -> NeedFact.DELEGABLE;
            case PARTLY -> NeedFact.PARTLY_DELEGABLE;
            case NO -> NeedFact.NOT_DELEGABLE;
        };
    }

    private static NeedFact basis(NeedEvidence one) {
        if (one.gap().basis() == ScoreBasis.OTHERS) {
            return NeedFact.ONE_BY_DESIGN;
        }
        AgreementLevel level = one.corroboration().level();
        return level == AgreementLevel.FIRM || level == AgreementLevel.SUPPORTED
                ? NeedFact.SUPPORTED
                : NeedFact.HYPOTHESIS;
    }

    private static List<String> neglected(NeedEvidence one, List<NeedEvidence> all) {
        BigDecimal weight = one.gap().requirement().weight();
        return all.stream()
                .filter(e -> e.gap().claim() == Claim.BELOW && !e.competency().equals(one.competency()))
                .filter(e -> e.gap().requirement().weight().compareTo(weight) >= 0)
                .map(NeedEvidence::competency)
                .toList();
    }
}
