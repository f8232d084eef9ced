package org.openkam.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkam.house.planted.order.high.High;
import org.openkam.house.planted.order.low.Low;
import org.openkam.house.planted.order.unlisted.Unlisted;

/**
 * The library reads from the bottom up: a package may import only packages above it in its module's list, and modules
 * see each other in the order core, scoring, ipd. A package that no list names fails, so a new one gets its place by
 * decision.
 */
class PackageOrderTest {
    private static final List<String> CORE = List.of(
            "internal",
            "text",
            "finding",
            "scale",
            "model",
            "instrument",
            "programme",
            "check",
            "json csv",
            "exchange",
            "library",
            "");

    private static final List<String> SCORING = List.of(
            "internal.math",
            "statistic",
            "reliability agreement generalizability facets item response norm change fairness ranking validity",
            "jobanalysis",
            "policy",
            "release",
            "profile",
            "instrument",
            "fit",
            "team",
            "selection",
            "",
            "json");

    /** The door loads the bundled catalogue, so json stands above the root here. */
    private static final List<String> IPD =
            List.of("need", "action", "plan", "rule", "json exchange", "", "feedback", "progress");

    @Test
    void everyPackageImportsOnlyPackagesAboveIt() {
        classes()
                .should(new PackageOrder()
                        .then("org.openkam.core", CORE)
                        .then("org.openkam.scoring", SCORING)
                        .then("org.openkam.ipd", IPD))
                .check(Library.CLASSES);
    }

    @Test
    void aPlantedImportUpwardsFails() {
        Planted.assertFails(order("low", "high"), Low.class, High.class)
                .contains("Upwards: Method <" + Low.class.getName() + ".high()>")
                .doesNotContain("Upwards: Method <" + High.class.getName() + ".low()>");
    }

    @Test
    void aPlantedImportWithinARowFails() {
        Planted.assertFails(order("low high"), Low.class, High.class)
                .contains("Upwards: Method <" + Low.class.getName() + ".high()>")
                .contains("Upwards: Method <" + High.class.getName() + ".low()>");
    }

    @Test
    void aPlantedUnlistedPackageFails() {
        Planted.assertFails(order("low", "high"), Unlisted.class).contains("must be listed");
    }

    private static ArchRule order(String... rows) {
        return classes().should(new PackageOrder().then("org.openkam.house.planted.order", List.of(rows)));
    }
}
