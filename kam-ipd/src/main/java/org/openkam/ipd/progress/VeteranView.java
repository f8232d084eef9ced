package org.openkam.ipd.progress;

import java.io.Serializable;
import java.time.LocalDate;
import org.openkam.core.internal.Arguments;

/**
 * How somebody who has long held clients stands, as a named person sees it on a day (source case G5). About work only: neither age nor
 * years of service have a place here.
 *
 * @param assessee code of the person
 * @param stagnates whether results stopped growing and new ways are refused
 * @param goodWithPeople whether others willingly learn from and work with the person
 * @param sowsNegativity whether the person sets others against the firm or newcomers
 * @param saidBy code of the person who says so
 * @param on the day
 */
public record VeteranView(
        String assessee, Said stagnates, Said goodWithPeople, Said sowsNegativity, String saidBy, LocalDate on)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public VeteranView {
        Arguments.code(assessee, "assessee");
        Arguments.notNull(stagnates, "stagnation");
        Arguments.notNull(goodWithPeople, "skill with people");
        Arguments.notNull(sowsNegativity, "negativity");
        Arguments.code(saidBy, "person who says so");
        Arguments.notNull(on, "day");
    }

    /** Returns that nothing is known any more. */
    VeteranView forgotten() {
        return new VeteranView(assessee, Said.UNKNOWN, Said.UNKNOWN, Said.UNKNOWN, saidBy, on);
    }

    @Override
    public String toString() {
        return assessee + ": stagnates " + stagnates + ", good with people " + goodWithPeople + ", sows negativity "
                + sowsNegativity + " (" + saidBy + " on " + on + ")";
    }
}
