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
import java.util.TimeZone;

/**
 * A server in small: runs the job several times, each time with classes of its own. Ends with {@link
 * #ENDED} and the number of loaders that can't be collected afterwards. To be run where soft references are cleared at once.
 */
final class Reloading {
    static final int RELOADS = 3;
    static final int FAILED = 10;
    static final int CHANGED_DEFAULTS = 11;
    static final int ENDED = 20;

    private static final int ROUNDS = 50;
    private static final int MILLISECONDS = 100;
    private static final ReferenceQueue<ClassLoader> QUEUE = new ReferenceQueue<>();
    private static final Locale LOCALE = Locale.forLanguageTag("tr");
    private static final TimeZone ZONE = TimeZone.getTimeZone("Asia/Kathmandu");

    private Reloading() {}

    /** Takes the folder to write to. */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException, InterruptedException {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int time = 0; time < RELOADS; time++) {
            loaders.add(reloaded(Path.of(arguments[0], "out" + time)));
        }
        boolean untouched =
                Locale.getDefault().equals(LOCALE) && TimeZone.getDefault().equals(ZONE);
        System.exit(untouched ? ENDED + left(loaders) : CHANGED_DEFAULTS);
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

    private static WeakReference<ClassLoader> reloaded(Path out) throws IOException, ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            Class<?> job = loader.loadClass(Quickstart.class.getName());
            var run = job.getDeclaredMethod("run", PrintStream.class, PrintStream.class, String[].class);
            run.setAccessible(true);
            PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
            Object status = run.invoke(
                    null, nowhere, nowhere, new String[] {"programme=" + Run.BUNDLED, "out=" + out, "threads=2"});
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
