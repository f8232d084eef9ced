package org.openkam.examples.spark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** SHA-256 of score rows in their one order, every number to the last bit. */
final class Digest {
    private Digest() {}

    /** Sorts in one place, because sorting over all of them would score twice. */
    static String of(Dataset<Row> rows) {
        return of(rows.repartition(1)
                .sortWithinPartitions("programme", "assessee", "competency")
                .toLocalIterator());
    }

    /** Of rows in the order of their codes. */
    static String of(List<Row> sorted) {
        return of(sorted.iterator());
    }

    private static String of(Iterator<Row> rows) {
        MessageDigest digest = sha256();
        while (rows.hasNext()) {
            digest.update(line(rows.next()).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A null has a text of its own, which no code and no number has. */
    private static String line(Row row) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length(); i++) {
            Object value = row.get(i);
            if (value instanceof Double number) {
                line.append(Long.toHexString(Double.doubleToRawLongBits(number)));
            } else {
                line.append(value == null ? "-" : value);
            }
            line.append(i + 1 < row.length() ? ',' : '\n');
        }
        return line.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
