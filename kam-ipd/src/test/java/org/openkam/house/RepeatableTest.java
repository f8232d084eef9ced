package org.openkam.house;

import com.tngtech.archunit.lang.ArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.BaseStream;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.openkam.house.planted.calls.LastDigits;
import org.openkam.house.planted.calls.Repeatable;
import org.openkam.house.planted.calls.Unordered;
import org.openkam.house.planted.calls.Unrepeatable;

/**
 * The same input gives the same bytes: today and tomorrow, on any machine, with any number of threads. A report that
 * someone's career hangs on must be open to being computed again.
 */
class RepeatableTest {
    private static final ArchRule NO_CLOCK = Bans.rule(
            "read no clock",
            Ban.of(System.class, "currentTimeMillis", "nanoTime"),
            Ban.of(Instant.class, "now"),
            Ban.of(LocalDate.class, "now"),
            Ban.of(LocalTime.class, "now"),
            Ban.of(LocalDateTime.class, "now"),
            Ban.of(ZonedDateTime.class, "now"),
            Ban.of(OffsetDateTime.class, "now"),
            Ban.of(Year.class, "now"),
            Ban.of(YearMonth.class, "now"),
            Ban.all(Clock.class),
            Ban.exactly(Date.class, Ban.NEW),
            Ban.of(Calendar.class, "getInstance"));

    private static final ArchRule NO_CHANCE = Bans.rule(
            "draw no number without a given seed",
            Ban.of(Math.class, "random"),
            Ban.of(StrictMath.class, "random"),
            Ban.exactly(Random.class, Ban.NEW),
            Ban.exactly(SplittableRandom.class, Ban.NEW),
            Ban.all(ThreadLocalRandom.class),
            Ban.all(SecureRandom.class),
            Ban.of(RandomGenerator.class, "of", "getDefault"),
            Ban.exactly(RandomGeneratorFactory.class, "create"),
            Ban.exactly(Collections.class, "shuffle", List.class),
            Ban.of(UUID.class, "randomUUID"));

    /** A parallel stream adds doubles in an order of its own. */
    private static final ArchRule NO_PARALLEL_STREAM = Bans.rule(
            "run no stream in parallel",
            Ban.of(Collection.class, "parallelStream"),
            Ban.of(BaseStream.class, "parallel"),
            Ban.all(StreamSupport.class),
            Ban.of(Arrays.class, "parallelPrefix", "parallelSetAll", "parallelSort"),
            Ban.of(ConcurrentHashMap.class, "reduce", "reduceValues", "reduceValuesToDouble", "reduceKeys"));

    /** The JDK's copies and collectors walk in an order that changes from run to run, or may. */
    private static final ArchRule NO_SHUFFLED_ORDER = Bans.rule(
            "keep the order in which things come",
            Ban.of(Set.class, "copyOf"),
            Ban.of(Map.class, "copyOf", "ofEntries"),
            Ban.of(System.class, "identityHashCode"),
            Ban.of(Collectors.class, "toSet", "toUnmodifiableSet", "toUnmodifiableMap", "groupingByConcurrent"));

    /** These may differ in the last digit from machine to machine; StrictMath's twins don't. */
    private static final ArchRule NO_LAST_DIGIT = Bans.rule(
            "compute special functions with StrictMath",
            Ban.of(Math.class, "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh"),
            Ban.of(Math.class, "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt", "hypot"));

    @Test
    void noClockIsRead() {
        NO_CLOCK.check(Library.CLASSES);
    }

    @Test
    void noNumberIsDrawnByChance() {
        NO_CHANCE.check(Library.CLASSES);
    }

    @Test
    void noStreamRunsInParallel() {
        NO_PARALLEL_STREAM.check(Library.CLASSES);
    }

    @Test
    void noOrderChangesFromRunToRun() {
        NO_SHUFFLED_ORDER.check(Library.CLASSES);
    }

    @Test
    void noSpecialFunctionDependsOnTheMachine() {
        NO_LAST_DIGIT.check(Library.CLASSES);
    }

    @Test
    void plantedDifferencesFail() {
        Planted.assertEveryMethodFails(NO_CLOCK, Unrepeatable.Clocks.class);
        Planted.assertEveryMethodFails(NO_CHANCE, Unrepeatable.Chance.class);
        Planted.assertEveryMethodFails(NO_PARALLEL_STREAM, Unordered.Parallel.class);
        Planted.assertEveryMethodFails(NO_SHUFFLED_ORDER, Unordered.Shuffled.class);
        Planted.assertEveryMethodFails(NO_LAST_DIGIT, LastDigits.class);
    }

    @Test
    void whatIsRepeatablePasses() {
        for (ArchRule rule : List.of(NO_CLOCK, NO_CHANCE, NO_PARALLEL_STREAM, NO_SHUFFLED_ORDER, NO_LAST_DIGIT)) {
            Planted.assertPasses(rule, Repeatable.class);
        }
    }
}
