package org.openkam.house.planted.calls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Scanner;

/** Says what it wants. */
public final class Explicit {
    private Explicit() {}

    static String format(double x) {
        return String.format(Locale.ROOT, "%.1f", x).toLowerCase(Locale.ROOT);
    }

    static DecimalFormat decimal() {
        return new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static String written(ByteArrayOutputStream out) {
        return out.toString(StandardCharsets.UTF_8);
    }

    static InputStreamReader reader(InputStream in) {
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    static PrintStream print(OutputStream out) throws IOException {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    static PrintWriter toMemory() {
        return new PrintWriter(new StringWriter());
    }

    static int scan(String text) {
        return new Scanner(text).nextInt();
    }
}
