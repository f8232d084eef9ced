package org.openkam.scoring.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openkam.scoring.policy.InstrumentEstimate;
import org.openkam.scoring.policy.Triangulation;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Estimate.Computed;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.Reason;
import org.openkam.scoring.statistic.StandardError;

/** Reckons a combined score again: each instrument behind it, the rule, the agreement of the instruments, the interval. For one trace. */
final class CombinedReplay {
    private static final Set<String> OWN = Set.of("others", "interview", "test", "centre", "casestudy");

    private final ReplayBook book;
    private final ScoreTrace root;

    CombinedReplay(ReplayBook book, ScoreTrace root) {
        this.book = book;
        this.root = root;
    }

    void run() {
        List<InstrumentEstimate> estimates = new ArrayList<>();
        for (ScoreTrace part : root.parts()) {
            if (part.kind().equals("instrument")) {
                estimates.add(instrument(part));
            }
        }
        var rule = book.policy().further().triangulation();
        if (!book.knows(root, "triangulation", rule)) {
            return;
        }
        TraceFacts facts = new TraceFacts(root);
        if (facts.has("reason") && facts.text("reason").equals(Reason.STRATEGY_FAILED.name())) {
            book.beyond(root, "triangulation");
            return;
        }
        double confidence = facts.number("confidence");
        Triangulation combined = rule.combine(estimates, confidence);
        String competency = facts.text("competency");
        InstrumentAgreement agreement = InstrumentAgreement.of(competency, estimates, combined, confidence);
        agreement(agreement);
        score(agreement.combined(combined));
    }

    private InstrumentEstimate instrument(ScoreTrace step) {
        TraceFacts facts = new TraceFacts(step);
        Estimate estimate = facts.has("score")
                ? new Computed(facts.number("score"), error(facts), null)
                : Estimate.notComputable(reason(facts));
        String instrument = facts.text("instrument");
        step.parts().stream().filter(p -> OWN.contains(p.kind())).forEach(p -> own(step, p));
        return new InstrumentEstimate(instrument, estimate, date(step, facts.text("date")));
    }

    /** The instrument's own way to its number, whose figure goes by the kind of its first step. */
    private void own(ScoreTrace step, ScoreTrace trace) {
        book.nested(trace);
        if (step.facts().containsKey("score") && book.reckoned(trace.kind()).orElse(null) instanceof Computed own) {
            book.check(step, "score", own.value());
            if (own.standardError() != null) {
                book.checkError(step, own.standardError());
            }
        }
    }

    private static @Nullable StandardError error(TraceFacts facts) {
        return facts.has("se")
                ? new StandardError(facts.number("se"), facts.number("df"), facts.flag("assumed"))
                : null;
    }

    private static Reason reason(TraceFacts facts) {
        return Reason.valueOf(facts.oneOf("reason", (Object[]) Reason.values()));
    }

    private static LocalDate date(ScoreTrace step, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TraceFacts.MalformedFact(step.step(), "date");
        }
    }

    private void agreement(InstrumentAgreement agreement) {
        book.check(root, "instruments", Integer.toString(agreement.scored()));
        ScoreTrace level = ScoreReplay.needKind(root, "level");
        book.check(level, "level", agreement.level().name());
        book.check(level, "instruments", Integer.toString(agreement.scored()));
        book.verdict("level", agreement.level().name());
        if (agreement.heterogeneity() instanceof Computed q) {
            ScoreTrace says = ScoreReplay.need(root, "heterogeneity");
            book.check(says, "q", q.value());
            book.check(says, "degrees", Integer.toString(agreement.scored() - 1));
        }
        Contradiction contradiction = agreement.contradictionOrNull();
        if (contradiction != null) {
            contradiction(contradiction);
        }
    }

    private void contradiction(Contradiction contradiction) {
        ScoreTrace says = ScoreReplay.needKind(root, "contradiction");
        book.check(says, "above", contradiction.higher());
        book.check(says, "below", contradiction.lower());
        book.check(says, "difference", contradiction.difference().value());
        if (contradiction.difference() instanceof Computed d && d.standardError() != null) {
            book.checkError(says, d.standardError());
        }
        book.figure("difference of instruments", contradiction.difference());
    }

    private void score(Estimate combined) {
        if (!(combined instanceof Computed computed)) {
            book.check(root, "reason", combined.fold(c -> "", Reason::name));
            book.figure("combined", combined);
            return;
        }
        book.check(root, "score", computed.value());
        StandardError error = computed.standardError();
        if (error == null) {
            book.figure("combined", Estimate.of(computed.value()));
            return;
        }
        book.checkError(root, error);
        ScoreTrace bounds = ScoreReplay.needKind(root, "interval");
        TraceFacts facts = new TraceFacts(bounds);
        Optional<Interval> interval = book.interval(bounds, computed.value(), error)
                .map(i -> i.clip(facts.number("lowest"), facts.number("highest")));
        interval.ifPresent(i -> book.checkInterval(bounds, i));
        book.figure("combined", ReplayBook.estimate(computed.value(), error, interval));
    }
}
