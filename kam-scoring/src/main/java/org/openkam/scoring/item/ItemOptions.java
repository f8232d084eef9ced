package org.openkam.scoring.item;

import java.io.Serializable;
import java.util.List;
import org.openkam.core.internal.Arguments;

/**
 * The options of one multiple-choice item; see {@link DistractorAnalysis}. Immutable.
 *
 * @param key the right option
 * @param options one for each option, in their order
 * @param omitted those who left the item open
 */
public record ItemOptions(int key, List<OptionStatistics> options, OptionStatistics omitted) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Copies the list. */
    public ItemOptions {
        options = List.copyOf(options);
        Arguments.inRange(key, 0, options.size() - 1, "right option");
        Arguments.notNull(omitted, "omitted");
    }

    /** Returns the statistics of an option, counted from 0. */
    public OptionStatistics option(int option) {
        return options.get(option);
    }
}
