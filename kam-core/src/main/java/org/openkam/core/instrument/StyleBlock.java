package org.openkam.core.instrument;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.core.text.LocalizedText;

/**
 * Parts of the work that belong together in a style profile, such as the functions in sales.
 *
 * @param code names the block
 * @param name its name
 * @param components codes of its role components, at least one, none twice
 */
public record StyleBlock(String code, LocalizedText name, List<String> components) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks the codes and copies the list. */
    public StyleBlock {
        Arguments.code(code, "code of style block");
        Arguments.notNull(name, "name of style block");
        components = Arguments.notEmpty(components, "components of style block " + code);
        Arguments.that(
                components.stream().distinct().count() == components.size(),
                "components of style block " + code,
                components,
                "must not have a code twice");
    }

    @Override
    public String toString() {
        return code + " (" + components.size() + " components)";
    }
}
