package org.openkam.core.exchange;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;

/**
 * An item of any framework: a statement about what somebody knows or can do, or a group of such statements.
 *
 * @param identifier names it for ever; empty if it has none
 * @param fullStatement its text; empty if it has none
 * @param humanCodingScheme the code people use; empty if it has none
 * @param type such as {@code Competency}; empty if it has none
 * @param language of its texts; empty if it doesn't say
 * @param rest all other fields, extensions included, as the text of a JSON object
 */
public record CaseItem(
        String identifier, String fullStatement, String humanCodingScheme, String type, String language, String rest)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public CaseItem {
        Arguments.notNull(identifier, "identifier");
        Arguments.notNull(fullStatement, "statement");
        Arguments.notNull(humanCodingScheme, "coding scheme");
        Arguments.notNull(type, "type of item");
        Arguments.notNull(language, "language of item");
        Arguments.notNull(rest, "other fields");
    }
}
