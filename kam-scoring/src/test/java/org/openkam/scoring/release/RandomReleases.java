package org.openkam.scoring.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.core.programme.RaterSource;
import org.openkam.core.scale.Answer;
import org.openkam.scoring.Panel;
import org.openkam.scoring.ScoredProgramme;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.policy.FigureForm;
import org.openkam.scoring.policy.RatingAggregation;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.SmallGroupRule;
import org.openkam.scoring.policy.SourceCombination;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.RatingTally;

/**
 * Random panels, policies and releases. A panel: two to five sources with 0 to 7 anonymous raters each, a manager or none,
 * three items of two competencies, one answer in eight missing, k from 3 to 5, with or without insider
 * resistance. A release after the first: up to two raters
 * come late, one time in three an answer is changed, and one in three a rater leaves. A policy: one of three partitions,
 * weights of sources and items from 1 to 3.
 */
final class RandomReleases {
    private static final LedgerKey KEY = LedgerKey.of(new byte[LedgerKey.LEAST_BYTES]);
    private static final List<String> SOURCES = List.of("PEER", "CLIENT", "DIRECT_REPORT", "PROJECT", "STAFF");
    private static final String[] ITEMS = {"REL-1", "!REL-2", "PLN-1"};

    /** Merges by a rule that depends on a number; a partition that isn't allowed must be refused by the gate. */
    private record AnyPartition(int number) implements SmallGroupRule {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "any-partition";
        }

        @Override
        public List<Set<RaterSource>> partition(Map<RaterSource, Integer> raters, int k) {
            if (number == 0) {
                return SmallGroupRule.smallestMerges().partition(raters, k);
            }
            if (number == 1) {
                return List.of(raters.keySet());
            }
            Set<RaterSource> small = new TreeSet<>();
            List<Set<RaterSource>> groups = new ArrayList<>();
            raters.forEach((source, count) -> {
                if (count < k) {
                    small.add(source);
                } else {
                    groups.add(Set.of(source));
                }
            });
            if (!small.isEmpty()) {
                groups.add(small);
            }
            return groups;
        }
    }

    private record AnyWeights(int seed) implements SourceCombination, RatingAggregation {
        private static final long serialVersionUID = 1L;

        @Override
        public String code() {
            return "any-weights";
        }

        private int weight(int number) {
            return 1 + Math.floorMod(seed * 31 + number * 17, 3);
        }

        @Override
        public Fraction weight(Set<RaterSource> sources, int raters) {
            return Fraction.of(
                    sources.stream().mapToInt(s -> weight(s.code().length())).sum(), 1);
        }

        @Override
        public FigureForm form() {
            return FigureForm.LINEAR;
        }

        @Override
        public Fraction[] itemWeights(RatingTally tally) {
            int[] weights = new int[tally.items()];
            Arrays.setAll(weights, i -> weight(tally.item(i)));
            int sum = Arrays.stream(weights).sum();
            return Arrays.stream(weights).mapToObj(w -> Fraction.of(w, sum)).toArray(Fraction[]::new);
        }
    }

    private static ScoringPolicy policy(Random random) {
        ScoringPolicy standard = ScoringPolicy.standard();
        return new ScoringPolicy(
                "any",
                new AnyPartition(random.nextInt(3)),
                new AnyWeights(random.nextInt(100)),
                new AnyWeights(random.nextInt(100)),
                standard.error(),
                standard.readiness(),
                standard.further());
    }

    private final Random random;
    private final AnonymityPromise promise;
    private int shown;
    private final List<Panel.Row> rows = new ArrayList<>();
    private final List<LinearFigure> published = new ArrayList<>();
    private int raters;

    RandomReleases(Random random) {
        this.random = random;
        this.promise = new AnonymityPromise(3 + random.nextInt(3), 5, random.nextInt(2));
    }

    private void panel() {
        if (random.nextBoolean()) {
            sheet("m", "MANAGER");
        }
        for (String source : SOURCES.subList(0, 2 + random.nextInt(4))) {
            for (int r = random.nextInt(8); r > 0; r--) {
                sheet("r" + raters++, source);
            }
        }
    }

    private void sheet(String rater, String source) {
        for (String item : ITEMS) {
            if (random.nextInt(8) > 0) {
                rows.add(new Panel.Row("A00", rater, source, item.replace("!", ""), rating()));
            }
        }
    }

    private Answer rating() {
        return Answer.of(1 + random.nextInt(5));
    }

    private void change() {
        for (int late = random.nextInt(3); late > 0; late--) {
            sheet("r" + raters++, SOURCES.get(random.nextInt(3)));
        }
        if (random.nextInt(3) == 0 && !rows.isEmpty()) {
            int at = random.nextInt(rows.size());
            rows.set(at, rows.get(at).with(rating()));
        }
        if (random.nextInt(3) == 0 && !rows.isEmpty()) {
            String leaver = rows.get(random.nextInt(rows.size())).rater();
            rows.removeIf(r -> r.rater().equals(leaver));
        }
    }

    /** Publishes a release's figures; an answer that was changed in the meantime is another unknown. */
    private void publish(ScoredProgramme scored) {
        Map<AnonymousAnswer, AnonymousAnswer> valued = new HashMap<>();
        rows.forEach(r -> valued.put(
                new AnonymousAnswer(r.rater(), "A00 " + r.item()),
                new AnonymousAnswer(r.rater(), r.item() + "=" + r.answer())));
        List<LinearFigure> figures = scored.analystView().figures("A00");
        shown += figures.isEmpty() ? 0 : 1;
        for (LinearFigure figure : figures) {
            Map<AnonymousAnswer, Fraction> coefficients = new TreeMap<>();
            figure.coefficients().forEach((answer, c) -> coefficients.put(valued.get(answer), c));
            published.add(new LinearFigure(figure.name(), coefficients));
        }
    }

    /** Returns how many releases showed anything of anonymous raters. */
    int shown() {
        return shown;
    }

    /** Returns the verdict over all releases of a random panel. */
    DisclosureVerdict releases(boolean history) {
        panel();
        ReleaseLedger ledger = ReleaseLedger.empty(KEY);
        for (int release = 1 + random.nextInt(4); release > 0; release--) {
            Panel panel = Panel.of(promise, ITEMS).assessee("A00");
            rows.forEach(panel::add);
            Scoring scoring = Scoring.with(policy(random)).with(history ? ledger : ReleaseLedger.empty(KEY));
            ScoredProgramme scored = scoring.score(panel.programme());
            publish(scored);
            ledger = scored.ledger().orElseThrow();
            change();
        }
        return DisclosureAudit.of(published).verdict(promise.leastRaters());
    }

    /** Mutation: no closure. The competency's score is the mean of all ratings, thin items included. */
    DisclosureVerdict pooledRatings() {
        panel();
        Panel panel = Panel.of(promise, ITEMS).assessee("A00");
        rows.forEach(panel::add);
        publish(Scoring.standard().score(panel.programme()));
        for (String source : SOURCES) {
            Map<AnonymousAnswer, Fraction> pooled = new TreeMap<>();
            rows.stream()
                    .filter(r -> r.source().equals(source) && r.item().startsWith("REL"))
                    .forEach(
                            r -> pooled.put(new AnonymousAnswer(r.rater(), r.item() + "=" + r.answer()), Fraction.ONE));
            if (pooled.keySet().stream().map(AnonymousAnswer::rater).distinct().count() >= promise.leastRaters()) {
                published.add(new LinearFigure("pooled " + source, pooled));
            }
        }
        return DisclosureAudit.of(published).verdict(promise.leastRaters());
    }
}
