package org.openkam.scoring.json;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openkam.core.exchange.CaseHeader;
import org.openkam.core.internal.Arguments;
import org.openkam.core.json.DocumentWriter;
import org.openkam.core.model.Competency;
import org.openkam.core.text.Language;
import org.openkam.scoring.json.OpenBadgeDocument.ResultDocument;
import org.openkam.scoring.json.OpenBadgeDocument.SubjectDocument;
import org.openkam.scoring.profile.CompetencyProfile;
import org.openkam.scoring.profile.CompetencyScore;
import org.openkam.scoring.statistic.Decimals;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.Interval;
import org.openkam.scoring.statistic.StandardError;

/**
 * A person's released scores as a 1EdTech Open Badges 3.0 credential ({@code OpenBadgeCredential}), for a wallet or another
 * system. Source: <a href="https://www.imsglobal.org/spec/ob/v3p0/">Open Badges 3.0</a>, appendix B.1.
 *
 * <p><b>Unsigned.</b> There is no {@code proof}: a credential without one proves nothing, and anybody can write it. Signing it
 * is the host's job, and so is asking the person first: what has left the house can't be called back.
 *
 * <p>The achievement is the assessment itself, the same for everybody; it describes what can be said about every competency of
 * the model. The person's results are:
 *
 * <ul>
 *   <li>the others' score in points of the scale, as decimal text with four digits after the point;
 *   <li>its standard error and both ends of its interval. Open Badges has no field for them, and new fields would need a
 *       context file on the web, so they are results of their own, of the types {@code ext:StandardError}, {@code
 *       ext:AssumedStandardError} (a part of it is assumed), {@code ext:ConfidenceIntervalLower} and {@code
 *       ext:ConfidenceIntervalUpper}. A score without error, as in a small programme, has none of them.
 * </ul>
 *
 * The {@code resultDescription} of each ends with {@code #CODE/} and what it is, such as {@code #REL/score}.
 *
 * <p>A competency that was withheld, couldn't be computed or was never asked has no result; the credential doesn't tell these
 * apart. There are no counts, nothing about raters, no own view, no required level, and no achieved one: a score near a level
 * is no claim to have reached it. Immutable and thread-safe.
 */
public final class OpenBadge {
    private static final int DIGITS = 4;
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private final CompetencyProfile profile;
    private final Terms terms;
    private final Language language;
    private final @Nullable CaseHeader publisher;

    /**
     * Who answers for a credential.
     *
     * @param id absolute, ASCII only; the URI of the achievement follows from it
     * @param name for people
     */
    public record Issuer(URI id, String name) {
        public Issuer {
            checked(id, "id of issuer");
            checked(name, "name of issuer");
        }
    }

    /**
     * What only the host knows.
     *
     * @param issuer who answers for it
     * @param credentialId names the credential; absolute, ASCII only, not to be guessed from the person
     * @param recipient who it is about
     * @param validFrom when it becomes valid; years 0 to 9999
     */
    public record Terms(Issuer issuer, URI credentialId, BadgeRecipient recipient, Instant validFrom) {
        public Terms {
            Arguments.notNull(issuer, "issuer");
            checked(credentialId, "id of credential");
            Arguments.notNull(recipient, "recipient");
            Arguments.that(
                    !Arguments.notNull(validFrom, "start of validity").isBefore(EARLIEST) && !validFrom.isAfter(LATEST),
                    "start of validity",
                    validFrom,
                    "must lie in the years 0 to 9999");
        }
    }

    private OpenBadge(CompetencyProfile profile, Terms terms, Language language, @Nullable CaseHeader publisher) {
        this.profile = Arguments.notNull(profile, "profile");
        this.terms = Arguments.notNull(terms, "terms");
        this.language = language;
        this.publisher = publisher;
    }

    /** Returns the credential of a profile in the person's language, aligned to nothing. */
    public static OpenBadge of(CompetencyProfile profile, Terms terms) {
        Arguments.notNull(profile, "profile");
        return new OpenBadge(
                profile, terms, edition(profile, profile.participant().language()), null);
    }

    /**
     * Returns this credential in a language. If the model has no name in it, English stands in, else the model's first
     * language. Editions in the model's other languages are named in {@code related}, by URI; a credential holds one.
     */
    public OpenBadge in(Language wanted) {
        return new OpenBadge(profile, terms, edition(profile, Arguments.notNull(wanted, "language")), publisher);
    }

    /**
     * Returns this credential with scores aligned to the items of the model's CASE package, as {@link
     * org.openkam.core.exchange.CaseWriter} writes it. The package should be where its URIs point to. The alignment stands at
     * the descriptions of the scores, not at the achievement: there, readers take it for something achieved.
     */
    public OpenBadge alignedTo(CaseHeader casePublisher) {
        return new OpenBadge(profile, terms, language, Arguments.notNull(casePublisher, "publisher"));
    }

    private static Language edition(CompetencyProfile profile, Language wanted) {
        var languages = profile.model().name().languages();
        return wanted.fallbackOrder().stream()
                .filter(languages::contains)
                .findFirst()
                .orElseGet(() -> languages.iterator().next());
    }

    /** Returns whether there is no result at all, so that it is better not issued. */
    public boolean isEmpty() {
        return results("").isEmpty();
    }

    /**
     * Writes the credential as JSON-LD, the same bytes for the same input on every machine, and leaves the writer open. Texts
     * stand as the model has them: whoever shows them escapes them.
     *
     * @param out must encode as UTF-8
     * @throws IOException if {@code out} fails
     */
    public void write(Writer out) throws IOException {
        BadgeAchievement achievement = new BadgeAchievement(profile, terms.issuer, language, publisher);
        List<ResultDocument> results = results(achievement.uri());
        SubjectDocument subject =
                SubjectDocument.of(terms.recipient, achievement.document(), results.isEmpty() ? null : results);
        DocumentWriter.write(OpenBadgeDocument.of(terms, subject), out);
    }

    /** Returns the results in the model's order. */
    private List<ResultDocument> results(String achievement) {
        List<ResultDocument> results = new ArrayList<>();
        for (Competency competency : profile.model().competencies()) {
            CompetencyScore score = profile.byCompetency().get(competency.code());
            if (score instanceof CompetencyScore.Scored scored
                    && scored.estimate() instanceof Estimate.Computed computed) {
                add(results, computed, kind -> kind.uri(achievement, scored.competency()));
            }
        }
        return results;
    }

    private interface Uris {
        String of(ResultKind kind);
    }

    private static void add(List<ResultDocument> results, Estimate.Computed score, Uris uris) {
        results.add(ResultDocument.of(uris.of(ResultKind.SCORE), text(score.value())));
        StandardError error = score.standardError();
        if (error != null) {
            ResultKind kind = error.assumed() ? ResultKind.ASSUMED_STANDARD_ERROR : ResultKind.STANDARD_ERROR;
            results.add(ResultDocument.of(uris.of(kind), text(error.value())));
        }
        Interval interval = score.interval();
        if (interval != null) {
            results.add(ResultDocument.of(uris.of(ResultKind.INTERVAL_LOWER), text(interval.lower())));
            results.add(ResultDocument.of(uris.of(ResultKind.INTERVAL_UPPER), text(interval.upper())));
        }
    }

    private static String text(double value) {
        return Decimals.plain(value, DIGITS);
    }

    static void checked(URI uri, String subject) {
        String text = Arguments.notNull(uri, subject).toString();
        Arguments.that(
                uri.isAbsolute() && text.equals(uri.toASCIIString()),
                subject,
                Arguments.shown(text),
                "must be an absolute URI of ASCII characters");
    }

    static String checked(String text, String subject) {
        Arguments.that(
                !Arguments.notNull(text, subject).isBlank(), subject, Arguments.shown(text), "must not be blank");
        return text;
    }

    /** Returns whose credential it is; neither the person nor a score. */
    @Override
    public String toString() {
        return "Open Badges 3.0 credential " + terms.credentialId + " in " + language + ", unsigned";
    }
}
