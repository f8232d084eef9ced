package org.openkam.scoring.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.openkam.scoring.statistic.Estimate;
import org.openkam.scoring.statistic.ExactSum;

class DifLawsTest {
    @Property(tries = 100)
    void groupsExchangedTurnTheSigns(@ForAll Random random) {
        DifTally tally = Items.tally(random, 5, 2, 120);
        DifTally other = Items.exchanged(tally);
        MantelHaenszelDif one = MantelHaenszelDif.of(tally);
        MantelHaenszelDif two = MantelHaenszelDif.of(other);
        if (one.delta() instanceof Estimate.Computed delta) {
            assertThat(two.delta().value()).isCloseTo(-delta.value(), within(1e-9));
            assertThat(((Estimate.Computed) two.delta()).standardError().value())
                    .isCloseTo(delta.standardError().value(), within(1e-9));
            assertThat(two.test().statistic()).isCloseTo(one.test().statistic(), within(1e-9));
            assertThat(two.etsClass()).isEqualTo(one.etsClass());
        }
        LogisticDif first = LogisticDif.of(tally);
        LogisticDif second = LogisticDif.of(other);
        assertThat(second.groupEffect() instanceof Estimate.Computed)
                .isEqualTo(first.groupEffect() instanceof Estimate.Computed);
        if (first.total() != null) {
            assertThat(second.value()).isCloseTo(-first.value(), within(1e-8));
            assertThat(second.total().statistic()).isCloseTo(first.total().statistic(), within(1e-8));
            assertThat(first.uniform().statistic() + first.nonUniform().statistic())
                    .isCloseTo(first.total().statistic(), within(1e-9));
        }
    }

    @Property(tries = 100)
    void ofTwoCategoriesMantelIsMantelHaenszel(@ForAll Random random) {
        DifTally tally = Items.tally(random, 6, 2, 150);
        MantelDif mantel = MantelDif.of(tally);
        MantelHaenszelDif haenszel = MantelHaenszelDif.of(tally);
        assertThat(mantel.value()).isCloseTo(haenszel.standardizedDifference().value(), within(1e-12));
        double corrected = StrictMath.sqrt(haenszel.test().statistic());
        double whole = StrictMath.sqrt(mantel.test().statistic());
        assertThat(corrected).isLessThanOrEqualTo(whole + 1e-12); // the correction never makes a difference larger
    }

    /** In one stratum the statistic is (T - 1) r^2, r the correlation of group and code. */
    @Property(tries = 100)
    void inOneStratumMantelIsACorrelation(@ForAll Random random, @ForAll @IntRange(min = 2, max = 6) int categories) {
        DifTally tally = Items.tally(random, 1, categories, 60);
        double n = 60;
        double focal = tally.people(true);
        double y = 0;
        double yy = 0;
        double xy = 0;
        for (int c = 0; c < categories; c++) {
            double count = tally.count(0, true, c) + tally.count(0, false, c);
            y += c * count;
            yy += (double) c * c * count;
            xy += c * tally.count(0, true, c);
        }
        double top = n * xy - focal * y;
        double square = top * top / ((n * focal - focal * focal) * (n * yy - y * y));
        assertThat(MantelDif.of(tally).test().statistic()).isCloseTo((n - 1) * square, within(1e-8));
    }

    @Property(tries = 50)
    void shiftOfTheScaleLeavesNoTrace(@ForAll Random random) {
        DifTally tally = Items.tally(random, 4, 3, 100);
        DifTally shifted = new DifTally(4, 5);
        for (int s = 0; s < 4; s++) {
            for (int c = 0; c < 3; c++) {
                shifted.add(s, true, c + 2, tally.count(s, true, c));
                shifted.add(s, false, c + 2, tally.count(s, false, c));
            }
        }
        assertThat(MantelDif.of(shifted).value()).isCloseTo(MantelDif.of(tally).value(), within(1e-12));
        assertThat(MantelDif.of(shifted).test().statistic())
                .isCloseTo(MantelDif.of(tally).test().statistic(), within(1e-9));
    }

    @Property(tries = 50)
    void emptyStrataAndStrataOfOneGroupLeaveNoTrace(@ForAll Random random) {
        DifTally tally = Items.tally(random, 4, 2, 100);
        DifTally wider = new DifTally(7, 2);
        for (int s = 0; s < 4; s++) {
            for (int c = 0; c < 2; c++) {
                wider.add(s, true, c, tally.count(s, true, c)).add(s, false, c, tally.count(s, false, c));
            }
        }
        wider.add(5, true, 1, 30).add(6, false, 0, 9);
        assertThat(MantelHaenszelDif.of(wider)).isEqualTo(MantelHaenszelDif.of(tally));
        assertThat(MantelDif.of(wider)).isEqualTo(MantelDif.of(tally));
    }

    @Property(tries = 50)
    void partsMergeToTheWholeInAnyOrder(@ForAll Random random) {
        DifTally whole = new DifTally(5, 3);
        DifTally[] parts = {new DifTally(5, 3), new DifTally(5, 3), new DifTally(5, 3)};
        for (int p = 0; p < 300; p++) {
            int stratum = random.nextInt(5);
            boolean isFocal = random.nextBoolean();
            int category = random.nextInt(3);
            whole.add(stratum, isFocal, category);
            parts[random.nextInt(3)].add(stratum, isFocal, category);
        }
        DifTally merged = parts[1].merge(parts[2].merge(parts[0]));
        assertThat(merged).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(MantelDif.of(merged)).isEqualTo(MantelDif.of(whole));
    }

    @Property(tries = 100)
    void everyNumberIsFinite(@ForAll Random random, @ForAll @IntRange(min = 0, max = 12) int people) {
        DifTally tally = Items.tally(random, 3, 2, people);
        String all = MantelHaenszelDif.of(tally).render()
                + MantelDif.of(tally).render()
                + LogisticDif.of(tally).render();
        assertThat(all).doesNotContain("NaN").doesNotContain("Infinity");
    }

    /** True log odds ratio -0.8 within six strata: 300 samples, three standard errors each way. */
    @Property(tries = 2)
    void intervalsCoverTheTruth(@ForAll long seed) {
        Random random = new Random(seed);
        int haenszel = 0;
        int logistic = 0;
        double[] logs = new double[300];
        for (int sample = 0; sample < 300; sample++) {
            DifTally tally = new DifTally(6, 2);
            for (int p = 0; p < 600; p++) {
                int level = random.nextInt(6);
                boolean isFocal = p % 2 == 1;
                double odds = StrictMath.exp(0.5 * level - 1.2 - (isFocal ? 0.8 : 0));
                tally.add(level, isFocal, random.nextDouble() < odds / (1 + odds) ? 1 : 0);
            }
            Estimate.Computed log =
                    (Estimate.Computed) MantelHaenszelDif.of(tally).logOddsRatio();
            haenszel += log.interval().contains(0.8) ? 1 : 0;
            logs[sample] = log.value();
            Estimate.Computed effect = (Estimate.Computed) LogisticDif.of(tally).groupEffect();
            logistic += effect.interval().contains(-0.8) ? 1 : 0;
        }
        assertThat(haenszel).isBetween(273, 297);
        assertThat(logistic).isBetween(273, 297);
        assertThat(ExactSum.of(logs) / 300).isCloseTo(0.8, within(0.05));
    }
}
