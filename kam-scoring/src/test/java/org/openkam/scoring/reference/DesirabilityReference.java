package org.openkam.scoring.reference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openkam.scoring.response.SocialDesirabilityCorrection;

/** Social desirability taken off; {@code how} names the columns as {@code x=epiNeur, s=epilie (lie scale), y=bdi}. */
final class DesirabilityReference {
    private DesirabilityReference() {}

    static Figures figures(ReferenceSet set) {
        ReferenceTable table = set.table();
        double[] x = table.numbers(name(set.how(), "x"));
        double[] s = table.numbers(name(set.how(), "s"));
        double[] y = table.numbers(name(set.how(), "y"));
        SocialDesirabilityCorrection correction = SocialDesirabilityCorrection.of(x, s, y);
        Figures figures = new Figures()
                .put("n", correction.n())
                .put("r_xy", correction.scoreCriterion())
                .put("r_xs", correction.scoreDesirability())
                .put("r_ys", correction.criterionDesirability())
                .put("partial_r", correction.partial())
                .put("semipartial_r", correction.semipartial())
                .put("slope", correction.slope())
                .put("alt_delta_r", correction.difference());
        for (int i = 0; i < x.length; i++) {
            figures.put("adjusted_first5/" + i, correction.adjusted(x[i], s[i]));
        }
        return figures;
    }

    private static String name(String how, String variable) {
        Matcher found = Pattern.compile("\\b" + variable + "\\s*=\\s*(\\w+)").matcher(how);
        if (!found.find()) {
            throw new IllegalArgumentException("Variable (" + variable + ") must be named by \"" + how + "\".");
        }
        return found.group(1);
    }
}
