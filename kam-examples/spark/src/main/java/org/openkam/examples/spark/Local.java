package org.openkam.examples.spark;

import org.apache.spark.sql.SparkSession;

/** Sessions in this very process; on a cluster {@code spark-submit} gives the session, and this isn't used. */
final class Local {
    private Local() {}

    static SparkSession session(int cores) {
        return SparkSession.builder()
                .master("local[" + cores + "]")
                .appName("openkam")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 8L * cores)
                .getOrCreate();
    }
}
