package org.openkam.core.exchange;

import java.io.Serializable;
import java.time.Instant;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.Competency;
import org.openkam.core.model.CompetencyModel;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.core.text.Language;

/**
 * What a CASE package says about its publisher, which a model doesn't know.
 *
 * @param baseUri where the publisher's CASE documents live, such as {@code https://example.org}; the identifiers follow
 *     from it, so another publisher of the same model has others
 * @param creator who answers for the framework
 * @param lastChange when its content last changed; years 0 to 9999
 * @param publication what else is said about it
 */
public record CaseHeader(String baseUri, String creator, Instant lastChange, CasePublication publication)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern BASE = Pattern.compile("https?://[!-~&&[^\"<>\\\\^`{|}?#]]+");
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    /** Creates a header that says only what CASE can't do without. */
    public CaseHeader(String baseUri, String creator, Instant lastChange) {
        this(baseUri, creator, lastChange, CasePublication.none());
    }

    public CaseHeader {
        Arguments.notNull(publication, "publication");
        Arguments.notNull(baseUri, "base URI");
        while (baseUri.endsWith("/")) {
            baseUri = baseUri.substring(0, baseUri.length() - 1);
        }
        Arguments.that(
                BASE.matcher(baseUri).matches(),
                "base URI",
                Arguments.shown(baseUri),
                "must begin with http:// or https:// and have no query");
        Arguments.that(
                !Arguments.notNull(creator, "creator").isBlank(),
                "creator",
                Arguments.shown(creator),
                "must not be blank");
        Arguments.that(
                !Arguments.notNull(lastChange, "last change").isBefore(EARLIEST) && !lastChange.isAfter(LATEST),
                "last change",
                lastChange,
                "must lie in the years 0 to 9999");
    }

    /**
     * Returns the URI that {@link CaseWriter} gives to the item of a competency, in English if it has any English text.
     *
     * @throws UnknownCodeException if the model has no such competency
     */
    public String uriOf(CompetencyModel model, String competency) {
        Competency found = model.competency(competency);
        TreeSet<Language> languages = new TreeSet<>(found.name().languages());
        languages.addAll(found.definition().languages());
        Language language = languages.contains(Language.ENGLISH) ? Language.ENGLISH : languages.first();
        CaseIds ids = new CaseIds(this, model.code());
        return ids.uri("CFItems", ids.mint(CaseKind.COMPETENCY.type(), found.code(), language.code()));
    }
}
