package org.openkam.core.model;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.Language;

/**
 * One text of a model in one language, as a tenant wants it.
 *
 * @param address the element
 * @param aspect which of its texts, see {@link ModelAspect#isText}
 * @param language the language; it may be one that the text didn't have
 * @param text what to say instead, not blank
 */
public record TextOverride(ModelAddress address, ModelAspect aspect, Language language, String text)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public TextOverride {
        Arguments.notNull(address, "address of text");
        Arguments.notNull(language, "language of text");
        Arguments.that(Arguments.notNull(aspect, "aspect").isText(), "aspect", aspect, "must be a text");
        Arguments.that(!Arguments.notNull(text, "text").isBlank(), "text of " + address, "blank", "must say something");
    }
}
