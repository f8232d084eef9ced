package org.openkam.ipd.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openkam.core.finding.Finding;
import org.openkam.core.finding.FindingCode;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.Place;
import org.openkam.core.model.CodeDistance;

/** Gathers what is wrong with plans while they are put together; what can't be made is null and has its finding. */
final class PlanFaults {
    private static final int DAYS = 7;
    private static final int MOST_WEEKS = 1000;

    private final String name;
    private final List<Finding> findings = new ArrayList<>();

    PlanFaults(String name) {
        this.name = name;
    }

    Findings findings() {
        return Findings.of(findings);
    }

    void add(FindingCode code, String pointer, String... facts) {
        findings.add(Finding.of(code, Place.at(name, pointer), facts));
    }

    /** Returns what is made, or null with a finding if its parts are refused. */
    <T> @Nullable T made(FindingCode code, String pointer, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException | ArithmeticException e) {
            add(code, pointer, "rule", rule(String.valueOf(e.getMessage())));
            return null;
        }
    }

    /** The refusal without its advice and full stop, for the middle of a sentence. */
    private static String rule(String message) {
        String first = message.lines().findFirst().orElse("-");
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }

    /** Says that two parts differ, if they do. */
    void same(@Nullable Object value, @Nullable Object other, String pointer) {
        boolean same = value instanceof BigDecimal a && other instanceof BigDecimal b
                ? a.compareTo(b) == 0
                : Objects.equals(value, other);
        if (!same) {
            add(
                    FindingCode.PLAN_CONTRADICTION,
                    pointer,
                    "value",
                    Finding.shown(String.valueOf(value)),
                    "other",
                    Finding.shown(String.valueOf(other)));
        }
    }

    void reference(String code, Collection<String> known, String pointer) {
        if (!known.contains(code)) {
            String nearest = CodeDistance.nearest(code, known).orElse("-");
            add(FindingCode.MODEL_REFERENCE, pointer, "code", Finding.shown(code), "nearest", nearest);
        }
    }

    @Nullable
    LocalDate date(@Nullable String text, String pointer) {
        if (text == null) {
            return null;
        }
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // said below
        }
        add(FindingCode.PLAN_DATE, pointer, "date", Finding.shown(text), "rule", "YYYY-MM-DD");
        return null;
    }

    /** Returns whole weeks, or -1 with a finding. */
    int weeks(String text, String pointer) {
        try {
            Period period = Period.parse(text);
            int days = period.getDays();
            if (period.getYears() == 0
                    && period.getMonths() == 0
                    && days >= 0
                    && days % DAYS == 0
                    && days / DAYS <= MOST_WEEKS) {
                return days / DAYS;
            }
        } catch (DateTimeException e) {
            // said below
        }
        add(FindingCode.PLAN_DATE, pointer, "date", Finding.shown(text), "rule", "P0D, P7D, ... P7000D");
        return -1;
    }

    @Nullable
    Double number(BigDecimal number, String pointer) {
        double value = number.doubleValue();
        if (Double.isFinite(value)) {
            return value;
        }
        add(
                FindingCode.DOCUMENT_VALUE,
                pointer,
                "value",
                Finding.shown(number.toString()),
                "rule",
                "+-" + Double.MAX_VALUE);
        return null;
    }
}
