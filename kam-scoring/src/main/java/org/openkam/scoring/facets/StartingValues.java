package org.openkam.scoring.facets;

/** Where the search starts: for each element the logit of the share of its possible score, for thresholds the frequencies. */
final class StartingValues {
    private final FacetData data;
    private final ParameterLayout layout;

    StartingValues(FacetData data, ParameterLayout layout) {
        this.data = data;
        this.layout = layout;
    }

    void into(double[] own, double[] parameters) {
        double[] ownScore = new double[own.length];
        double[] ownMost = new double[own.length];
        double[] score = new double[layout.elements];
        double[] most = new double[layout.elements];
        for (int p = 0; p < own.length; p++) {
            for (int row = data.start[p]; row < data.start[p + 1]; row++) {
                double top = data.scales[data.group(row)].top();
                double value = data.score(row);
                ownScore[p] += value;
                ownMost[p] += top;
                for (int k = 0; k < data.place.length; k++) {
                    int i = layout.offset[k] + data.place[k][row];
                    score[i] += value;
                    most[i] += top;
                }
            }
        }
        double total = 0;
        double possible = 0;
        for (int p = 0; p < own.length; p++) {
            own[p] = logit(ownScore[p], ownMost[p]);
            total += ownScore[p];
            possible += ownMost[p];
        }
        double mean = logit(total, possible);
        for (int i = 0; i < score.length; i++) {
            parameters[i] = most[i] > 0 ? logit(score[i], most[i]) - mean : 0;
        }
        thresholds(parameters);
    }

    private static double logit(double score, double most) {
        return most > 0 ? StrictMath.log((score + 0.3) / (most - score + 0.3)) : 0;
    }

    /** Those that give the frequencies of the categories at the origin, tilted so that they sum to 0. */
    private void thresholds(double[] parameters) {
        for (int g = 0; g < data.scales.length; g++) {
            StepScale scale = data.scales[g];
            for (int j = 1; j <= scale.free(); j++) {
                double tilt = scale.score[j]
                        / scale.top()
                        * StrictMath.log((double) scale.count[scale.steps() - 1] / scale.count[0]);
                parameters[layout.stepOffset[g] + j - 1] =
                        tilt - StrictMath.log((double) scale.count[j] / scale.count[0]);
            }
        }
    }
}
