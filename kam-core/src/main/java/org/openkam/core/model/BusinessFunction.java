package org.openkam.core.model;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;

/**
 * A function of the business that a model was built for, such as managing key accounts.
 *
 * @param code unique in the model
 * @param name its name
 */
public record BusinessFunction(String code, LocalizedText name) implements Serializable {
    private static final long serialVersionUID = 1L;

    public BusinessFunction {
        Arguments.code(code, "code of function");
        Arguments.notNull(name, "name of function");
    }
}
