package org.openkam.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openkam.core.ProgrammeFolder;
import org.openkam.core.text.Language;
import org.openkam.examples.report.page.Page;
import org.openkam.examples.report.page.PagePdf;
import org.openkam.scoring.Scoring;
import org.openkam.scoring.fit.RoleFit;

class IndividualReportTest {
    @Test
    void isWrittenAsHtmlAndPdf() throws IOException {
        var profile = Scoring.standard()
                .score(ProgrammeFolder.read(Path.of("../quickstart/programme-a")))
                .profile("A001");
        RoleFit fit =
                RoleFit.of(profile, profile.model().role(profile.participant().targetRole()));
        Path folder = Files.createDirectories(Path.of("target/reports"));
        for (Language language : Language.BUNDLED) {
            Page page = IndividualReport.of(profile, fit, language);
            assertThat(page.html().replace(page.style(), ""))
                    .doesNotContain("{")
                    .contains("lang=\"" + language.code() + "\"");
            Files.writeString(folder.resolve(language.code() + ".html"), page.html());
            try (OutputStream out = Files.newOutputStream(folder.resolve(language.code() + ".pdf"))) {
                PagePdf.write(page, out);
            }
        }
    }
}
