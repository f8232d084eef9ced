package org.openkam.core.exchange;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Mints the identifiers and URIs of one export. Not thread-safe. */
final class CaseIds {
    private final CaseHeader header;
    private final UUID namespace;
    private final String model;
    private final Set<String> minted = new HashSet<>();

    CaseIds(CaseHeader header, String model) {
        this.header = header;
        this.namespace = CaseUuid.of(CaseUuid.URL, header.baseUri());
        this.model = model;
    }

    /** Returns the identifier of what the names name; a second of the same names gets one of its own. */
    String mint(String... names) {
        String name = model + "\n" + String.join("\n", names);
        String free = name;
        for (int i = 2; !minted.add(free); i++) {
            free = name + "\n#" + i;
        }
        return CaseUuid.of(namespace, free).toString();
    }

    String uri(String collection, String id) {
        return header.baseUri() + "/ims/case/v1p1/" + collection + "/" + id;
    }
}
