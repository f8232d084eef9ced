package org.openkam.ipd.action;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;

/**
 * The words of an action.
 *
 * @param name a few words
 * @param description what to do
 * @param partnerOrNull who else is needed, or null
 * @param evidence what shows that it is done
 * @param measure how success is seen
 */
public record ActionText(
        LocalizedText name,
        LocalizedText description,
        @Nullable LocalizedText partnerOrNull,
        LocalizedText evidence,
        LocalizedText measure)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public ActionText {
        Arguments.notNull(name, "name of action");
        Arguments.notNull(description, "description of action");
        Arguments.notNull(evidence, "evidence of action");
        Arguments.notNull(measure, "measure of action");
    }

    /** Returns the languages in which all its words exist, by code. */
    public SortedSet<Language> languages() {
        SortedSet<Language> languages = new TreeSet<>(name.languages());
        List.of(description, evidence, measure).forEach(text -> languages.retainAll(text.languages()));
        partner().ifPresent(text -> languages.retainAll(text.languages()));
        return Collections.unmodifiableSortedSet(languages);
    }

    /** Returns who else is needed. */
    public Optional<LocalizedText> partner() {
        return Optional.ofNullable(partnerOrNull);
    }
}
