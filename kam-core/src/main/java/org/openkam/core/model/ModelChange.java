package org.openkam.core.model;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;
import org.openkam.core.text.LocalizedText;

/**
 * One difference between two versions of a model.
 *
 * @param kind what happened
 * @param address to which element
 * @param aspect to what of it
 * @param languages those whose text differs, by code; empty if what changed isn't a text
 * @param beforeOrNull what stood there, of a text only the languages that differ; null if there was nothing
 * @param afterOrNull what stands there now, of a text only the languages that differ; null if there is nothing
 */
public record ModelChange(
        Kind kind,
        ModelAddress address,
        ModelAspect aspect,
        List<Language> languages,
        @Nullable LocalizedText beforeOrNull,
        @Nullable LocalizedText afterOrNull)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What can happen to an element. */
    public enum Kind {
        /** It is new, with all that belongs to it. */
        ADDED,
        /** It is gone, with all that belonged to it. */
        REMOVED,
        /** It is gone, and the model says what took its place; before is its code, after are its successors, if any. */
        REPLACED,
        /** A text says something else. */
        REWORDED,
        /** It belongs to another cluster, competency or function. */
        MOVED,
        /** What belongs to it stands in another order; what was added, removed or moved doesn't count. */
        REORDERED,
        /** The scale has other codes. */
        RESCALED,
        /** A role asks for another level. */
        RETARGETED,
        /** A role gives another weight. */
        REWEIGHTED,
        /** A property with a few possible values has another one, such as the polarity. */
        RECLASSIFIED,
        /** It refers to other elements. */
        RELINKED,
        /** A field that this version doesn't know has another value. */
        REVALUED;

        private Kind mirrored() {
            return this == ADDED ? REMOVED : this == REMOVED ? ADDED : this;
        }
    }

    public ModelChange {
        Arguments.notNull(kind, "kind of change");
        Arguments.notNull(address, "address of change");
        Arguments.notNull(aspect, "aspect of change");
        languages = List.copyOf(languages);
        Arguments.that(
                beforeOrNull != null || afterOrNull != null,
                "change of",
                address,
                "must have something before or after");
    }

    /** Returns what stood there, if anything. */
    public Optional<LocalizedText> before() {
        return Optional.ofNullable(beforeOrNull);
    }

    /** Returns what stands there now, if anything. */
    public Optional<LocalizedText> after() {
        return Optional.ofNullable(afterOrNull);
    }

    /** Returns the same difference seen from the other version. */
    public ModelChange mirrored() {
        return new ModelChange(kind.mirrored(), address, aspect, languages, afterOrNull, beforeOrNull);
    }

    /** Returns one line for people; long texts are cut. */
    public String render(Locale locale) {
        return ChangeLine.of(this, Language.of(locale));
    }

    /** Returns the English line. */
    @Override
    public String toString() {
        return render(Locale.ENGLISH);
    }
}
