package org.openkam.core.model;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;

/**
 * A process of a function: who takes part, and which behaviour it needs.
 *
 * @param code unique in the model
 * @param function code of its function
 * @param name its name
 * @param roles codes of the roles that take part, at least one
 * @param indicators codes of the indicators it needs, at least one
 */
public record BusinessProcess(
        String code, String function, LocalizedText name, List<String> roles, List<String> indicators)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public BusinessProcess {
        Arguments.code(code, "code of process");
        Arguments.code(function, "function of process");
        Arguments.notNull(name, "name of process");
        roles = Arguments.notEmpty(roles, "roles of process " + code);
        indicators = Arguments.notEmpty(indicators, "indicators of process " + code);
    }
}
