package org.openkam.examples.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openkam.core.text.Language;
import org.openkam.scoring.profile.CompetencyProfile;

/** The picture of the README is what the library draws; {@code -Dpicture.update=true} draws it anew. */
class ReadmePictureTest {
    @Test
    void thePictureIsDrawnByTheLibrary() throws IOException {
        CompetencyProfile profile = Gallery.SCORED.profile("A001");
        String svg =
                ProfileChart.of(profile, Gallery.fit(profile), Language.ENGLISH).svg();
        Path file = Path.of("pictures/profile.svg");
        if (Boolean.getBoolean("picture.update")) {
            Files.writeString(file, svg);
        }
        assertThat(Files.readString(file)).isEqualTo(svg);
    }
}
