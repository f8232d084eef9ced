package org.openkam.ipd.json;

import org.openkam.core.finding.Finding;
import org.openkam.core.internal.Arguments;

/**
 * An action of a document that can't be planned, kept whole.
 *
 * @param code of the action
 * @param finding the first of the reasons, by place
 * @param json the action as it was read, as the text of JSON, with the fields that this version doesn't know
 */
public record LeftOutAction(String code, Finding finding, String json) {

    public LeftOutAction {
        Arguments.code(code, "code of action");
        Arguments.notNull(finding, "finding");
        Arguments.notNull(json, "text of action");
    }

    @Override
    public String toString() {
        return finding.toString();
    }
}
