package org.openkam.core.programme;

import java.io.Serializable;
import java.util.Comparator;
import org.openkam.core.internal.Arguments;

/**
 * What a person answered to an item of a hybrid test.
 *
 * @param assessee who answered
 * @param item code of the item
 * @param response the option chosen or the points given for a case; empty for an item that was left out
 */
public record TestResponse(String assessee, String item, String response)
        implements Comparable<TestResponse>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Comparator<TestResponse> ORDER =
            Comparator.comparing(TestResponse::assessee).thenComparing(TestResponse::item);

    public TestResponse {
        Arguments.code(assessee, "assessee");
        Arguments.code(item, "test item");
        Arguments.notNull(response, "response");
    }

    /** Returns whether the item was left out. */
    public boolean isOmitted() {
        return response.isEmpty();
    }

    @Override
    public int compareTo(TestResponse other) {
        return ORDER.compare(this, other);
    }
}
