package org.openkam.ipd.feedback;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.BehavioralIndicator;
import org.openkam.core.model.Polarity;
import org.openkam.core.scale.RatingScale;
import org.openkam.ipd.PlanningContext;
import org.openkam.ipd.feedback.FeedbackAgenda.Opening;
import org.openkam.ipd.feedback.ManagerView.Comparison;
import org.openkam.scoring.fit.CompetencyGap;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.profile.CellScore;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.profile.Contradiction;
import org.openkam.scoring.profile.InstrumentScore;
import org.openkam.scoring.profile.SelfOther;
import org.openkam.scoring.profile.SelfOtherPicture;
import org.openkam.scoring.profile.SharedWeakness;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;

/** Makes an agenda from a released profile. */
final class AgendaDraft {
    private final CompetencyProfile profile;
    private final RoleFit fit;
    private final AgendaPolicy policy;
    private final ManagerView managerView;
    private final SelfOtherPicture picture;

    AgendaDraft(CompetencyProfile profile, RoleFit fit, AgendaPolicy policy) {
        Arguments.that(
                profile.assessee().equals(fit.assessee()),
                "fit of assessee",
                fit.assessee(),
                "must be about the profile's assessee " + profile.assessee());
        this.profile = profile;
        this.fit = fit;
        this.policy = Arguments.notNull(policy, "policy");
        this.managerView = ManagerView.of(profile, fit, policy);
        this.picture = SelfOtherPicture.of(profile, policy.picture());
    }

    FeedbackAgenda agenda(PlanningContext context) {
        List<AgendaItem> items = new ArrayList<>();
        for (CompetencyGap gap : fit.gaps()) {
            List<AgendaTopic> topics = topics(gap);
            if (!topics.isEmpty()) {
                double relevance = context.businessRelevance().getOrDefault(gap.competency(), 1.0);
                items.add(new AgendaItem(gap, topics, importance(gap, relevance), facts(gap, topics), null));
            }
        }
        var subject = new FeedbackAgenda.Subject(profile.assessee(), profile.model(), fit.role());
        return new FeedbackAgenda(subject, policy, managerView, opening(items), items);
    }

    private static double importance(CompetencyGap gap, double relevance) {
        double weight = gap.requirement().weight().doubleValue();
        double product = gap.gap().fold(g -> Math.max(0, g.value()) * weight * relevance, reason -> 0.0);
        return Math.min(Double.MAX_VALUE, product);
    }

    private List<AgendaTopic> topics(CompetencyGap gap) {
        List<AgendaTopic> topics = new ArrayList<>();
        contradiction(gap.competency()).ifPresent(c -> topics.add(AgendaTopic.CONTRADICTION));
        Claim manager = managerView.on(gap.competency()).map(Comparison::claim).orElse(Claim.NO_CLAIM);
        add(topics, manager, AgendaTopic.MANAGER_HIGHER, AgendaTopic.MANAGER_LOWER);
        Optional<SelfOther> views = picture.views().stream()
                .filter(v -> v.competency().equals(gap.competency()))
                .findFirst();
        Claim self = views.map(v -> v.self().claim()).orElse(Claim.NO_CLAIM);
        add(topics, self, AgendaTopic.SELF_HIGHER, AgendaTopic.SELF_LOWER);
        if (views.isPresent() && views.get().weakness().kind() == SharedWeakness.Kind.SERIOUS) {
            topics.add(AgendaTopic.SHARED_WEAKNESS);
        }
        if (gap.claim() == Claim.BELOW) {
            topics.add(AgendaTopic.BELOW_TARGET);
        }
        if (gap.claim() == Claim.NO_CLAIM && topics.isEmpty()) {
            topics.add(AgendaTopic.UNCLEAR);
        }
        return topics;
    }

    private static void add(List<AgendaTopic> topics, Claim claim, AgendaTopic above, AgendaTopic below) {
        if (claim == Claim.ABOVE || claim == Claim.BELOW) {
            topics.add(claim == Claim.ABOVE ? above : below);
        }
    }

    private Optional<Contradiction> contradiction(String competency) {
        return profile.assessedCompetencies().contains(competency)
                ? profile.combined(competency).contradiction()
                : Optional.empty();
    }

    /** What the plan hangs on is talked about, not praised beforehand. */
    private Opening opening(List<AgendaItem> items) {
        List<CompetencyGap> open = fit.gaps().stream()
                .filter(g -> g.gap() instanceof Computed)
                .filter(g -> items.stream()
                        .filter(AgendaItem::mattersForPlan)
                        .noneMatch(i -> i.competency().equals(g.competency())))
                .sorted(Comparator.comparingDouble((CompetencyGap g) -> g.gap().value())
                        .thenComparing(CompetencyGap::competency))
                .toList();
        List<CompetencyGap> above =
                open.stream().filter(g -> g.claim() == Claim.ABOVE).toList();
        List<String> first = (above.isEmpty() ? open : above)
                .stream()
                        .limit(policy.mostStrengths())
                        .map(CompetencyGap::competency)
                        .toList();
        return new Opening(first, !above.isEmpty());
    }

    private List<AgendaFact> facts(CompetencyGap gap, List<AgendaTopic> topics) {
        List<AgendaFact> facts = new ArrayList<>();
        String competency = gap.competency();
        if (gap.score() instanceof Computed) {
            facts.add(new AgendaFact.Score(gap.basis(), gap.score()));
        }
        CompetencyScore others = profile.byCompetency().get(competency);
        if (others != null) {
            List<CellScore> cells = others.fold(CompetencyScore.Scored::cells, none -> List.of());
            cells.forEach(c -> facts.add(
                    new AgendaFact.CellMean(c.cell(), c.estimate(), c.evidence().raters())));
            if (others.self().score() instanceof Computed) {
                facts.add(new AgendaFact.OwnRating(others.self().score()));
            }
            cells.forEach(c -> facts.addAll(questions(c, topics)));
        }
        addInstruments(facts, competency);
        Estimate drawsMe = profile.motivation(competency);
        Estimate doWell = profile.ownConfidence(competency);
        if (drawsMe instanceof Computed && doWell instanceof Computed) {
            facts.add(new AgendaFact.OwnAccount(drawsMe, doWell));
        }
        profile.comments().comments().stream()
                .filter(c -> c.competency().equals(competency))
                .forEach(c -> facts.add(new AgendaFact.Remark(c)));
        return facts;
    }

    private void addInstruments(List<AgendaFact> facts, String competency) {
        List<InstrumentScore> scores = profile.evidence().on(competency);
        scores.stream()
                .filter(InstrumentScore::isScored)
                .forEach(s -> facts.add(new AgendaFact.OtherInstrument(s.instrument(), s.estimate())));
        contradiction(competency).ifPresent(c -> facts.add(new AgendaFact.AtOdds(c.statement(), c.question())));
        scores.forEach(s -> s.flags().forEach(f -> facts.add(new AgendaFact.Caution(s.instrument(), f))));
    }

    /** Those that speak most clearly: the highest where the person or the manager rates lower, else the lowest; ties by code. */
    private List<AgendaFact> questions(CellScore cell, List<AgendaTopic> topics) {
        boolean fromAbove = topics.contains(AgendaTopic.SELF_LOWER)
                || topics.contains(AgendaTopic.MANAGER_LOWER) && !topics.contains(AgendaTopic.SELF_HIGHER);
        Comparator<Map.Entry<String, Estimate>> byMean =
                Comparator.comparingDouble(e -> e.getValue().value());
        return cell.evidence().itemEstimates().entrySet().stream()
                .filter(e -> profile.model().indicators().containsKey(e.getKey()))
                .sorted((fromAbove ? byMean.reversed() : byMean).thenComparing(Map.Entry::getKey))
                .limit(policy.mostQuestions())
                .map(e -> question(cell, e.getKey(), e.getValue()))
                .toList();
    }

    private AgendaFact question(CellScore cell, String item, Estimate mean) {
        BehavioralIndicator indicator =
                Arguments.notNull(profile.model().indicators().get(item), "indicator " + item);
        Estimate given = indicator.polarity() == Polarity.COUNTER
                ? turned((Computed) mean, profile.model().ratingScale())
                : mean;
        return new AgendaFact.SingleQuestion(cell.cell(), indicator.text(), given);
    }

    /** Scores turn what speaks against a competency; beside its text it stands as it was given. */
    private static Estimate turned(Computed mean, RatingScale scale) {
        double ends = scale.lowest() + scale.highest();
        Interval interval = mean.interval();
        return new Computed(
                ends - mean.value(),
                mean.standardError(),
                interval == null
                        ? null
                        : new Interval(ends - interval.upper(), ends - interval.lower(), interval.confidence()));
    }
}
