package org.openkam.core.model;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;

/**
 * A group of competencies that belong together.
 *
 * @param code unique in the model
 * @param name its name
 */
public record Cluster(String code, LocalizedText name) implements Serializable {
    private static final long serialVersionUID = 1L;

    public Cluster {
        Arguments.code(code, "code of cluster");
        Arguments.notNull(name, "name of cluster");
    }

    @Override
    public String toString() {
        return code + " " + name;
    }
}
