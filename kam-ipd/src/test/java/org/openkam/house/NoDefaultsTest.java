package org.openkam.house;

import com.tngtech.archunit.lang.ArchRule;
import java.io.ByteArrayOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.text.Collator;
import java.text.DateFormat;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.text.SimpleDateFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Scanner;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.openkam.house.planted.calls.Explicit;
import org.openkam.house.planted.calls.MachineDefaults;

/**
 * Nothing depends on how a machine is set up: a Turkish desktop, a Windows code page or another time zone changes no
 * number, no letter and no byte.
 */
class NoDefaultsTest {
    private static final List<Class<?>> LOCALE = List.of(Locale.class);
    private static final List<Class<?>> CHARSET = List.of(Charset.class, CharsetDecoder.class, CharsetEncoder.class);

    private static final ArchRule NO_DEFAULT_LOCALE = Bans.rule(
            "name the locale",
            Ban.of(Locale.class, "getDefault", "setDefault"),
            Ban.without(LOCALE, String.class, "format", "formatted", "toLowerCase", "toUpperCase"),
            Ban.without(LOCALE, PrintStream.class, "printf", "format"),
            Ban.without(LOCALE, PrintWriter.class, "printf", "format"),
            Ban.without(LOCALE, Formatter.class, Ban.NEW),
            Ban.without(List.of(Locale.class, DecimalFormatSymbols.class), DecimalFormat.class, Ban.NEW),
            Ban.without(LOCALE, DecimalFormatSymbols.class, Ban.NEW, "getInstance"),
            Ban.without(
                    LOCALE,
                    NumberFormat.class,
                    "getInstance",
                    "getNumberInstance",
                    "getIntegerInstance",
                    "getCurrencyInstance",
                    "getPercentInstance",
                    "getCompactNumberInstance"),
            Ban.without(LOCALE, SimpleDateFormat.class, Ban.NEW),
            Ban.without(
                    LOCALE,
                    DateFormat.class,
                    "getInstance",
                    "getDateInstance",
                    "getTimeInstance",
                    "getDateTimeInstance"),
            Ban.without(LOCALE, MessageFormat.class, Ban.NEW, "format"),
            Ban.without(LOCALE, DateTimeFormatter.class, "ofPattern"),
            Ban.of(DateTimeFormatter.class, "ofLocalizedDate", "ofLocalizedTime", "ofLocalizedDateTime"),
            Ban.without(LOCALE, Collator.class, "getInstance"),
            Ban.of(ResourceBundle.class, "getBundle"));

    private static final ArchRule NO_DEFAULT_CHARSET = Bans.rule(
            "name the charset",
            Ban.of(Charset.class, "defaultCharset"),
            Ban.exactly(String.class, "getBytes"),
            Ban.exactly(String.class, Ban.NEW, byte[].class),
            Ban.exactly(String.class, Ban.NEW, byte[].class, int.class, int.class),
            Ban.exactly(ByteArrayOutputStream.class, "toString"),
            Ban.without(CHARSET, FileReader.class, Ban.NEW),
            Ban.without(CHARSET, FileWriter.class, Ban.NEW),
            Ban.without(CHARSET, InputStreamReader.class, Ban.NEW),
            Ban.without(CHARSET, OutputStreamWriter.class, Ban.NEW),
            Ban.without(CHARSET, PrintStream.class, Ban.NEW),
            Ban.without(List.of(Charset.class, Writer.class), PrintWriter.class, Ban.NEW),
            Ban.without(List.of(Charset.class, String.class, Readable.class), Scanner.class, Ban.NEW));

    private static final ArchRule NO_DEFAULT_ZONE = Bans.rule(
            "name the time zone",
            Ban.of(ZoneId.class, "systemDefault"),
            Ban.of(TimeZone.class, "getDefault", "setDefault"));

    @Test
    void theLocaleIsNamed() {
        NO_DEFAULT_LOCALE.check(Library.CLASSES);
    }

    @Test
    void theCharsetIsNamed() {
        NO_DEFAULT_CHARSET.check(Library.CLASSES);
    }

    @Test
    void theTimeZoneIsNamed() {
        NO_DEFAULT_ZONE.check(Library.CLASSES);
    }

    @Test
    void plantedDefaultsFail() {
        Planted.assertEveryMethodFails(NO_DEFAULT_LOCALE, MachineDefaults.Locales.class);
        Planted.assertEveryMethodFails(NO_DEFAULT_CHARSET, MachineDefaults.Charsets.class);
        Planted.assertEveryMethodFails(NO_DEFAULT_ZONE, MachineDefaults.Zones.class);
    }

    @Test
    void whatIsNamedPasses() {
        Planted.assertPasses(NO_DEFAULT_LOCALE, Explicit.class);
        Planted.assertPasses(NO_DEFAULT_CHARSET, Explicit.class);
        Planted.assertPasses(NO_DEFAULT_ZONE, Explicit.class);
    }
}
