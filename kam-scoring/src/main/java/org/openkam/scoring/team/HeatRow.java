package org.openkam.scoring.team;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.openkam.core.internal.Arguments;

/**
 * One row of a heat map.
 *
 * @param name the unit as written, or the code of a person; empty for people without a unit
 * @param cells one a competency, in the map's order
 */
public record HeatRow(String name, List<HeatCell> cells) implements Serializable {
    private static final long serialVersionUID = 1L;

    public HeatRow {
        Arguments.notNull(name, "name of row");
        cells = List.copyOf(cells);
    }

    @Override
    public String toString() {
        return (name.isEmpty() ? "(no unit)" : name) + ": "
                + cells.stream().map(HeatCell::toString).collect(Collectors.joining(", "));
    }
}
