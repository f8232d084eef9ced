package org.openkam.scoring.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every expected value of {@code shared/data/psy}, which names program, version, call and tolerance of each, is met, but for those
 * whose own program stopped too early ({@link OracleErrors}).
 */
class ReferenceTest {
    private static final Path DATA = Path.of("..", "..", "shared", "data", "psy");

    @TestFactory
    Stream<DynamicTest> everySetIsMet() {
        assumeTrue(Files.isRegularFile(DATA.resolve("expected.json")), "shared/data/psy isn't here");
        return ReferenceRun.read(DATA).stream().map(set -> DynamicTest.dynamicTest(set.id(), () -> assertMet(set)));
    }

    private static void assertMet(ReferenceSet set) {
        assertThat(Comparison.of(set)).isNotEmpty().allMatch(OracleErrors::isExplained);
    }
}
