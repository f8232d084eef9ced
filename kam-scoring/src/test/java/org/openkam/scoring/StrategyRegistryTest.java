package org.openkam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Reading;
import org.openkam.core.model.UnknownCodeException;
import org.openkam.core.programme.RaterSource;
import org.openkam.scoring.policy.GapRule;
import org.openkam.scoring.policy.RatingAggregation;
import org.openkam.scoring.policy.ScoringPolicy;
import org.openkam.scoring.policy.SourceCombination;
import org.openkam.scoring.policy.StrategyFactory;
import org.openkam.scoring.policy.StrategyKind;
import org.openkam.scoring.policy.StrategyProvider;
import org.openkam.scoring.policy.StrategyRegistry;
import org.openkam.scoring.policy.StrategyUse;
import org.openkam.scoring.statistic.Fraction;

class StrategyRegistryTest {
    private static final StrategyRegistry STANDARD = StrategyRegistry.standard();

    /** Claims a code of its own or one of the library's. */
    record Mine(String code) implements SourceCombination {
        private static final long serialVersionUID = 1L;

        @Override
        public Fraction weight(Set<RaterSource> sources, int raters) {
            return Fraction.of(sources.size(), 1);
        }
    }

    /** Found by the service loader. */
    public static final class Provider implements StrategyProvider {
        @Override
        public List<StrategyFactory> strategies() {
            return List.of(StrategyFactory.of(new Mine("provided")));
        }
    }

    /** Claims a code that {@link Provider} claims too. */
    public static final class SecondProvider implements StrategyProvider {
        @Override
        public List<StrategyFactory> strategies() {
            return List.of(StrategyFactory.of(new Mine("only-second")), StrategyFactory.of(new Mine("provided")));
        }
    }

    /** Can be loaded and then fails. */
    public static final class FailingProvider implements StrategyProvider {
        @Override
        public List<StrategyFactory> strategies() {
            throw new IllegalStateException("no licence");
        }
    }

    private static URLClassLoader loader(Path folder, String provider) throws IOException {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(StrategyProvider.class.getName()), provider + "\n");
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, StrategyRegistryTest.class.getClassLoader());
    }

    @Test
    void findsOnlyWhatItIsAskedToFind(@TempDir Path folder) throws IOException {
        try (URLClassLoader loader = loader(folder, Provider.class.getName())) {
            StrategyRegistry found = STANDARD.plusDiscovered(loader);
            assertThat(found.codes(StrategyKind.COMBINATION)).contains("provided");
            assertThat(found.factory(StrategyKind.COMBINATION, "provided")
                            .orElseThrow()
                            .owner())
                    .isEqualTo(Provider.class.getName());
            assertThat(STANDARD.codes(StrategyKind.COMBINATION))
                    .containsExactly("equal-source-weights", "given-weights", "pooled-raters");
            assertThatThrownBy(() -> found.plusDiscovered(loader)).hasMessageContaining("must have one owner");
        }
    }

    @Test
    void aBrokenProviderIsAnError(@TempDir Path folder) throws IOException {
        try (URLClassLoader loader = loader(folder, "org.example.Missing")) {
            assertThatThrownBy(() -> STANDARD.plusDiscovered(loader))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Maybe");
        }
    }

    @Test
    void case70ABrokenProviderCostsOnlyItself(@TempDir Path folder) throws IOException {
        String names = String.join(
                "\n",
                "org.example.Missing",
                SecondProvider.class.getName(),
                StrategyRegistryTest.class.getName(),
                FailingProvider.class.getName(),
                Provider.class.getName());
        try (URLClassLoader loader = loader(folder, names)) {
            Reading<StrategyRegistry> found = STANDARD.discover(loader);
            assertThat(found.orThrow().codes(StrategyKind.COMBINATION))
                    .contains("provided")
                    .doesNotContain("only-second");
            assertThat(found.findings().list())
                    .allMatch(f -> f.code() == FindingCode.STRATEGY_PROVIDER)
                    .extracting(f -> f.facts().get("found"))
                    .satisfiesExactlyInAnyOrder(
                            text -> assertThat(text).contains("org.example.Missing"),
                            text -> assertThat(text).contains(StrategyRegistryTest.class.getName() + " "),
                            text -> assertThat(text)
                                    .isEqualTo(FailingProvider.class.getName() + ": java.lang.IllegalStateException"),
                            text -> assertThat(text)
                                    .isEqualTo(SecondProvider.class.getName() + ": combination provided, "
                                            + Provider.class.getName()));
            assertThatThrownBy(() -> STANDARD.plusDiscovered(loader)).isInstanceOf(IllegalArgumentException.class);
        }
        try (URLClassLoader loader = loader(folder, Provider.class.getName())) {
            assertThat(STANDARD.discover(loader).findings().isEmpty()).isTrue();
        }
    }

    @Test
    void case70ACodeThatIsClaimedTwiceNamesBothOwners(@TempDir Path folder) throws IOException {
        try (URLClassLoader loader = loader(folder, Provider.class.getName() + "\n" + SecondProvider.class.getName())) {
            assertThatThrownBy(() -> STANDARD.plusDiscovered(loader))
                    .hasMessageContainingAll(
                            "(provided)", Provider.class.getName(), SecondProvider.class.getName(), "\nMaybe");
        }
    }

    @Test
    void theLibrarysOwnCannotBeReplaced() {
        assertThatThrownBy(() -> STANDARD.plus(new Mine("pooled-raters")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("(pooled-raters)", "openkam", Mine.class.getName(), "\nMaybe");
        assertThat(STANDARD.strategy(StrategyKind.COMBINATION, "pooled-raters", Map.of()))
                .isEqualTo(SourceCombination.pooledRaters());
    }

    @Test
    void oneCodeMayServeTwoKinds() {
        assertThat(STANDARD.plus(new Mine("exceeds-error")).codes(StrategyKind.COMBINATION))
                .contains("exceeds-error");
    }

    @Test
    void anUnknownCodeNamesTheNearest() {
        assertThatThrownBy(() -> STANDARD.strategy(StrategyKind.AGGREGATION, "medain", Map.of()))
                .isInstanceOf(UnknownCodeException.class)
                .hasMessageContaining("Maybe median was meant");
    }

    @Test
    void parametersMakeAStrategy() {
        Map<String, Fraction> quarter = Map.of("share", Fraction.of(1, 4));
        assertThat(STANDARD.strategy(StrategyKind.GAPS, "share-of-range", quarter))
                .isEqualTo(GapRule.shareOfRange(Fraction.of(1, 4)));
        assertThatThrownBy(() -> STANDARD.strategy(StrategyKind.GAPS, "share-of-range", Map.of()))
                .hasMessageContaining("must be share");
        assertThatThrownBy(() -> STANDARD.strategy(StrategyKind.GAPS, "exceeds-error", quarter))
                .hasMessageContaining("must be {}");
    }

    @Test
    void aMakerMustMakeWhatItSays() {
        var liar = new StrategyFactory(StrategyKind.GAPS, "liar", "test", parameters -> GapRule.exceedsError());
        assertThatThrownBy(() -> liar.make(Map.of())).hasMessageContaining("must be what was asked for");
    }

    @Test
    void aPolicyNamesCodeClassAndVersionOfEveryStrategy() {
        ScoringPolicy policy = ScoringPolicy.standard()
                .with("test", new Mine("mine"))
                .with("test", RatingAggregation.trimmedMean(Fraction.of(1, 10)));
        List<StrategyUse> uses = policy.provenance();
        assertThat(uses).extracting(StrategyUse::kind).containsExactly(StrategyKind.values());
        assertThat(uses.get(1))
                .hasToString("aggregation: trimmed-mean (share=1/10), version 1, "
                        + "org.openkam.scoring.policy.ItemTrimmedMean");
        assertThat(uses.get(2)).hasToString("combination: mine, version 1, " + Mine.class.getName());
        assertThat(uses.get(3).className()).isEqualTo("org.openkam.scoring.policy.StandardIntervalMethod");
        assertThatThrownBy(() -> policy.with("test", new Mine("not a code"))).hasMessageContaining("Code of strategy");
    }
}
