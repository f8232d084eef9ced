package org.openkam.core.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Small files as O*NET publishes them. Figures: O*NET 29.2, U.S. Department of Labor, CC BY 4.0, modified. */
final class OnetFile {
    static final String SKILLS = "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tStandard Error\t"
            + "Lower CI Bound\tUpper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source";
    static final String STYLES = SKILLS.replace("\tNot Relevant", "");
    static final String READING_IM =
            "11-2022.00\t2.A.1.a\tReading Comprehension\tIM\t3.88\t8\t0.1250\t3.6300\t4.1200\tN\tn/a\t07/2016\tAnalyst";
    static final String READING_LV =
            "11-2022.00\t2.A.1.a\tReading Comprehension\tLV\t4.00\t8\t0.0000\t4.0000\t4.0000\tN\tN\t07/2016\tAnalyst";
    static final String PERSUASION_IM =
            "11-2022.00\t2.B.1.c\tPersuasion\tIM\t4.12\t8\t0.1250\t3.8800\t4.3700\tN\tn/a\t07/2016\tAnalyst";
    static final String ACHIEVEMENT =
            "11-2022.00\t1.C.1.a\tAchievement/Effort\tIM\t4.35\t23\tn/a\tn/a\tn/a\tn/a\t07/2016\tOccupational Expert";

    private OnetFile() {}

    static OnetRatings read(Path folder, String... lines) {
        return OnetRatings.read(write(folder, "Skills.txt", String.join("\n", lines) + "\n"));
    }

    static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a row of the occupation 11-2022.00 without much of an error. */
    static String row(String element, String scale, String value) {
        String notRelevant = scale.equals("LV") ? "N" : "n/a";
        return String.join(
                "\t",
                List.of(
                        "11-2022.00",
                        element,
                        "Name of " + element,
                        scale,
                        value,
                        "8",
                        "0.1000",
                        value,
                        value,
                        "N",
                        notRelevant,
                        "07/2016",
                        "Analyst"));
    }
}
