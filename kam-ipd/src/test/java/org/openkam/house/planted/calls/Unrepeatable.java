package org.openkam.house.planted.calls;

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
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Gives another answer each time. */
public final class Unrepeatable {
    private Unrepeatable() {}

    /** Reads clocks. */
    public static final class Clocks {
        private Clocks() {}

        static long millis() {
            return System.currentTimeMillis();
        }

        static LongSupplier nanosByReference() {
            return System::nanoTime;
        }

        static Instant instant() {
            return Instant.now();
        }

        static LocalDate date() {
            return LocalDate.now();
        }

        static LocalTime time() {
            return LocalTime.now();
        }

        static LocalDateTime dateTime() {
            return LocalDateTime.now();
        }

        static ZonedDateTime zoned() {
            return ZonedDateTime.now();
        }

        static OffsetDateTime offset() {
            return OffsetDateTime.now();
        }

        static Year year() {
            return Year.now();
        }

        static YearMonth month() {
            return YearMonth.now();
        }

        static Clock clock() {
            return Clock.systemUTC();
        }

        static Date old() {
            return new Date();
        }

        static Calendar calendar() {
            return Calendar.getInstance();
        }
    }

    /** Draws without a seed. */
    public static final class Chance {
        private Chance() {}

        static double math() {
            return Math.random();
        }

        static double strictMath() {
            return StrictMath.random();
        }

        static Random random() {
            return new Random();
        }

        static Object anonymous() {
            return new SplittableRandom();
        }

        static int threadLocal() {
            return ThreadLocalRandom.current().nextInt();
        }

        static int secure() {
            return new SecureRandom().nextInt();
        }

        static RandomGenerator standard() {
            return RandomGenerator.getDefault();
        }

        static RandomGenerator factory() {
            return RandomGeneratorFactory.of("L64X128MixRandom").create();
        }

        static void shuffle(List<String> list) {
            Collections.shuffle(list);
        }

        static UUID uuid() {
            return UUID.randomUUID();
        }
    }
}
