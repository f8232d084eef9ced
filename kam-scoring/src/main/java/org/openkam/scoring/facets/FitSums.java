package org.openkam.scoring.facets;

/** What the fit of each element is made of, summed over the ratings that were estimated from. */
final class FitSums {
    final double[][] information; // by facet and element: sum of variances
    final double[][] squaredResidual;
    final double[][] squaredStandardized;
    final double[][] outfitSpread; // sum of C / W^2
    final double[][] infitSpread; // sum of C - W^2
    final int[][] ratings;
    double pearson;

    FitSums(FacetData data, JointSolver solution) {
        int facets = data.size.length;
        information = new double[facets][];
        squaredResidual = new double[facets][];
        squaredStandardized = new double[facets][];
        outfitSpread = new double[facets][];
        infitSpread = new double[facets][];
        ratings = new int[facets][];
        for (int f = 0; f < facets; f++) {
            information[f] = new double[data.size[f]];
            squaredResidual[f] = new double[data.size[f]];
            squaredStandardized[f] = new double[data.size[f]];
            outfitSpread[f] = new double[data.size[f]];
            infitSpread[f] = new double[data.size[f]];
            ratings[f] = new int[data.size[f]];
        }
        walk(data, solution);
    }

    private void walk(FacetData data, JointSolver solution) {
        ParameterLayout layout = solution.layout;
        CategoryKernel kernel = new CategoryKernel(data.scales, layout.cumulative(solution.parameters, data.scales));
        for (int p = 0; p < solution.own.length; p++) {
            for (int row = data.start[p]; row < data.start[p + 1]; row++) {
                double eta = solution.own[p];
                for (int k = 0; k < data.place.length; k++) {
                    eta += solution.parameters[layout.offset[k] + data.place[k][row]];
                }
                int group = data.group(row);
                kernel.at(eta, group);
                double residual = data.score(row) - kernel.expected;
                double w = Math.max(kernel.variance, Double.MIN_NORMAL); // so that nothing is divided by zero
                double c = kernel.fourthMoment(group);
                double z = residual * residual / w;
                pearson += z;
                add(data.eliminated, p, residual, w, c);
                for (int k = 0; k < data.place.length; k++) {
                    add(data.others[k], data.place[k][row], residual, w, c);
                }
            }
        }
    }

    private void add(int facet, int element, double residual, double w, double c) {
        double square = residual * residual;
        information[facet][element] += w;
        squaredResidual[facet][element] += square;
        squaredStandardized[facet][element] += square / w;
        outfitSpread[facet][element] += c / w / w;
        infitSpread[facet][element] += c - w * w;
        ratings[facet][element]++;
    }
}
