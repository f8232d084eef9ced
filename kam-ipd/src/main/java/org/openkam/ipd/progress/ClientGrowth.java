package org.openkam.ipd.progress;

import java.io.Serializable;
import org.openkam.core.internal.Arguments;
import org.openkam.scoring.statistic.Estimate;

/**
 * How one client went.
 *
 * @param client code of the client
 * @param growth of its turnover as a share: 0.3 is 30 percent; {@link org.openkam.scoring.statistic.Reason#INCOMPLETE_DATA} if the
 *     turnover isn't known, {@link org.openkam.scoring.statistic.Reason#OUT_OF_DOMAIN} if there was none before
 * @param attainmentWithout what the attainment would be without this client; not computable where the attainment isn't, or without
 *     turnover before
 */
public record ClientGrowth(String client, Estimate growth, Estimate attainmentWithout) implements Serializable {
    private static final long serialVersionUID = 1L;

    public ClientGrowth {
        Arguments.code(client, "code of client");
        Arguments.notNull(growth, "growth");
        Arguments.notNull(attainmentWithout, "attainment without");
    }

    @Override
    public String toString() {
        return client + " " + growth;
    }
}
