package org.openkam.scoring.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * G1 over all: no combination of anything released, by any policy, in up to four releases of a cycle, depends on fewer than k
 * raters. With history or closure switched off the same audit does find leaks, so it isn't blind; what it finds without merging
 * stands in {@link KnownLeakRatesTest}.
 *
 * <p>The number of panels is the system property {@code openkam.panels}; Maven's profile {@code integration} makes it 100,000 and prints
 * the rates.
 */
class RandomReleasesTest {
    private static final int PANELS = LeakRates.PANELS;
    private static final int MUTANTS = 500;

    /** First numbers of neighbouring seeds are alike, so the seeds are spread. */
    private static Random random(int seed) {
        return new Random(seed * 0x9E3779B97F4A7C15L);
    }

    private static double leakRate(int panels, Function<RandomReleases, DisclosureVerdict> releases) {
        int leaks = 0;
        for (int seed = 0; seed < panels; seed++) {
            leaks += releases.apply(new RandomReleases(random(seed))).isSafe() ? 0 : 1;
        }
        return (double) leaks / panels;
    }

    @Test
    void nothingLeaksOverAllReleases() {
        double rate = leakRate(PANELS, r -> r.releases(true));
        LeakRates.tell("the library", PANELS, rate);
        assertThat(rate).isZero();
    }

    /** A ledger that let nothing pass would be safe too. */
    @Test
    void moreThanTheFirstReleaseIsShown() {
        int first = 0;
        int all = 0;
        for (int seed = 0; seed < MUTANTS; seed++) {
            RandomReleases releases = new RandomReleases(random(seed));
            releases.releases(true);
            first += Math.min(1, releases.shown());
            all += releases.shown();
        }
        assertThat(all).isGreaterThan(first + MUTANTS / 10);
    }

    @Test
    void withoutHistoryTheAuditFindsLeaks() {
        double rate = leakRate(MUTANTS, r -> r.releases(false));
        LeakRates.tell("without history", MUTANTS, rate);
        assertThat(rate).isGreaterThan(0.1);
    }

    @Test
    void withoutClosureTheAuditFindsLeaks() {
        double rate = leakRate(MUTANTS, RandomReleases::pooledRatings);
        LeakRates.tell("without closure", MUTANTS, rate);
        assertThat(rate).isGreaterThan(0.1);
    }
}
