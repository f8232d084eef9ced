package org.openkam.examples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.IntervalDistanceFunction;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.openkam.scoring.statistic.RatingTally;

/** Krippendorff's alpha by DKPro Statistics, the one library for it on the JVM; its study is built before the clock starts. */
final class DkproPeer {
    static final String NOMINAL = "DKPro, Krippendorff's alpha, nominal";
    static final String INTERVAL = "DKPro, Krippendorff's alpha, interval";

    private static final String BUILD =
            "/META-INF/maven/org.dkpro.statistics/dkpro-statistics-agreement/pom.properties";

    private final CodingAnnotationStudy study = new CodingAnnotationStudy(SyntheticForms.RATERS);

    DkproPeer(SyntheticForms forms) {
        for (int ratee = 0; ratee < forms.ratees; ratee++) {
            for (int item = 0; item < SyntheticForms.ITEMS; item++) {
                study.addItemAsArray(unit(forms, ratee, item));
            }
        }
    }

    private static Object[] unit(SyntheticForms forms, int ratee, int item) {
        Object[] unit = new Object[SyntheticForms.RATERS];
        for (int rater = 0; rater < unit.length; rater++) {
            int rating = forms.gappy[(ratee * SyntheticForms.RATERS + rater) * SyntheticForms.ITEMS + item];
            unit[rater] = rating == RatingTally.MISSING ? null : rating;
        }
        return unit;
    }

    double nominal() {
        return new KrippendorffAlphaAgreement(study, new NominalDistanceFunction()).calculateAgreement();
    }

    double interval() {
        return new KrippendorffAlphaAgreement(study, new IntervalDistanceFunction()).calculateAgreement();
    }

    /** Returns the version of DKPro Statistics. */
    static String version() throws IOException {
        Properties build = new Properties();
        try (InputStream in = Objects.requireNonNull(CodingAnnotationStudy.class.getResourceAsStream(BUILD))) {
            build.load(in);
        }
        return build.getProperty("version");
    }
}
