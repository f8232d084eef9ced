package org.openkam.examples.quickstart;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;

/**
 * A server in small: runs the job many times, each time with classes of its own. Ends with {@link #ENDED} and the number of
 * loaders that can't be collected afterwards. To be run where soft references are cleared at once.
 */
final class Reloading {
    static final int RELOADS = 50;
    static final int FAILED = 10;
    static final int CHANGED_DEFAULTS = 11;
    static final int ENDED = 20;

    private static final int ROUNDS = 50;
    private static final int MILLISECONDS = 100;
    private static final ReferenceQueue<ClassLoader> QUEUE = new ReferenceQueue<>();
    private static final Locale LOCALE = Locale.forLanguageTag("tr");
    private static final TimeZone ZONE = TimeZone.getTimeZone("Asia/Kathmandu");

    private Reloading() {}

    /** What a server may do next; see {@link #goOn}. */
    private record NextRequest(String path) {}

    /** Takes the programme to read and the folder to write to. */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException, InterruptedException {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
        Properties properties = (Properties) System.getProperties().clone();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int time = 0; time < RELOADS; time++) {
            loaders.add(reloaded(arguments[0], Path.of(arguments[1], "out" + time)));
        }
        boolean untouched = Locale.getDefault().equals(LOCALE)
                && TimeZone.getDefault().equals(ZONE)
                && System.getProperties().equals(properties);
        goOn();
        System.exit(untouched ? ENDED + left(loaders) : CHANGED_DEFAULTS);
    }

    /**
     * Compares and prints a record of the server's own. Java 17 keeps the types of the record component that it linked last
     * (the field {@code asTypeCache} of the handles in {@code java.lang.runtime.ObjectMethods}), and with them one loader of
     * the library until the next record is linked, whoever's it is; a heap dump shows no other way to it. Java 25 lets it go.
     */
    private static void goOn() {
        NextRequest request = new NextRequest("/");
        if (!request.equals(new NextRequest("/"))
                || request.hashCode() == request.toString().hashCode()) {
            System.exit(FAILED);
        }
    }

    /** Collected loaders are handed over by a thread of the machine, so each round waits for one a moment. */
    private static int left(List<WeakReference<ClassLoader>> loaders) throws InterruptedException {
        int left = loaders.size();
        for (int round = 0; round < ROUNDS && left > 0; round++) {
            System.gc();
            QUEUE.remove(MILLISECONDS);
            left = (int) loaders.stream().filter(loader -> loader.get() != null).count();
        }
        return left;
    }

    private static WeakReference<ClassLoader> reloaded(String programme, Path out)
            throws IOException, ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            Class<?> job = loader.loadClass(Quickstart.class.getName());
            var run = job.getDeclaredMethod("run", PrintStream.class, PrintStream.class, String[].class);
            run.setAccessible(true);
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
            String[] arguments = {"programme=" + programme, "out=" + out, "threads=2", "analyst=true"};
            Object status = run.invoke(null, nowhere, nowhere, arguments);
            if (job == Quickstart.class || !Integer.valueOf(0).equals(status)) {
                System.exit(FAILED);
            }
            return new WeakReference<>(loader, QUEUE);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] classPath() throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
