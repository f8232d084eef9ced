package org.openkam.core.internal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Argument checks. Each message names subject, (value) and rule; text from outside is shown escaped and cut. */
public final class Arguments {
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_SHOWN = 20;
    private static final String CUT = "...";

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
        if (value < lowest || value > highest) { // first, so that no text is made in vain
            that(false, subject, value, "must lie between " + lowest + " and " + highest);
        }
        return value;
    }

    /** Returns whether {@code text} is a code: a letter or digit, then up to 63 letters, digits, dots, dashes or underscores. */
    public static boolean isCode(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST_CODE || !isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    /** Of ASCII only: other scripts have letters that look the same. */
    private static boolean isLetterOrDigit(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    /** Returns {@code value} if it is a code, see {@link #isCode}. */
    public static String code(@Nullable String value, String subject) {
        if (value == null || !isCode(value)) { // first, so that no text is made in vain
            that(
                    false,
                    subject,
                    value == null ? "null" : shown(value),
                    "must be 1 to 64 letters, digits, dots, dashes or underscores and start with a letter or digit");
        }
        return notNull(value, subject);
    }

    /** Returns an immutable copy of {@code values}, none of them null, at least one. */
    public static <T> List<T> notEmpty(Collection<T> values, String subject) {
        that(!notNull(values, subject).isEmpty(), subject, "empty", "must have at least one element");
        return List.copyOf(values);
    }

    /** Returns {@code text} fit to be shown: escaped, at most 20 characters, the last three dots if something is cut off. */
    public static String shown(String text) {
        StringBuilder out = new StringBuilder();
        int whole = 0;
        for (int i = 0; i < text.length() && out.length() <= LONGEST_SHOWN; ) {
            int c = text.codePointAt(i);
            whole = out.length() <= LONGEST_SHOWN - CUT.length() ? out.length() : whole;
            appendEscaped(out, c);
            i += Character.charCount(c);
        }
        if (out.length() > LONGEST_SHOWN) {
            out.setLength(whole);
            out.append(CUT);
        }
        return out.toString();
    }

    /** Returns {@code text} with everything but printable ASCII, letters and digits as a backslash, u and hex digits. */
    public static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> appendEscaped(out, c));
        return out.toString();
    }

    private static void appendEscaped(StringBuilder out, int c) {
        if (c >= ' ' && c < 127 || Character.isLetterOrDigit(c)) {
            out.appendCodePoint(c);
        } else {
            out.append("\\u").append(String.format(Locale.ROOT, "%04X", c));
        }
    }

    private static String capitalised(String subject) {
        return subject.isEmpty() ? subject : Character.toUpperCase(subject.charAt(0)) + subject.substring(1);
    }
}
