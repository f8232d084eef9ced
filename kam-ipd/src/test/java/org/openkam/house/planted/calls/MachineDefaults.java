package org.openkam.house.planted.calls;

import java.io.ByteArrayOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.text.Collator;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Formatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Scanner;
import java.util.TimeZone;
import java.util.function.UnaryOperator;

/** Asks the machine instead of the caller. */
public final class MachineDefaults {
    private MachineDefaults() {}

    /** Asks for a locale. */
    public static final class Locales {
        private Locales() {}

        static Locale standard() {
            return Locale.getDefault();
        }

        static String format(double x) {
            return String.format("%.1f", x);
        }

        static String formatted(double x) {
            return "%.1f".formatted(x);
        }

        static void printf(PrintStream out, double x) {
            out.printf("%.1f", x);
        }

        static void writer(PrintWriter out, double x) {
            out.format("%.1f", x);
        }

        static Formatter formatter() {
            return new Formatter();
        }

        static String lower(String text) {
            return text.toLowerCase();
        }

        static UnaryOperator<String> upperByReference() {
            return String::toUpperCase;
        }

        static DecimalFormat decimal() {
            return new DecimalFormat("0.0");
        }

        static DecimalFormatSymbols symbols() {
            return DecimalFormatSymbols.getInstance();
        }

        static NumberFormat number() {
            return NumberFormat.getPercentInstance();
        }

        static SimpleDateFormat simpleDate() {
            return new SimpleDateFormat("yyyy-MM-dd");
        }

        static DateFormat date() {
            return DateFormat.getDateInstance();
        }

        static MessageFormat message() {
            return new MessageFormat("{0}");
        }

        static String messageText(double x) {
            return MessageFormat.format("{0}", x);
        }

        static DateTimeFormatter pattern() {
            return DateTimeFormatter.ofPattern("MMM");
        }

        static DateTimeFormatter localized() {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
        }

        static Collator collator() {
            return Collator.getInstance();
        }

        static ResourceBundle bundle() {
            return ResourceBundle.getBundle("texts", Locale.ROOT);
        }
    }

    /** Asks for a charset. */
    public static final class Charsets {
        private Charsets() {}

        static Charset standard() {
            return Charset.defaultCharset();
        }

        static byte[] bytes(String text) {
            return text.getBytes();
        }

        static String text(byte[] bytes) {
            return new String(bytes);
        }

        static String part(byte[] bytes) {
            return new String(bytes, 0, 1);
        }

        static String written(ByteArrayOutputStream out) {
            return out.toString();
        }

        static FileReader fileReader(String file) throws IOException {
            return new FileReader(file);
        }

        static FileWriter fileWriter(String file) throws IOException {
            return new FileWriter(file);
        }

        static InputStreamReader reader(InputStream in) {
            return new InputStreamReader(in);
        }

        static OutputStreamWriter writer(OutputStream out) {
            return new OutputStreamWriter(out);
        }

        static PrintStream print(OutputStream out) {
            return new PrintStream(out, true);
        }

        static PrintWriter printWriter(OutputStream out) {
            return new PrintWriter(out);
        }

        static Scanner scanner(InputStream in) {
            return new Scanner(in);
        }
    }

    /** Asks for a time zone. */
    public static final class Zones {
        private Zones() {}

        static ZoneId zone() {
            return ZoneId.systemDefault();
        }

        static TimeZone old() {
            return TimeZone.getDefault();
        }
    }
}
