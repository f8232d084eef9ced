package org.openkam.core.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.model.CodeDistance;

/** Collects what is wrong with the codes of one document. */
final class CodeFaults {
    private static final int MOST_SEARCHES = 100;

    private final String name;
    private final List<Finding> faults = new ArrayList<>();
    private int searches;

    CodeFaults(String name) {
        this.name = name;
    }

    Findings findings() {
        return Findings.of(faults);
    }

    /** Takes a code and its place into {@code seen}, which says where it stands already. */
    void unique(Map<String, String> seen, String code, String pointer) {
        String first = seen.putIfAbsent(code, pointer);
        if (first != null) {
            add(FindingCode.MODEL_DUPLICATE_CODE, pointer, "code", Finding.shown(code), "first", first);
        }
    }

    /** After a hundred of them a search for what was meant would only cost time. */
    void reference(Collection<String> known, String code, String pointer) {
        if (!known.contains(code)) {
            String nearest = searches++ < MOST_SEARCHES
                    ? CodeDistance.nearest(code, known).orElse("...")
                    : "...";
            add(FindingCode.MODEL_REFERENCE, pointer, "code", Finding.shown(code), "nearest", nearest);
        }
    }

    void add(FindingCode code, String pointer, String... facts) {
        faults.add(Finding.of(code, Place.at(name, pointer), facts));
    }
}
