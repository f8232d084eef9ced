package org.openkam.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.FindingsException;
import org.openkam.core.finding.Place;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.FurtherAnswers;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.instrument.MultiSourceScorer;
import org.openkam.scoring.instrument.ProgrammeScorers;
import org.openkam.scoring.instrument.StyleOptions;
import org.openkam.scoring.policy.CheckedPolicy;
import org.openkam.scoring.policy.FigureForm;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.StrategyFailedException;
import org.openkam.scoring.policy.StrategyFailure;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.ComponentStyle;
import org.openkam.scoring.profile.InstrumentEvidence;
import org.openkam.scoring.profile.StyleProfile;
import org.openkam.scoring.release.ReleaseGate;
import org.openkam.scoring.release.ReleaseHistory;
import org.openkam.scoring.release.ReleaseLedger;
import org.openkam.scoring.release.Released;
import org.openkam.scoring.release.ReleasedRatings;
import org.openkam.scoring.statistic.RaterError;
import org.openkam.scoring.statistic.RaterErrorTally;

/**
 * Scores programmes by a policy. The result is the same to the bit for any order of the answers and any number of threads.
 * Immutable and thread-safe.
 */
public final class Scoring {
    /** Components of error are estimated from this many assessees at least. */
    public static final int LEAST_ASSESSEES = 10;

    /** Components of error are estimated from this many raters at least. */
    public static final int LEAST_RATERS = 30;

    private final ScoringPolicy policy;
    private final int threads;
    private final ProgressListener listener;
    private final Given given;

    /** What a host gives besides. */
    private record Given(@Nullable ReleaseLedger ledgerOrNull, StyleOptions style) {
        private static final Given NOTHING = new Given(null, StyleOptions.standard());
    }

    private Scoring(ScoringPolicy policy, int threads, ProgressListener listener, Given given) {
        this.policy = Arguments.notNull(policy, "policy");
        this.threads = Arguments.inRange(threads, 1, 1024, "number of threads");
        this.listener = listener;
        this.given = given;
    }

    /** Returns scoring by the standard policy, on the calling thread. */
    public static Scoring standard() {
        return with(ScoringPolicy.standard());
    }

    /** Returns scoring by another policy, on the calling thread. */
    public static Scoring with(ScoringPolicy policy) {
        return new Scoring(policy, 1, ProgressListener.NONE, Given.NOTHING);
    }

    /** Returns scoring on this many threads, 1 to 1024. */
    public Scoring threads(int number) {
        return new Scoring(policy, number, listener, given);
    }

    /** Returns scoring that tells a listener how far it is. */
    public Scoring progress(ProgressListener listener) {
        return new Scoring(policy, threads, Arguments.notNull(listener, "listener"), given);
    }

    /**
     * Returns this scoring with a memory of earlier releases: whoever's release would tell too much beside them gets none. The
     * ledger that comes after is {@link ScoredProgramme#ledger}.
     */
    public Scoring with(ReleaseLedger earlier) {
        return new Scoring(policy, threads, listener, new Given(Arguments.notNull(earlier, "ledger"), given.style));
    }

    /**
     * Returns this scoring with other thresholds, words or norms of the style questionnaire. Its scoring policy and its confidence
     * are those of this scoring. Without norms answers are scored raw and within the person, which every place in a norm says.
     */
    public Scoring with(StyleOptions style) {
        return new Scoring(
                policy, threads, listener, new Given(given.ledgerOrNull, Arguments.notNull(style, "style options")));
    }

    /**
     * Scores a programme. The library has no clock; a caller who has one sets the time limit, by running this in an executor
     * and cancelling the future with interruption. Scoring stops after the person under way, and leaves no thread behind. A
     * strategy from outside that never ends must heed the interrupt, and leave it set, because Java can't stop one that
     * doesn't; such a strategy belongs into a process of its own.
     *
     * @throws CancellationException if the calling thread is interrupted, which it stays, or the listener throws one; nothing
     *     is kept of what was done until then
     * @throws FindingsException if the programme promises less anonymity than an earlier release of its cycle in the ledger
     */
    public ScoredProgramme score(Programme programme) {
        int people = programme.participants().size();
        PeopleWalk walk = new PeopleWalk(threads, new Progress(listener, 2L * people));
        FirstWalk first = firstWalk(programme, walk);
        return scored(programme, first.released, first.sums, walk);
    }

    /**
     * Returns what the scores of a programme take from all its people together, for one part of it. Parts are scored like this, on
     * as many machines as there are parts, and the profiles are those of the programme scored as one, to the bit:
     *
     * <pre>{@code
     * ProgrammeTally whole = parts.stream().map(scoring::tally).reduce(ProgrammeTally::plus).orElseThrow();
     * parts.forEach(part -> publish(scoring.score(part, whole)));
     * }</pre>
     *
     * <p>A part has the terms of the programme, some of its people, and all ratings and comments about them. What other instruments
     * gave is scored beside everybody else's, so a programme that has it is scored as one.
     *
     * @throws IllegalArgumentException if the part holds answers beside 360 and comments
     * @throws IllegalStateException if there is a ledger, which remembers a release as a whole
     * @throws CancellationException as {@link #score(Programme)}
     */
    public ProgrammeTally tally(Programme part) {
        mustBePart(part);
        int people = part.participants().size();
        FirstWalk first = firstWalk(part, new PeopleWalk(threads, new Progress(listener, people)));
        return ProgrammeTally.of(part, policy.provenance(), first.sums);
    }

    /**
     * Scores a part of a programme, see {@link #tally}. What is said of the scoring as a whole holds of the whole programme; so
     * {@link ScoredProgramme#findings} repeats it in each part.
     *
     * @param part its people were tallied
     * @param whole the tallies of all parts, added
     * @throws IllegalArgumentException if the part was tallied otherwise or not at all, or holds answers beside 360 and comments
     * @throws IllegalStateException if there is a ledger, which remembers a release as a whole
     * @throws CancellationException as {@link #score(Programme)}
     */
    public ScoredProgramme score(Programme part, ProgrammeTally whole) {
        mustBePart(part);
        Arguments.notNull(whole, "tally").mustHold(part, policy.provenance());
        int people = part.participants().size();
        PeopleWalk walk = new PeopleWalk(threads, new Progress(listener, 2L * people));
        return scored(part, firstWalk(part, walk).released, whole.sums(), walk);
    }

    private void mustBePart(Programme part) {
        if (given.ledgerOrNull != null) {
            throw new IllegalStateException("Parts of a programme must be scored without a ledger, but there is one.");
        }
        boolean bare = part.further().equals(FurtherAnswers.NONE)
                && part.cases().marks().isEmpty()
                && part.styleAnswers().isEmpty()
                && part.blockChoices().isEmpty();
        Arguments.that(bare, "part of a programme", part, "must hold no answers beside 360 and comments");
    }

    /** What was released of everybody, and what of it enters everybody's scores. */
    private record FirstWalk(List<Released<ReleasedRatings>> released, ProgrammeTally.Sums sums) {}

    private FirstWalk firstWalk(Programme programme, PeopleWalk walk) {
        ReleaseGate gate = gate(programme);
        RaterErrorTally[] errors = gate.newErrorTallies();
        List<Released<ReleasedRatings>> released = release(programme.participants(), gate, errors, walk);
        return new FirstWalk(released, new ProgrammeTally.Sums(errors, asked(released, errors.length)));
    }

    private ScoredProgramme scored(
            Programme programme, List<Released<ReleasedRatings>> released, ProgrammeTally.Sums sums, PeopleWalk walk) {
        List<Participant> people = programme.participants();
        List<Finding> findings = new ArrayList<>();
        Scorers scorers = new Scorers(
                scorer(programme, components(sums, admitsErrors(programme, released), findings)),
                ProgrammeScorers.of(programme, policy, given.style));
        List<ScoredPerson> persons =
                walk.results(people.size(), i -> person(programme, people.get(i), released.get(i), scorers));
        persons.forEach(p -> findings.addAll(p.failures()));
        findings.addAll(frozen(programme, released));
        ReleaseLedger ledger = given.ledgerOrNull;
        ReleaseLedger after = ledger == null ? null : ledger.plus(released);
        List<CompetencyProfile> profiles =
                persons.stream().map(ScoredPerson::profile).toList();
        return new ScoredProgramme(programme, profiles, Findings.of(findings), after);
    }

    private ReleaseGate gate(Programme programme) {
        ReleaseGate gate = ReleaseGate.of(programme, policy.smallGroups(), form());
        ReleaseLedger ledger = given.ledgerOrNull;
        return ledger == null ? gate : gate.with(ledger);
    }

    private static List<Finding> frozen(Programme programme, List<Released<ReleasedRatings>> released) {
        FindingCode code = programme.terms().closed() ? FindingCode.RELEASE_CLOSED : FindingCode.RELEASE_FROZEN;
        String k = Integer.toString(programme.terms().promise().leastRaters());
        return released.stream()
                .map(Released::value)
                .filter(r -> r.outcome() == ReleasedRatings.Outcome.FROZEN)
                .map(r -> Finding.of(code, Place.of("ratings-360.csv"), "assessee", r.assessee(), "k", k))
                .toList();
    }

    /** Who scores the 360, and who everything beside it. */
    private record Scorers(MultiSourceScorer others, ProgrammeScorers further) {}

    /** A profile, and what failed on the way. */
    private record ScoredPerson(CompetencyProfile profile, List<Finding> failures) {}

    private ScoredPerson person(
            Programme programme, Participant person, Released<ReleasedRatings> ratings, Scorers scorers) {
        Released<MultiSourceScorer.Result> result = ratings.map(scorers.others::result);
        List<Finding> failures = new ArrayList<>();
        result.value().failures().forEach((competency, failure) -> failures.add(failed(person, competency, failure)));
        InstrumentEvidence evidence = scorers.further.evidence(person.assessee());
        CompetencyProfile profile = profile(programme, person, result, evidence);
        if (!evidence.isEmpty() && isCombinedFromOutside()) {
            triangulationFailures(person, profile).stream()
                    .filter(failure -> !failures.contains(failure)) // of an interval, also around the 360's score
                    .forEach(failures::add);
        }
        if (!CheckedPolicy.isOwn(policy.further().norms())) {
            normFailure(evidence).ifPresent(failure -> failures.add(failed(person, "", failure)));
        }
        return new ScoredPerson(profile, failures);
    }

    private boolean isCombinedFromOutside() {
        return !CheckedPolicy.isOwn(policy.further().triangulation())
                || !CheckedPolicy.isOwn(policy.error().intervals());
    }

    /** A norm rule from outside that breaks its contract costs places in norms, and no score. One failure tells it all. */
    private Optional<StrategyFailure> normFailure(InstrumentEvidence evidence) {
        CheckedPolicy checked = CheckedPolicy.of(policy);
        return evidence.style().stream()
                .flatMap(style -> style.components().stream())
                .flatMap(c -> Stream.of(c.drawsMe(), c.doWell()))
                .flatMap(score -> score.norm().failure(checked, score.raw()).stream())
                .findFirst();
    }

    /** A rule from outside that breaks its contract costs the combined scores it takes part in, and no other. */
    private List<Finding> triangulationFailures(Participant person, CompetencyProfile profile) {
        List<Finding> failures = new ArrayList<>();
        for (String competency : profile.assessedCompetencies()) {
            profile.combined(competency)
                    .failure(policy)
                    .ifPresent(failure -> failures.add(failed(person, competency, failure)));
        }
        return failures;
    }

    /** An aggregation that fails to say its form has none; each score then says that it failed. */
    private FigureForm form() {
        try {
            return CheckedPolicy.of(policy).form();
        } catch (StrategyFailedException e) {
            return FigureForm.UNDECLARED;
        }
    }

    private static Finding failed(Participant person, String competency, StrategyFailure failure) {
        return Finding.of(
                FindingCode.STRATEGY_FAILED,
                Place.at("policy", "/" + failure.kind().field()),
                "strategy",
                failure.code(),
                "class",
                failure.className(),
                "rule",
                failure.rule(),
                "found",
                failure.found(),
                "assessee",
                person.assessee(),
                "competency",
                competency.isEmpty() ? "*" : competency);
    }

    /** Each thread has tallies of its own; they are merged at the end. */
    private static List<Released<ReleasedRatings>> release(
            List<Participant> people, ReleaseGate gate, RaterErrorTally[] errors, PeopleWalk walk) {
        List<RaterErrorTally[]> parts = Collections.synchronizedList(new ArrayList<>());
        List<Released<ReleasedRatings>> released = walk.results(people.size(), () -> {
            RaterErrorTally[] own = gate.newErrorTallies();
            parts.add(own);
            return i -> gate.release(people.get(i).assessee(), own);
        });
        for (RaterErrorTally[] part : parts) {
            for (int c = 0; c < errors.length; c++) {
                errors[c].merge(part[c]);
            }
        }
        return released;
    }

    /** Returns for each competency whether any other was asked about it. */
    private static boolean[] asked(List<Released<ReleasedRatings>> released, int competencies) {
        boolean[] asked = new boolean[competencies];
        for (int c = 0; c < competencies; c++) {
            int competency = c;
            asked[c] = released.stream().anyMatch(r -> r.value().isAsked(competency));
        }
        return asked;
    }

    private boolean admitsErrors(Programme programme, List<Released<ReleasedRatings>> released) {
        ReleaseLedger ledger = given.ledgerOrNull;
        return ledger == null || ledger.admitsErrors(programme.terms().cycle(), released, LEAST_ASSESSEES);
    }

    /** @param admitted whether errors estimated from these ratings tell nothing beside those of earlier releases */
    private List<Optional<RaterError>> components(ProgrammeTally.Sums sums, boolean admitted, List<Finding> findings) {
        List<Optional<RaterError>> components = new ArrayList<>();
        int assessees = Integer.MAX_VALUE;
        int raters = Integer.MAX_VALUE;
        boolean withheld = false;
        for (int c = 0; c < sums.errors().length; c++) {
            RaterErrorTally tally = sums.errors()[c];
            boolean enough = tally.assessees() >= LEAST_ASSESSEES && tally.raters() >= LEAST_RATERS;
            Optional<RaterError> own = enough ? tally.finish() : Optional.empty();
            withheld |= own.isPresent() && !admitted;
            components.add(own.filter(o -> admitted).or(policy.error()::prior));
            if (sums.asked()[c] && own.isEmpty()) {
                assessees = Math.min(assessees, tally.assessees());
                raters = Math.min(raters, tally.raters());
            }
        }
        if (withheld) {
            findings.add(Finding.of(
                    FindingCode.RELEASE_ERRORS,
                    Place.of("ratings-360.csv"),
                    "least",
                    Integer.toString(LEAST_ASSESSEES)));
        }
        if (assessees < Integer.MAX_VALUE) {
            findings.add(Finding.of(
                    FindingCode.TOO_FEW_ASSESSEES,
                    Place.of("ratings-360.csv"),
                    "assessees",
                    Integer.toString(assessees),
                    "raters",
                    Integer.toString(raters)));
        }
        return components;
    }

    private MultiSourceScorer scorer(Programme programme, List<Optional<RaterError>> components) {
        var setting = new MultiSourceScorer.Setting(
                programme.answers().scale(),
                programme.terms().promise(),
                programme.answers().items());
        return MultiSourceScorer.of(policy, setting, components);
    }

    private CompetencyProfile profile(
            Programme programme,
            Participant person,
            Released<MultiSourceScorer.Result> result,
            InstrumentEvidence evidence) {
        var frame = new CompetencyProfile.Frame(
                programme.model(), policy, programme.terms().promise(), history());
        List<ComponentStyle> styles = evidence.style().map(StyleProfile::styles).orElse(List.of());
        return CompetencyProfile.of(result.map(r -> new CompetencyProfile.Content(
                person.withoutFurther(), frame, r.cells(), r.scores(), styles, r.comments(), evidence)));
    }

    private ReleaseHistory history() {
        return given.ledgerOrNull == null ? ReleaseHistory.FIRST_RELEASE_ASSUMED : ReleaseHistory.AUDITED;
    }

    @Override
    public String toString() {
        return "scoring by " + policy + ", " + history() + ", threads: " + threads;
    }
}
