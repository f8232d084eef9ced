package org.openkam.examples.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * DuckDB on the same answers: the mean of each assessee, source and competency, fetched. No gate, no error, no trace; each
 * answer counts the same, which is less than the mean of item means.
 */
final class DuckPeer implements AutoCloseable {
    private static final String ADDRESS = "jdbc:duckdb:";
    private static final String MEANS = "SELECT assessee, source, competency, avg(value) FROM answers "
            + "JOIN items USING (item) WHERE value > 0 GROUP BY assessee, source, competency";

    private final DuckDBConnection connection;

    DuckPeer(SyntheticAnswers answers) throws SQLException {
        connection = (DuckDBConnection) DriverManager.getConnection(ADDRESS);
        run("CREATE TABLE answers (assessee INTEGER, rater INTEGER, source TINYINT, item SMALLINT, value TINYINT)");
        run("CREATE TABLE items (item SMALLINT, competency SMALLINT)");
        for (int i = 0; i < answers.items.length; i++) {
            run("INSERT INTO items VALUES (" + i + ", " + answers.competency[i] + ")");
        }
        try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "answers")) {
            for (int a = 0; a < answers.size(); a++) {
                appender.beginRow();
                appender.append(answers.assessee[a]);
                appender.append(answers.rater[a]);
                appender.append(answers.source[a]);
                appender.append((short) answers.item[a]);
                appender.append(answers.value[a]);
                appender.endRow();
            }
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Computes and fetches the means, and returns how many there are. */
    int means(int threads) throws SQLException {
        run("SET threads = " + threads);
        int count = 0;
        double sum = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(MEANS)) {
            while (rows.next()) {
                count++;
                sum += rows.getInt(1) + rows.getInt(2) + rows.getInt(3) + rows.getDouble(4);
            }
        }
        return sum > 0 ? count : 0;
    }

    /** Returns the version of DuckDB. */
    static String version() throws SQLException {
        try (Connection connection = DriverManager.getConnection(ADDRESS)) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
