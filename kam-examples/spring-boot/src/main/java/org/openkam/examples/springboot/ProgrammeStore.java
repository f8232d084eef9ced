package org.openkam.examples.springboot;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openkam.core.programme.Programme;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Programmes as they were uploaded. */
@Repository
class ProgrammeStore {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ProgrammeStore(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Stores a programme that was read without fault, all of it or nothing.
     *
     * @return false if there is one of this code
     */
    boolean add(String code, Programme programme, Map<String, byte[]> files) {
        try {
            transaction.executeWithoutResult(status -> insert(code, programme, files));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    private void insert(String code, Programme programme, Map<String, byte[]> files) {
        jdbc.sql("insert into programme (code, released) values (?, false)")
                .param(code)
                .update();
        files.forEach(
                (name, content) -> jdbc.sql("insert into programme_file (programme, name, content) values (?, ?, ?)")
                        .params(code, name, content)
                        .update());
        programme
                .participants()
                .forEach(p -> jdbc.sql("insert into participant (programme, assessee, unit) values (?, ?, ?)")
                        .params(code, p.assessee(), p.unit())
                        .update());
    }

    /** Returns the files of a programme by name; none if there is no such programme. */
    Map<String, byte[]> files(String code) {
        Map<String, byte[]> files = new TreeMap<>();
        jdbc.sql("select name, content from programme_file where programme = ?")
                .param(code)
                .query(row -> {
                    files.put(row.getString("name"), row.getBytes("content"));
                });
        return files;
    }

    /** Returns whether a programme was released; empty if there is no such programme. */
    Optional<Boolean> isReleased(String code) {
        return jdbc.sql("select released from programme where code = ?")
                .param(code)
                .query(Boolean.class)
                .optional();
    }

    /** Returns the codes of the people in a programme, sorted. */
    List<String> assessees(String code) {
        return jdbc
                .sql("select assessee from participant where programme = ?")
                .param(code)
                .query(String.class)
                .list()
                .stream()
                .map(ProgrammeStore::present)
                .sorted()
                .toList();
    }

    private static String present(@Nullable String column) {
        return Objects.requireNonNull(column);
    }

    /** Returns the unit of a person; empty if there is no such person. */
    Optional<String> unit(String code, String assessee) {
        return jdbc.sql("select unit from participant where programme = ? and assessee = ?")
                .params(code, assessee)
                .query(String.class)
                .optional();
    }
}
