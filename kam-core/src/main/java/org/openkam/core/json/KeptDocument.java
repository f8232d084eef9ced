package org.openkam.core.json;

import org.openkam.core.internal.Arguments;
import org.openkam.core.model.ForeignFields;

/**
 * A document together with the fields that its record doesn't know, for {@link DocumentWriter} to write back.
 *
 * @param document what was understood
 * @param foreign what wasn't
 * @param <D> type of the document
 */
public record KeptDocument<D extends Document>(D document, ForeignFields foreign) {

    public KeptDocument {
        Arguments.notNull(document, "document");
        Arguments.notNull(foreign, "foreign fields");
    }
}
