package org.openkam.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.FindingsException;
import org.openkam.core.finding.Place;
import org.openkam.core.instrument.StyleQuestionnaire;
import org.openkam.core.internal.Arguments;
import org.openkam.core.programme.Participant;
import org.openkam.core.programme.Programme;
import org.openkam.scoring.instrument.MultiSourceScorer;
import org.openkam.scoring.instrument.StyleQuestionnaireScorer;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.ComponentStyle;
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
    private final @Nullable ReleaseLedger ledger;

    private Scoring(ScoringPolicy policy, int threads, @Nullable ReleaseLedger ledger) {
        this.policy = Arguments.notNull(policy, "policy");
        this.threads = Arguments.inRange(threads, 1, 1024, "number of threads");
        this.ledger = ledger;
    }

    /** Returns scoring by the standard policy, on the calling thread. */
    public static Scoring standard() {
        return with(ScoringPolicy.standard());
    }

    /** Returns scoring by another policy, on the calling thread. */
    public static Scoring with(ScoringPolicy policy) {
        return new Scoring(policy, 1, null);
    }

    /** Returns scoring on this many threads, 1 to 1024. */
    public Scoring threads(int number) {
        return new Scoring(policy, number, ledger);
    }

    /**
     * Returns this scoring with a memory of earlier releases: whoever's release would tell too much beside them gets none. The
     * ledger that comes after is {@link ScoredProgramme#ledger}.
     */
    public Scoring with(ReleaseLedger earlier) {
        return new Scoring(policy, threads, Arguments.notNull(earlier, "ledger"));
    }

    /**
     * Scores a programme.
     *
     * @throws FindingsException if the programme promises less anonymity than an earlier release of its cycle in the ledger
     */
    public ScoredProgramme score(Programme programme) {
        ReleaseGate gate = gate(programme);
        List<Part> parts = release(programme, gate);
        RaterErrorTally[] errors = gate.newErrorTallies();
        List<Released<ReleasedRatings>> released = new ArrayList<>();
        for (Part part : parts) {
            released.addAll(part.released);
            for (int c = 0; c < errors.length; c++) {
                errors[c].merge(part.errors[c]);
            }
        }
        List<Finding> findings = new ArrayList<>();
        MultiSourceScorer scorer = scorer(programme, components(errors, asked(released, errors.length), findings));
        List<Participant> people = programme.participants();
        List<CompetencyProfile> profiles = new ArrayList<>();
        for (int i = 0; i < released.size(); i++) {
            profiles.add(profile(programme, people.get(i), released.get(i), scorer));
        }
        findings.addAll(frozen(programme, released));
        ReleaseLedger after = ledger == null ? null : ledger.plus(released);
        return new ScoredProgramme(programme, profiles, Findings.of(findings), after);
    }

    private ReleaseGate gate(Programme programme) {
        ReleaseGate gate = ReleaseGate.of(programme, policy.smallGroups());
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

    /** What one thread releases. */
    private record Part(List<Released<ReleasedRatings>> released, RaterErrorTally[] errors) {}

    private List<Part> release(Programme programme, ReleaseGate gate) {
        List<Participant> people = programme.participants();
        if (threads == 1) {
            return List.of(release(people, gate));
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Part>> futures = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int from = (int) ((long) people.size() * t / threads);
                int to = (int) ((long) people.size() * (t + 1) / threads);
                futures.add(executor.submit(() -> release(people.subList(from, to), gate)));
            }
            List<Part> parts = new ArrayList<>();
            for (Future<Part> future : futures) {
                parts.add(future.get());
            }
            return parts;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Scoring (" + policy.code() + ") must not be interrupted.", e);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            executor.shutdownNow();
        }
    }

    /** A rule that fails does so in the same way on any number of threads. */
    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }

    private static Part release(List<Participant> people, ReleaseGate gate) {
        Part part = new Part(new ArrayList<>(), gate.newErrorTallies());
        people.forEach(p -> part.released.add(gate.release(p.assessee(), part.errors)));
        return part;
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

    private List<Optional<RaterError>> components(RaterErrorTally[] errors, boolean[] asked, List<Finding> findings) {
        List<Optional<RaterError>> components = new ArrayList<>();
        int assessees = Integer.MAX_VALUE;
        int raters = Integer.MAX_VALUE;
        for (int c = 0; c < errors.length; c++) {
            RaterErrorTally tally = errors[c];
            boolean enough = tally.assessees() >= LEAST_ASSESSEES && tally.raters() >= LEAST_RATERS;
            Optional<RaterError> own = enough ? tally.finish() : Optional.empty();
            components.add(own.or(policy.error()::prior));
            if (asked[c] && own.isEmpty()) {
                assessees = Math.min(assessees, tally.assessees());
                raters = Math.min(raters, tally.raters());
            }
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
            Programme programme, Participant person, Released<ReleasedRatings> ratings, MultiSourceScorer scorer) {
        var frame = new CompetencyProfile.Frame(
                programme.model(), policy, programme.terms().promise(), history());
        List<ComponentStyle> styles = styles(programme, person);
        return CompetencyProfile.of(ratings.map(r -> new CompetencyProfile.Content(
                person.withoutFurther(), frame, r.cells(), scorer.scores(r), styles, r.comments())));
    }

    private ReleaseHistory history() {
        return ledger == null ? ReleaseHistory.FIRST_RELEASE_ASSUMED : ReleaseHistory.AUDITED;
    }

    private static List<ComponentStyle> styles(Programme programme, Participant person) {
        Optional<StyleQuestionnaire> questionnaire = programme.terms().design().styleQuestionnaire();
        return questionnaire.isPresent() && programme.styleAnswers().isPresent()
                ? StyleQuestionnaireScorer.of(
                                questionnaire.get(), programme.styleAnswers().get())
                        .styles(person.assessee())
                : List.of();
    }
}
