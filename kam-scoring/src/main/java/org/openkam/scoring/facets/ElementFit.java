package org.openkam.scoring.facets;

import java.io.Serializable;
import org.openkam.scoring.statistic.Reason;

/**
 * How well the ratings of an element follow the model.
 *
 * @param infit squared residuals over their expected sum; weighs ratings by their information, sees patterns near the measure
 * @param outfit mean of the squared standardized residuals; sees single surprising ratings far from it
 */
public record ElementFit(MeanSquareFit infit, MeanSquareFit outfit) implements Serializable {
    private static final long serialVersionUID = 1L;

    static ElementFit notComputable(Reason reason) {
        return new ElementFit(MeanSquareFit.notComputable(reason), MeanSquareFit.notComputable(reason));
    }
}
