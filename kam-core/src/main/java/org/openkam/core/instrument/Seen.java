package org.openkam.core.instrument;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;

/** What an instrument sees: sorted, so that equal instruments are written alike. */
final class Seen {
    private Seen() {}

    static Set<String> sorted(Collection<String> codes, String subject) {
        Set<String> sorted = new TreeSet<>();
        for (String code : Arguments.notEmpty(codes, subject)) {
            sorted.add(Arguments.code(code, subject));
        }
        return Collections.unmodifiableSet(sorted);
    }
}
