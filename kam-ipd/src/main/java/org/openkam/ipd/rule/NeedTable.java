package org.openkam.ipd.rule;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openkam.core.internal.Arguments;

/**
 * What competencies call for, as data: ordered cells, of which the first that holds decides. Always total and without a cell that
 * never decides: both are proved over every combination of facts when it is made. Immutable and thread-safe.
 *
 * @param code names the table
 * @param version tells one wording of it from the next
 * @param thresholds from where on it sees a fact
 * @param styleRoles codes of roles that are looked at for style and needed support, not for skill (source case rule R07)
 * @param cells in their order, at least one
 */
public record NeedTable(
        String code, String version, NeedThresholds thresholds, SortedSet<String> styleRoles, List<NeedCell> cells)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public NeedTable {
        Arguments.code(code, "code of table");
        Arguments.code(version, "version of table");
        Arguments.notNull(thresholds, "thresholds of table");
        styleRoles = Collections.unmodifiableSortedSet(new TreeSet<>(styleRoles));
        styleRoles.forEach(role -> Arguments.code(role, "style role"));
        cells = Arguments.notEmpty(cells, "cells of table " + code);
        List<NeedTableFault> faults = faults(cells);
        Arguments.that(faults.isEmpty(), "cells of table " + code, faults, "must decide every case once and soundly");
    }

    /** Returns everything that is wrong with cells; empty if they make a table. */
    public static List<NeedTableFault> faults(List<NeedCell> cells) {
        return NeedTableCheck.faults(cells);
    }

    /**
     * Returns the cell that decides a case.
     *
     * @param facts one of each factor
     */
    public NeedCell cell(Set<NeedFact> facts) {
        long bits = NeedFact.bits(facts);
        Arguments.that(FactBits.isCase(bits), "facts", facts, "must be one of each factor");
        for (NeedCell cell : cells) {
            if (cell.holds(bits)) {
                return cell;
            }
        }
        throw new IllegalStateException("Cells of table " + code + " must decide " + facts + ".");
    }

    @Override
    public String toString() {
        return code + " " + version + " (" + cells.size() + " cells)";
    }
}
