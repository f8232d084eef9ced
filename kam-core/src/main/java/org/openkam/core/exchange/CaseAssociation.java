package org.openkam.core.exchange;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * How two items, or an item and its document, belong together.
 *
 * @param identifier names it for ever; empty if it has none
 * @param type such as {@code isChildOf}, where the origin is the child; empty if it has none
 * @param origin identifier of the item it leads from; empty if it has none
 * @param destination identifier of what it leads to; empty if it has none
 * @param rest all other fields, extensions included, as the text of a JSON object
 */
public record CaseAssociation(String identifier, String type, String origin, String destination, String rest)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public CaseAssociation {
        Arguments.notNull(identifier, "identifier");
        Arguments.notNull(type, "type of association");
        Arguments.notNull(origin, "origin");
        Arguments.notNull(destination, "destination");
        Arguments.notNull(rest, "other fields");
    }
}
