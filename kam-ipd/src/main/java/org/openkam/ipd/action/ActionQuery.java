package org.openkam.ipd.action;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.model.IndicatorFacet;
import org.openkam.core.text.Language;

/**
 * What to look for in a catalogue. All that is asked must hold; what isn't asked doesn't matter. Begin with {@link #any()}.
 *
 * @param competencyOrNull code of the competency that is developed
 * @param facetOrNull the facet that is developed; an action for a whole competency develops each
 * @param levelOrNull the level of the people whom it helps
 * @param modeOrNull how it teaches
 * @param kindOrNull what sort of thing it is
 * @param languageOrNull a language in which all its words exist
 */
public record ActionQuery(
        @Nullable String competencyOrNull,
        @Nullable IndicatorFacet facetOrNull,
        @Nullable Integer levelOrNull,
        @Nullable LearningMode modeOrNull,
        @Nullable ActionKind kindOrNull,
        @Nullable Language languageOrNull)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final ActionQuery ANY = new ActionQuery(null, null, null, null, null, null);

    /** Returns the query that every action answers. */
    public static ActionQuery any() {
        return ANY;
    }

    /** Returns this query for one competency. */
    public ActionQuery competency(String code) {
        Arguments.code(code, "competency of query");
        return new ActionQuery(code, facetOrNull, levelOrNull, modeOrNull, kindOrNull, languageOrNull);
    }

    /** Returns this query for one facet. */
    public ActionQuery facet(IndicatorFacet facet) {
        Arguments.notNull(facet, "facet of query");
        return new ActionQuery(competencyOrNull, facet, levelOrNull, modeOrNull, kindOrNull, languageOrNull);
    }

    /** Returns this query for people at one level of the model's scale. */
    public ActionQuery level(int level) {
        return new ActionQuery(competencyOrNull, facetOrNull, level, modeOrNull, kindOrNull, languageOrNull);
    }

    /** Returns this query for one learning mode. */
    public ActionQuery mode(LearningMode mode) {
        Arguments.notNull(mode, "mode of query");
        return new ActionQuery(competencyOrNull, facetOrNull, levelOrNull, mode, kindOrNull, languageOrNull);
    }

    /** Returns this query for one kind of action. */
    public ActionQuery kind(ActionKind kind) {
        Arguments.notNull(kind, "kind of query");
        return new ActionQuery(competencyOrNull, facetOrNull, levelOrNull, modeOrNull, kind, languageOrNull);
    }

    /** Returns this query for one language. */
    public ActionQuery language(Language language) {
        Arguments.notNull(language, "language of query");
        return new ActionQuery(competencyOrNull, facetOrNull, levelOrNull, modeOrNull, kindOrNull, language);
    }

    /** Returns whether an action is what is asked for. */
    public boolean matches(DevelopmentAction action) {
        ActionScope scope = action.scope();
        return (competencyOrNull == null || competencyOrNull.equals(scope.competency()))
                && (facetOrNull == null || scope.facetOrNull() == null || facetOrNull == scope.facetOrNull())
                && (levelOrNull == null || scope.covers(levelOrNull))
                && (modeOrNull == null || modeOrNull == action.mode())
                && (kindOrNull == null || kindOrNull == action.kind())
                && (languageOrNull == null || action.text().languages().contains(languageOrNull));
    }
}
