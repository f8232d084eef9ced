package org.openkam.core.model;

import java.io.Serializable;
import java.util.Comparator;
import org.openkam.core.internal.Arguments;

/**
 * Points to an element of a model.
 *
 * @param element what it is
 * @param owner code of what it belongs to, if its own code is unique only in there, as the role of a requirement; empty
 *     otherwise
 * @param code its code, see {@link ModelElement}; empty for the model itself
 */
public record ModelAddress(ModelElement element, String owner, String code)
        implements Comparable<ModelAddress>, Serializable {
    private static final long serialVersionUID = 1L;
    private static final Comparator<ModelAddress> ORDER = Comparator.comparing(ModelAddress::element)
            .thenComparing(ModelAddress::owner)
            .thenComparing(ModelAddress::code);

    public ModelAddress {
        Arguments.notNull(element, "element");
        Arguments.notNull(owner, "owner of element");
        Arguments.notNull(code, "code of element");
    }

    /** Returns the address of an element whose code is unique in the model. */
    public static ModelAddress of(ModelElement element, String code) {
        return new ModelAddress(element, "", code);
    }

    /** Returns the address of the model itself. */
    public static ModelAddress ofModel() {
        return of(ModelElement.MODEL, "");
    }

    /** Orders by element, owner and code. */
    @Override
    public int compareTo(ModelAddress other) {
        return ORDER.compare(this, other);
    }

    /** Returns {@code OWNER/CODE}, or the code alone. */
    @Override
    public String toString() {
        return owner.isEmpty() ? code : owner + "/" + code;
    }
}
