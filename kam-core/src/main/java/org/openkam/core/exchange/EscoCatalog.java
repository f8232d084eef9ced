package org.openkam.core.exchange;

import java.util.List;
import java.util.Optional;
import org.openkam.core.finding.Findings;

/**
 * What files of ESCO gave.
 *
 * @param occupations in the order in which the files first name them
 * @param skills in the order in which the files first name them
 * @param files what became of the rows of each file: occupations, then skills, then relations
 */
public record EscoCatalog(List<EscoOccupation> occupations, List<EscoSkill> skills, List<FileRows> files) {
    public EscoCatalog {
        occupations = List.copyOf(occupations);
        skills = List.copyOf(skills);
        files = List.copyOf(files);
    }

    /** Returns everything that was found in all files. */
    public Findings findings() {
        return files.stream().map(FileRows::findings).reduce(Findings.none(), Findings::plus);
    }

    /** Returns the occupation with this address, if it was read. */
    public Optional<EscoOccupation> occupation(String uri) {
        return occupations.stream().filter(o -> o.uri().equals(uri)).findFirst();
    }
}
