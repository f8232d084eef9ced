package org.openkam.scoring.facets;

import java.util.ArrayList;
import java.util.List;
import org.openkam.scoring.internal.math.Cholesky;

/**
 * Errors of a crossed dichotomous analysis of persons and items by the pseudo-inverse of the whole information, bordered by the
 * constraint that one facet has the mean 0.
 */
final class FullInverse {
    private final List<int[]> parameters = new ArrayList<>(); // facet and element
    private final double[][] covariance;

    FullInverse(ManyFacetRasch rasch, boolean itemsCentred) {
        for (int f = 0; f < 2; f++) {
            for (ElementMeasure element : rasch.facets().get(f).all()) {
                if (element.status() == MeasureStatus.ESTIMATED) {
                    parameters.add(new int[] {f, element.element()});
                }
            }
        }
        int n = parameters.size();
        double[][] information = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                if (parameters.get(a)[0] == 0 && parameters.get(b)[0] == 1) {
                    double eta = measure(rasch, parameters.get(a)) - measure(rasch, parameters.get(b));
                    double w = 1 / (2 + Math.exp(eta) + Math.exp(-eta));
                    information[a][a] += w;
                    information[b][b] += w;
                    information[a][b] -= w;
                    information[b][a] -= w;
                }
            }
        }
        // (I + t u u')^-1 = the constrained inverse + 1 / t along the free direction; u is 1 for the centred facet
        double[][] bordered = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                boolean both = isCentred(a, itemsCentred) && isCentred(b, itemsCentred);
                bordered[a][b] = information[a][b] + (both ? 1 : 0);
            }
        }
        double[][] inverse = Cholesky.of(bordered).inverse();
        double count =
                parameters.stream().filter(p -> p[0] == (itemsCentred ? 1 : 0)).count();
        covariance = inverse;
        for (int a = 0; a < n; a++) {
            covariance[a][a] -= 1 / (count * count); // what the border alone leaves to the common shift
        }
    }

    private boolean isCentred(int parameter, boolean itemsCentred) {
        return parameters.get(parameter)[0] == (itemsCentred ? 1 : 0);
    }

    private static double measure(ManyFacetRasch rasch, int[] parameter) {
        return rasch.facets().get(parameter[0]).element(parameter[1]).measure().value();
    }

    double error(int facet, int element) {
        for (int a = 0; a < parameters.size(); a++) {
            if (parameters.get(a)[0] == facet && parameters.get(a)[1] == element) {
                return Math.sqrt(covariance[a][a]);
            }
        }
        throw new AssertionError("Element must be estimated.");
    }
}
