package org.openkam.examples.report;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openkam.core.internal.Arguments;
import org.openkam.ipd.plan.PlanParty;

/**
 * Takes reports of an earlier run out of a folder, also those about people who are no longer in the programme. Only files that this
 * library writes go, by their names; whatever else lies there, such as a signed plan, stays with its folders.
 */
final class EarlierReports {
    private static final List<String> ENDINGS = List.of(".html", ".pdf");

    private EarlierReports() {}

    static void remove(Path folder) throws IOException {
        delete(folder.resolve(ReportFolder.INDEX));
        remove(folder, ReportFolder.TEAM);
        Path people = folder.resolve(ReportFolder.PEOPLE);
        if (Files.isDirectory(people)) {
            for (Path one : list(people)) {
                if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
                    person(one);
                } else if (isPage(one)) {
                    Files.delete(one);
                }
            }
        }
    }

    /** Earlier versions wrote one page a person. */
    private static boolean isPage(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".html")
                && Arguments.isCode(name.substring(0, name.length() - ".html".length()))
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static void person(Path own) throws IOException {
        delete(own.resolve(ReportFolder.INDEX));
        for (PlanParty party : PlanParty.values()) {
            Path folder = own.resolve(party.name().toLowerCase(Locale.ROOT));
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                for (String report : ReportFolder.OF_A_PERSON) {
                    remove(folder, report);
                }
                removeIfEmpty(folder);
            }
        }
        removeIfEmpty(own);
    }

    private static void remove(Path folder, String report) throws IOException {
        for (String ending : ENDINGS) {
            delete(folder.resolve(report + ending));
        }
    }

    /** A link was made by somebody else, so it is written through and not taken away. */
    private static void delete(Path file) throws IOException {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(file);
        }
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        if (list(folder).isEmpty()) {
            Files.delete(folder);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(found::add);
        }
        return found;
    }
}
