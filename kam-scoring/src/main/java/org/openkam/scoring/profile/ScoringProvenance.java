package org.openkam.scoring.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.openkam.core.finding.Findings;
import org.openkam.core.internal.Arguments;
import org.openkam.core.json.ModelDigest;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.programme.AnonymityPromise;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.release.ReleaseHistory;

/**
 * With what a result was made, so that it can be made again. Says nothing about raters beyond what the result itself says, and
 * holds no time and no place. Immutable and thread-safe.
 *
 * @param library version of this library
 * @param model the competency model
 * @param policy the scoring policy
 * @param promise the anonymity promised
 * @param counts how much it rests on
 * @param history whether earlier releases about these people in the same cycle were looked at
 * @param warnings what there is to say about the scoring as a whole; empty for a single profile
 */
public record ScoringProvenance(
        String library,
        CompetencyModel model,
        ScoringPolicy policy,
        AnonymityPromise promise,
        Counts counts,
        ReleaseHistory history,
        Findings warnings)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * What a result rests on, in released figures only: no withheld answer is counted.
     *
     * @param profiles people
     * @param scores competency scores
     * @param answers ratings in released items
     */
    public record Counts(int profiles, int scores, long answers) implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Counts what stands in released profiles. */
        public static Counts of(Iterable<CompetencyProfile> profiles) {
            int people = 0;
            int scores = 0;
            long answers = 0;
            for (CompetencyProfile profile : profiles) {
                people++;
                for (CompetencyScore score : profile.scores()) {
                    scores += score.fold(s -> 1, none -> 0);
                    answers += score.fold(CompetencyScore.Scored::answers, none -> 0);
                }
            }
            return new Counts(people, scores, answers);
        }
    }

    public ScoringProvenance {
        Arguments.notNull(library, "version of the library");
        Arguments.notNull(model, "model");
        Arguments.notNull(policy, "policy");
        Arguments.notNull(promise, "promise");
        Arguments.notNull(counts, "counts");
        Arguments.notNull(history, "history");
        Arguments.notNull(warnings, "warnings");
    }

    /** Returns the provenance of a single profile. */
    static ScoringProvenance of(CompetencyProfile profile) {
        return new ScoringProvenance(
                libraryVersion(),
                profile.model(),
                profile.policy(),
                profile.promise(),
                Counts.of(List.of(profile)),
                profile.history(),
                Findings.none());
    }

    /** Returns this with other counts and warnings, for many profiles that were scored together. */
    public ScoringProvenance with(Counts newCounts, Findings newWarnings) {
        return new ScoringProvenance(library, model, policy, promise, newCounts, history, newWarnings);
    }

    /** Returns the version of this library, as it was built. */
    public static String libraryVersion() {
        try (InputStream in = Arguments.notNull(
                ScoringProvenance.class.getResourceAsStream("library.properties"), "resource library.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return Arguments.notNull(properties.getProperty("version"), "version of the library");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the digest of the model, see {@link ModelDigest}; reckoned when asked, because it takes the model's JSON. */
    public String modelDigest() {
        return ModelDigest.of(model);
    }

    /** Returns all of it on one line, for logs of the host. */
    @Override
    public String toString() {
        return "openkam " + library + ", model " + model.code() + " " + model.version() + ", policy " + policy
                + ", k = "
                + promise.k() + ", " + counts.profiles + " profiles, " + counts.scores + " scores, " + counts.answers
                + " ratings in released items, " + history
                + (warnings.isEmpty() ? "" : "; " + warnings);
    }
}
