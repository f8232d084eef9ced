package org.openkam.house.planted.calls;

import java.util.logging.Logger;

/** Speaks without being asked. */
public final class Loud {
    private Loud() {}

    static void out() {
        System.out.println();
    }

    static void err() {
        System.err.println();
    }

    static void in() throws java.io.IOException {
        System.in.read();
    }

    static void console() {
        System.console().flush();
    }

    static void redirect() {
        System.setOut(null);
    }

    static void stackTrace(IllegalStateException e) {
        e.printStackTrace();
    }

    static void dump() {
        Thread.dumpStack();
    }

    static void exit() {
        System.exit(1);
    }

    static void halt() {
        Runtime.getRuntime().halt(1);
    }

    static void property() {
        System.setProperty("user.language", "en");
    }

    /** Logs. */
    public static final class Logging {
        private Logging() {}

        static void log() {
            Logger.getLogger("x").info("x");
        }

        static void systemLog() {
            System.getLogger("x").log(System.Logger.Level.INFO, "x");
        }
    }
}
