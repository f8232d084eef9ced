package org.openkam.examples.springboot;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openkam.examples.springboot.ReleaseWriter.Kind;
import org.openkam.examples.springboot.ReleaseWriter.PersonDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was released, as it is shown, and the ledger of it. The analyst's view has a table of its own, which nothing about a
 * person is read from.
 */
@Repository
class ReleaseStore {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ReleaseStore(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * The ledger as it is stored.
     *
     * @param text its JSON; empty before the first release
     * @param version how many releases it has seen
     */
    record StoredLedger(String text, long version) {}

    /** Returns the ledger. */
    StoredLedger ledger() {
        return jdbc.sql("select content, version from release_ledger")
                .query((row, n) -> new StoredLedger(row.getString("content"), row.getLong("version")))
                .single();
    }

    /** Where the documents of one release are put, one by one, so that they needn't all be in memory. */
    interface Shelf {
        /** Puts a document about a person. */
        void put(PersonDocument document);

        /** Puts the analyst's view. */
        void putAnalyst(String document);
    }

    /**
     * Stores a release together with the ledger that knows it; replaces an earlier release of the programme. An exception of the
     * writing leaves everything as it was.
     *
     * @param next ledger with the version it came from
     * @return false, and nothing stored, if another release came between
     */
    boolean replace(String programme, StoredLedger next, Consumer<Shelf> writing) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            int updated = jdbc.sql("update release_ledger set content = ?, version = version + 1 where version = ?")
                    .params(next.text(), next.version())
                    .update();
            if (updated == 1) {
                clear(programme);
                writing.accept(shelf(programme));
            }
            return updated == 1;
        }));
    }

    private void clear(String programme) {
        for (String change : List.of(
                "delete from document where programme = ?",
                "delete from analyst_document where programme = ?",
                "update programme set released = true where code = ?")) {
            jdbc.sql(change).param(programme).update();
        }
    }

    private Shelf shelf(String programme) {
        return new Shelf() {
            @Override
            public void put(PersonDocument d) {
                jdbc.sql("insert into document (programme, assessee, kind, language, content) values (?, ?, ?, ?, ?)")
                        .params(programme, d.assessee(), d.kind().name(), d.language(), d.content())
                        .update();
            }

            @Override
            public void putAnalyst(String document) {
                jdbc.sql("insert into analyst_document (programme, content) values (?, ?)")
                        .params(programme, document)
                        .update();
            }
        };
    }

    /** Returns a document about a person; {@code language} is empty where a document has none. */
    Optional<String> document(String programme, String assessee, Kind kind, String language) {
        return jdbc.sql("select content from document"
                        + " where programme = ? and assessee = ? and kind = ? and language = ?")
                .params(programme, assessee, kind.name(), language)
                .query(String.class)
                .optional();
    }

    /** Returns the analyst's view of a programme. */
    Optional<String> analyst(String programme) {
        return jdbc.sql("select content from analyst_document where programme = ?")
                .param(programme)
                .query(String.class)
                .optional();
    }
}
