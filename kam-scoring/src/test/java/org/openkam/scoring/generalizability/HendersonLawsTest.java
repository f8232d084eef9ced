package org.openkam.scoring.generalizability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.openkam.scoring.generalizability.Studies.Study;
import org.openkam.scoring.statistic.Estimate;

@Domain(Studies.class)
@Domain(DomainContext.Global.class)
class HendersonLawsTest {
    private static final List<FacetDesign> DESIGNS = List.of(
            FacetDesign.parse("p x i x r"),
            FacetDesign.parse("p x (i:r)"),
            FacetDesign.parse("(p:r) x i"),
            FacetDesign.ofEffects("p", "i", "r"),
            FacetDesign.ofEffects("p", "r", "p*r", "p*i"));

    /** Naive formulas on at most 64 whole numbers. */
    private static final double NAIVE = 1e-10;

    /** An estimate is a quadratic form, so its expectation is its sum over all unit vectors of an effect. */
    @Property(tries = 60)
    void everyEstimateIsUnbiasedForAnyPatternOfGaps(
            @ForAll Study complete, @ForAll long seed, @ForAll @IntRange(max = 4) int design) {
        Study study = Studies.gappy(complete, seed);
        FacetDesign effects = DESIGNS.get(design);
        VarianceComponents components = VarianceComponents.of(study.columns(), effects);
        Assume.that(components.isComputable());
        EffectLevels rows = new EffectLevels(study.columns(), effects);
        for (int truth = 0; truth <= effects.effects().size(); truth++) {
            int n = study.values().length;
            double[] sums = new double[components.components().size()];
            boolean residual = truth == effects.effects().size();
            for (int level = 0; level < (residual ? n : rows.size(truth)); level++) {
                addEstimates(study, effects, truth, level, sums);
            }
            for (int estimated = 0; estimated < sums.length; estimated++) {
                assertThat(sums[estimated]).isCloseTo(estimated == truth ? 1 : 0, within(1e-8));
            }
        }
    }

    private static void addEstimates(Study study, FacetDesign design, int effect, int level, double[] sums) {
        int n = study.values().length;
        double[] indicator = new double[n];
        if (effect == design.effects().size()) {
            indicator[level] = 1;
        } else {
            List<String> facets = design.effects().get(effect).facets();
            List<String> all = List.of("p", "i", "r");
            List<String> keys = new ArrayList<>();
            for (int row = 0; row < n; row++) {
                int at = row;
                keys.add(facets.stream()
                        .map(f -> String.valueOf(study.levels()[all.indexOf(f)][at]))
                        .toList()
                        .toString());
            }
            String key = keys.stream().distinct().toList().get(level);
            Arrays.setAll(indicator, row -> keys.get(row).equals(key) ? 1 : 0);
        }
        List<VarianceComponent> found =
                VarianceComponents.of(study.with(indicator).columns(), design).components();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += found.get(i).value();
        }
    }

    @Property(tries = 100)
    void completeDataGiveTheAnalysisOfVariance(@ForAll Study study) {
        VarianceComponents components = VarianceComponents.of(study.columns(), FacetDesign.parse("p x i x r"));
        assertThat(components.balanced()).isTrue();
        Anova anova = new Anova(study);
        double np = anova.size(0);
        double ni = anova.size(1);
        double nr = anova.size(2);
        double e = anova.meanSquare(7);
        double pi = anova.meanSquare(3);
        double pr = anova.meanSquare(5);
        double ir = anova.meanSquare(6);
        assertThat(components.component("pir").value()).isCloseTo(e, within(NAIVE));
        assertThat(components.component("pi").value()).isCloseTo((pi - e) / nr, within(NAIVE));
        assertThat(components.component("pr").value()).isCloseTo((pr - e) / ni, within(NAIVE));
        assertThat(components.component("ir").value()).isCloseTo((ir - e) / np, within(NAIVE));
        assertThat(components.component("p").value())
                .isCloseTo((anova.meanSquare(1) - pi - pr + e) / (ni * nr), within(NAIVE));
        assertThat(components.component("i").value())
                .isCloseTo((anova.meanSquare(2) - pi - ir + e) / (np * nr), within(NAIVE));
        assertThat(components.component("r").value())
                .isCloseTo((anova.meanSquare(4) - pr - ir + e) / (np * ni), within(NAIVE));
        assertThat(components.component("pr").meanSquare().value()).isCloseTo(pr, within(NAIVE));
    }

    /** Cronbach's algorithm for p x i x r, written out: interactions first. */
    @Property(tries = 100)
    void carriedZerosAreCronbachsAlgorithm(@ForAll Study study) {
        VarianceComponents components = VarianceComponents.of(study.columns(), FacetDesign.parse("p x i x r"));
        Anova anova = new Anova(study);
        double e = anova.meanSquare(7);
        double pi = Math.max(0, (anova.meanSquare(3) - e) / anova.size(2));
        double pr = Math.max(0, (anova.meanSquare(5) - e) / anova.size(1));
        double p = Math.max(
                0,
                (anova.meanSquare(1) - e - anova.size(2) * pi - anova.size(1) * pr) / (anova.size(1) * anova.size(2)));
        assertThat(components.component("pi").carried().value()).isCloseTo(pi, within(NAIVE));
        assertThat(components.component("p").carried().value()).isCloseTo(p, within(NAIVE));
    }

    @Property(tries = 50)
    void orderAndNamesLeaveNoTrace(@ForAll Study complete, @ForAll long seed, @ForAll Random random) {
        Study study = Studies.gappy(complete, seed);
        for (FacetDesign design : DESIGNS) {
            VarianceComponents components = VarianceComponents.of(study.columns(), design);
            assertThat(VarianceComponents.of(study.shuffled(random).columns(), design))
                    .isEqualTo(components);
            assertThat(VarianceComponents.of(study.renamed(random).columns(), design))
                    .isEqualTo(components);
        }
    }

    /** Far apart, levels leave the plain table for open addressing, some only once the table has grown. */
    @Property(tries = 50)
    void levelsFarApartLeaveNoTrace(@ForAll Study complete, @ForAll long seed, @ForAll Random random) {
        Study study = Studies.gappy(complete, seed).shuffled(random);
        for (int apart : new int[] {7_001, 100_003, 500_000_003}) {
            int[][] levels = Arrays.stream(study.levels())
                    .map(c -> Arrays.stream(c)
                            .map(v -> v * apart % 1_999_999_973 & Integer.MAX_VALUE)
                            .toArray())
                    .toArray(int[][]::new);
            for (FacetDesign design : DESIGNS) {
                assertThat(VarianceComponents.of(new Study(levels, study.values()).columns(), design))
                        .isEqualTo(VarianceComponents.of(study.columns(), design));
            }
        }
    }

    @Property(tries = 50)
    void mergedPartsAreTheWhole(@ForAll Study complete, @ForAll long seed, @ForAll Random random) {
        Study study = Studies.gappy(complete, seed);
        int[] scores = Arrays.stream(study.values()).mapToInt(v -> (int) v).toArray();
        for (FacetDesign design : DESIGNS) {
            int[][] columns = study.columns().columns(design);
            EffectTally whole = EffectTally.of(design).addAll(columns, scores);
            EffectTally first = EffectTally.of(design);
            EffectTally second = EffectTally.of(design);
            for (int row = 0; row < scores.length; row++) {
                int at = row;
                int[] levels = Arrays.stream(columns).mapToInt(c -> c[at]).toArray();
                (random.nextBoolean() ? first : second).add(levels, scores[row]);
            }
            assertThat(VarianceComponents.of(second.merge(first))).isEqualTo(VarianceComponents.of(whole));
            assertThat(VarianceComponents.of(whole)).isEqualTo(VarianceComponents.of(study.columns(), design));
        }
    }

    @Property(tries = 50)
    void tallyForRepeatedRatingsGivesTheSame(@ForAll Study complete, @ForAll long seed) {
        Study study = Studies.gappy(complete, seed);
        long[] scores = Arrays.stream(study.values()).mapToLong(v -> (long) v).toArray();
        for (FacetDesign design : DESIGNS) {
            int[][] columns = study.columns().columns(design);
            assertThat(VarianceComponents.of(EffectTally.ofRepeated(design).addAll(columns, scores)))
                    .isEqualTo(VarianceComponents.of(EffectTally.of(design).addAll(columns, scores)));
        }
    }

    @Property(tries = 50)
    void shiftLeavesNoTraceAndUnitCountsSquared(@ForAll Study complete, @ForAll long seed) {
        Study study = Studies.gappy(complete, seed);
        for (FacetDesign design : DESIGNS) {
            List<VarianceComponent> plain =
                    VarianceComponents.of(study.columns(), design).components();
            assertThat(VarianceComponents.of(study.mapped(v -> v + 1000).columns(), design)
                            .components())
                    .isEqualTo(plain);
            List<VarianceComponent> tenths = VarianceComponents.of(
                            study.mapped(v -> v / 10).columns(), design)
                    .components();
            List<VarianceComponent> thirds = VarianceComponents.of(
                            study.mapped(v -> v / 3).columns(), design)
                    .components();
            for (int i = 0; i < plain.size(); i++) {
                if (plain.get(i).estimate() instanceof Estimate.Computed computed) {
                    assertThat(tenths.get(i).value()).isCloseTo(computed.value() / 100, within(1e-14));
                    assertThat(thirds.get(i).value()).isCloseTo(computed.value() / 9, within(1e-12));
                }
            }
        }
    }

    @Property(tries = 50)
    void missingRatingsChangeNothing(@ForAll Study complete, @ForAll long seed) {
        Study study = Studies.gappy(complete, seed);
        int n = study.values().length;
        int[][] longer =
                Arrays.stream(study.levels()).map(c -> Arrays.copyOf(c, n + 3)).toArray(int[][]::new);
        longer[0][n] = 77;
        double[] values = Arrays.copyOf(study.values(), n + 3);
        Arrays.fill(values, n, n + 3, Double.NaN);
        FacetDesign design = FacetDesign.parse("p x i x r");
        assertThat(VarianceComponents.of(new Study(longer, values).columns(), design))
                .isEqualTo(VarianceComponents.of(study.columns(), design));
    }

    @Property(tries = 50)
    void intervalsHoldTheEstimate(@ForAll Study study) {
        for (ComponentInterval.Kind kind : ComponentInterval.Kind.values()) {
            VarianceComponents components = VarianceComponents.of(
                    study.columns(), FacetDesign.parse("p x i x r"), new ComponentInterval(kind, 0.9));
            for (VarianceComponent component : components.components()) {
                if (component.estimate() instanceof Estimate.Computed c && c.interval() != null) {
                    assertThat(c.interval().contains(c.value())).isTrue();
                }
            }
        }
    }

    /** Mean squares of a complete study, by means of means; effects as bits: p 1, i 2, r 4. */
    private record Anova(Study study) {

        int size(int facet) {
            return Arrays.stream(study.levels()[facet]).max().orElseThrow() + 1;
        }

        double meanSquare(int effect) {
            double squares = 0;
            double df = 1;
            for (int f = 0; f < 3; f++) {
                df *= (effect >> f & 1) == 1 ? size(f) - 1 : 1;
            }
            for (int row = 0; row < study.values().length; row++) {
                double deviation = 0;
                for (int part = 0; part < 8; part++) {
                    if ((part & ~effect) == 0) {
                        int sign = (Integer.bitCount(effect) - Integer.bitCount(part)) % 2 == 0 ? 1 : -1;
                        deviation += sign * mean(part, row);
                    }
                }
                squares += deviation * deviation;
            }
            return squares / df;
        }

        private double mean(int part, int like) {
            double sum = 0;
            int count = 0;
            for (int row = 0; row < study.values().length; row++) {
                boolean same = true;
                for (int f = 0; f < 3; f++) {
                    same &= (part >> f & 1) == 0 || study.levels()[f][row] == study.levels()[f][like];
                }
                sum += same ? study.values()[row] : 0;
                count += same ? 1 : 0;
            }
            return sum / count;
        }
    }
}
