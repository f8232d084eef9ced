package org.openkam.core.internal;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Argument checks. Each returns its argument, and each message names subject, (value) and rule. */
public final class Arguments {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Arguments() {}

    /** Returns {@code value} if it isn't null. */
    public static <T> T notNull(@Nullable T value, String subject) {
        if (value == null) {
            throw new IllegalArgumentException(capitalised(subject) + " (null) must be given.");
        }
        return value;
    }

    /** Fails unless {@code rule} holds. */
    public static void that(boolean rule, String subject, Object value, String ruleText) {
        if (!rule) {
            throw new IllegalArgumentException(capitalised(subject) + " (" + value + ") " + ruleText + ".");
        }
    }

    /** Returns {@code value} if it is neither {@code NaN} nor infinite. */
    public static double finite(double value, String subject) {
        that(Double.isFinite(value), subject, value, "must be a finite number");
        return value;
    }

    /** Returns {@code value} if it lies between {@code lowest} and {@code highest}, both inclusive. */
    public static int inRange(int value, int lowest, int highest, String subject) {
        that(value >= lowest && value <= highest, subject, value, "must lie between " + lowest + " and " + highest);
        return value;
    }

    /** Returns whether {@code text} is a code: a letter or digit, then up to 63 letters, digits, dots, dashes or underscores. */
    public static boolean isCode(@Nullable String text) {
        return text != null && CODE.matcher(text).matches();
    }

    /** Returns {@code value} if it is a code, see {@link #isCode}. */
    public static String code(@Nullable String value, String subject) {
        that(
                isCode(value),
                subject,
                String.valueOf(value),
                "must be 1 to 64 letters, digits, dots, dashes or underscores and start with a letter or digit");
        return notNull(value, subject);
    }

    /** Returns an immutable copy of {@code values}, none of them null, at least one. */
    public static <T> List<T> notEmpty(Collection<T> values, String subject) {
        that(!notNull(values, subject).isEmpty(), subject, "empty", "must have at least one element");
        return List.copyOf(values);
    }

    private static String capitalised(String subject) {
        return subject.isEmpty() ? subject : Character.toUpperCase(subject.charAt(0)) + subject.substring(1);
    }
}
