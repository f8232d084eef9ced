package org.openkam.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openkam.core.finding.Findings;
import org.openkam.core.finding.FindingsException;

/** A programme's folder for tests: sound at first, to be broken file by file. */
record Folder(Path path) {
    static final String PARTICIPANTS = "assessee,role,target_role,unit,language,tenure_years\n"
            + "A001,ACCOUNT_MANAGER,KEY_ACCOUNT_MANAGER,U1,en,3.5\n"
            + "A002,KEY_ACCOUNT_MANAGER,KEY_ACCOUNT_MANAGER,,ru,\n";
    static final String HEADER = "assessee,rater,source,item,value\n";
    static final String RATINGS = HEADER
            + "A001,A001,SELF,PLN-1,4\n"
            + "A001,M1,MANAGER,PLN-1,3\n"
            + "A001,P01,PEER,PLN-1,\n"
            + "A002,A001,PEER,PLN-1,5\n";

    static Folder sound(Path path) {
        return new Folder(path).with("participants.csv", PARTICIPANTS).with("ratings-360.csv", RATINGS);
    }

    Folder with(String name, String text) {
        try {
            Files.writeString(path.resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Folder settings(String fields) {
        return with("programme.json", "{\"format\":\"openkam-programme\",\"schemaVersion\":\"1.0\"" + fields + "}");
    }

    Folder without(String name) {
        try {
            Files.delete(path.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProgrammeReading read() {
        return ProgrammeFolder.readLenient(path);
    }

    /** Returns everything that is found, whether or not a programme comes of it. */
    Findings findings() {
        try {
            return read().findings();
        } catch (FindingsException e) {
            return e.findings();
        }
    }

    /** Returns code and place of each finding. */
    List<String> found() {
        return findings().list().stream().map(f -> f.code() + " " + f.place()).toList();
    }
}
