package org.openkam.scoring.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openkam.core.programme.RaterSource;
import org.openkam.scoring.policy.Claim;
import org.openkam.scoring.policy.RatingAggregation;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Fraction;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.RaterError;
import org.openkam.scoring.statistic.StandardError;

/** Reckons a 360 score again: cells to others, error, interval, the own view. For one trace. */
final class ScoreReplay {
    private final ReplayBook book;
    private final ScoreTrace root;
    private final List<ScoreTrace> cells;
    private final Optional<ScoreTrace> error;

    ScoreReplay(ReplayBook book, ScoreTrace root) {
        this.book = book;
        this.root = root;
        this.cells = root.parts().stream().filter(p -> p.kind().equals("cell")).toList();
        this.error = root.part("error");
    }

    void run() {
        Estimate others = Estimate.of(0);
        Fraction exact = Fraction.ZERO;
        if (!cells.isEmpty()) {
            exact = exact();
            book.check(root, "score", exact.toString());
            book.check(root, "cells", Integer.toString(cells.size()));
            shares();
            others = error.isPresent() ? withErrors(exact, error.get()) : withoutErrors(exact);
            book.figure("others", others);
        }
        for (ScoreTrace part : root.parts()) {
            if (part.kind().equals("self")) {
                self(part, exact, others);
            }
        }
    }

    private Fraction exact() {
        Fraction sum = Fraction.ZERO;
        for (ScoreTrace cell : cells) {
            items(cell);
            TraceFacts facts = new TraceFacts(cell);
            sum = sum.plus(facts.fraction("weight").times(facts.fraction("score")));
        }
        return sum;
    }

    /** Where every item mean may be shown, they give the cell's score. Elsewhere that score is where the trace begins. */
    private void items(ScoreTrace cell) {
        List<ScoreTrace> items =
                cell.parts().stream().filter(p -> p.step().equals("item")).toList();
        TraceFacts facts = new TraceFacts(cell);
        boolean means = facts.text("aggregation")
                .equals(RatingAggregation.meanOfItemMeans().code());
        if (means && !items.isEmpty() && items.size() == facts.count("items")) {
            book.knows(cell, "aggregation", RatingAggregation.meanOfItemMeans());
            Fraction sum = Fraction.ZERO;
            for (ScoreTrace item : items) {
                sum = sum.plus(new TraceFacts(item).fraction("score"));
            }
            book.check(
                    cell, "score", sum.dividedBy(Fraction.of(items.size(), 1)).toString());
        }
    }

    /** The shares of the cells follow from the sources in them. */
    private void shares() {
        var rule = book.policy().combination();
        if (!book.knows(root, "combination", rule)) {
            return;
        }
        List<Fraction> weights = new ArrayList<>();
        Fraction total = Fraction.ZERO;
        for (ScoreTrace cell : cells) {
            Fraction weight = rule.weight(sources(cell), (int) new TraceFacts(cell).count("raters"));
            weights.add(weight);
            total = total.plus(weight);
        }
        for (int i = 0; i < cells.size(); i++) {
            book.check(cells.get(i), "weight", weights.get(i).dividedBy(total).toString());
        }
    }

    private static Set<RaterSource> sources(ScoreTrace cell) {
        Set<RaterSource> sources = new TreeSet<>();
        for (String code : new TraceFacts(cell).text("cell").split("\\+")) {
            sources.add(new RaterSource(code, !cell.step().startsWith("cell.known")));
        }
        return sources;
    }

    private Estimate withoutErrors(Fraction exact) {
        for (ScoreTrace cell : cells) {
            TraceFacts facts = new TraceFacts(cell);
            book.figure(facts.text("cell"), Estimate.of(facts.fraction("score").toDouble()));
        }
        return Estimate.of(exact.toDouble());
    }

    private Estimate withErrors(Fraction exact, ScoreTrace step) {
        ScoreTrace components = need(step, "components");
        ScoreTrace bounds = needKind(step, "interval");
        RaterError pooled = components(components);
        boolean prior = new TraceFacts(components)
                .oneOf("origin", "policy", "programme")
                .equals("policy");
        double rater = 0;
        double rating = 0;
        boolean borrowed = false;
        for (ScoreTrace cell : cells) {
            TraceFacts facts = new TraceFacts(cell);
            double raterLoad = facts.number("raterLoad");
            double ratingLoad = facts.number("ratingLoad");
            boolean single = facts.count("raters") == 1;
            StandardError error = pooled.of(raterLoad, ratingLoad, single || prior);
            book.figure(
                    facts.text("cell"),
                    estimate(
                            needKind(cell, "cellerror"), facts.fraction("score").toDouble(), error, bounds));
            double share = facts.fraction("weight").toDouble();
            rater += share * share * raterLoad;
            rating += share * share * ratingLoad;
            borrowed |= single;
        }
        return estimate(step, exact.toDouble(), pooled.of(rater, rating, borrowed || prior), bounds);
    }

    private RaterError components(ScoreTrace step) {
        TraceFacts facts = new TraceFacts(step);
        return new RaterError(
                facts.number("rater"),
                facts.number("residual"),
                facts.count("raterDegrees"),
                facts.count("ratingDegrees"));
    }

    /** @param step says the error of this value; the others' says its interval in a part */
    private Estimate estimate(ScoreTrace step, double value, StandardError error, ScoreTrace bounds) {
        TraceFacts facts = new TraceFacts(bounds);
        Optional<Interval> interval =
                book.interval(bounds, value, error).map(i -> i.clip(facts.number("lowest"), facts.number("highest")));
        book.checkError(step, error);
        ScoreTrace says = step.step().equals("error") ? bounds : step;
        interval.ifPresent(i -> book.checkInterval(says, i));
        return ReplayBook.estimate(value, error, interval);
    }

    private void self(ScoreTrace step, Fraction others, Estimate estimate) {
        TraceFacts facts = new TraceFacts(step);
        Fraction own = facts.fraction("score");
        book.figure("self", Estimate.of(own.toDouble()));
        if (cells.isEmpty()) {
            return;
        }
        Fraction exact = own.minus(others);
        book.check(step, "difference", exact.toString());
        Estimate difference = difference(step, exact.toDouble(), errorOf(estimate));
        book.figure("difference", difference);
        claim(needKind(step, "claim"), difference);
    }

    private void claim(ScoreTrace step, Estimate difference) {
        List<Claim> claims = List.of(Claim.NO_CLAIM);
        if (!step.step().equals("claim.offscale")) {
            if (!book.policy().error().gaps().judgesAlone()) {
                book.beyond(step, "gaps");
                return;
            }
            claims = book.claims(List.of(step), List.of(difference));
        }
        for (Claim claim : claims) {
            book.check(step, "claim", claim.name());
            book.verdict("difference", claim.name());
        }
    }

    private Estimate difference(ScoreTrace step, double value, @Nullable StandardError error) {
        if (error == null) {
            return Estimate.of(value);
        }
        ScoreTrace says = needKind(step, "difference");
        Optional<Interval> interval = book.interval(says, value, error);
        book.check(says, "se", error.value());
        interval.ifPresent(i -> book.checkInterval(says, i));
        return ReplayBook.estimate(value, error, interval);
    }

    private static @Nullable StandardError errorOf(Estimate estimate) {
        return estimate instanceof Estimate.Computed computed ? computed.standardError() : null;
    }

    static ScoreTrace need(ScoreTrace step, String part) {
        return step.part(part).orElseThrow(() -> new TraceFacts.MalformedFact(step.step(), part));
    }

    static ScoreTrace needKind(ScoreTrace step, String kind) {
        return step.parts().stream()
                .filter(p -> p.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new TraceFacts.MalformedFact(step.step(), kind));
    }
}
