package org.openkam.core.exchange;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;

/**
 * A framework of any publisher, as {@link CaseReader#read} found it. What CASE doesn't know stands in the extensions of
 * where it was, under {@code org.openkam} and there under {@code setAside}.
 *
 * @param document what is said about the framework, as the text of a JSON object
 * @param items in the order of the package
 * @param associations in the order of the package
 * @param rest definitions, rubrics and extensions, as the text of a JSON object
 */
public record CasePackage(String document, List<CaseItem> items, List<CaseAssociation> associations, String rest)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public CasePackage {
        Arguments.notNull(document, "document");
        items = List.copyOf(items);
        associations = List.copyOf(associations);
        Arguments.notNull(rest, "other fields");
    }
}
