package org.openkam.ipd.action;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;

/**
 * What a catalogue is, apart from its actions.
 *
 * @param code names the catalogue
 * @param version of its content, in any form
 * @param modelOrNull code of the competency model that it is written for, or null if it doesn't say
 * @param nameOrNull a few words, or null
 * @param currencyOrNull the currency of costs, three capitals such as {@code EUR}, or null if nothing costs anything
 */
public record CatalogHead(
        String code,
        String version,
        @Nullable String modelOrNull,
        @Nullable LocalizedText nameOrNull,
        @Nullable String currencyOrNull)
        implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public CatalogHead {
        Arguments.code(code, "code of catalogue");
        Arguments.notNull(version, "version of catalogue");
        if (modelOrNull != null) {
            Arguments.code(modelOrNull, "model of catalogue");
        }
        Arguments.that(
                currencyOrNull == null || CURRENCY.matcher(currencyOrNull).matches(),
                "currency of catalogue",
                currencyOrNull == null ? "" : Arguments.shown(currencyOrNull),
                "must be three capitals such as EUR");
    }

    /** Returns the head of a catalogue of version 1.0 in which nothing costs anything. */
    public static CatalogHead of(String code) {
        return new CatalogHead(code, "1.0", null, null, null);
    }

    /** Returns this head with a currency. */
    public CatalogHead currency(@Nullable String currency) {
        return new CatalogHead(code, version, modelOrNull, nameOrNull, currency);
    }

    /** Returns the model that the catalogue is written for, if it says so. */
    public Optional<String> model() {
        return Optional.ofNullable(modelOrNull);
    }

    /** Returns the name, if there is one. */
    public Optional<LocalizedText> name() {
        return Optional.ofNullable(nameOrNull);
    }

    /** Returns the currency of costs, if anything costs something. */
    public Optional<String> currency() {
        return Optional.ofNullable(currencyOrNull);
    }

    /** Returns this head with what it doesn't say taken from another one. */
    CatalogHead filledFrom(CatalogHead below) {
        return new CatalogHead(
                code,
                version,
                modelOrNull == null ? below.modelOrNull : modelOrNull,
                nameOrNull == null ? below.nameOrNull : nameOrNull,
                currencyOrNull == null ? below.currencyOrNull : currencyOrNull);
    }
}
