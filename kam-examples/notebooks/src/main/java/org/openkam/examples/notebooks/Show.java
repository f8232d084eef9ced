package org.openkam.examples.notebooks;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openkam.core.text.Language;
import org.openkam.examples.report.chart.DStudyChart;
import org.openkam.examples.report.chart.InstrumentChart;
import org.openkam.examples.report.chart.NineBoxChart;
import org.openkam.examples.report.chart.Picture;
import org.openkam.examples.report.chart.PlanChart;
import org.openkam.examples.report.chart.ProfileChart;
import org.openkam.ipd.plan.DevelopmentPlan;
import org.openkam.scoring.fit.RoleFit;
import org.openkam.scoring.generalizability.DStudySurface;
import org.openkam.scoring.profile.CompetencyProfile;

/**
 * What a session has beside the library: pictures of results, shown in a browser where there is one, else written to a file whose name
 * is printed; and the sample programme.
 */
public final class Show {
    private static final Language LANGUAGE = Language.ENGLISH;

    private Show() {}

    /**
     * Returns the picture of a result.
     *
     * @param result a profile, a plan, a D-study surface, or a picture already
     * @throws IllegalArgumentException if there is no picture of such a thing
     */
    public static Picture picture(Object result) {
        if (result instanceof Picture picture) {
            return picture;
        }
        if (result instanceof CompetencyProfile profile) {
            return ProfileChart.of(profile, fit(profile), LANGUAGE);
        }
        if (result instanceof DevelopmentPlan plan) {
            return PlanChart.of(plan, LANGUAGE);
        }
        if (result instanceof DStudySurface surface) {
            return DStudyChart.of(surface, LANGUAGE);
        }
        throw new IllegalArgumentException("Result (" + result.getClass().getSimpleName()
                + ") must be a profile, a plan, a D-study surface or a picture.\nMaybe call one of "
                + List.of(
                        "ProfileChart",
                        "GapChart",
                        "SelfOtherChart",
                        InstrumentChart.class.getSimpleName(),
                        "StyleMap",
                        NineBoxChart.class.getSimpleName())
                + ".of(...) and show that.");
    }

    private static RoleFit fit(CompetencyProfile profile) {
        return RoleFit.of(profile, profile.model().role(profile.participant().targetRole()));
    }

    /**
     * Shows the picture of a result: inline in a notebook, else in a browser or as a file.
     *
     * @throws IOException if no file can be written
     */
    public static void show(Object result) throws IOException {
        Picture picture = picture(result);
        if (!KernelDisplay.shows(picture)) {
            write(picture);
        }
    }

    private static void write(Picture picture) throws IOException {
        Path file = Files.createTempFile("kam-", ".html");
        Files.writeString(
                file,
                "<!DOCTYPE html>\n<html lang=\"" + LANGUAGE.code() + "\">\n<head><meta charset=\"utf-8\"><title>"
                        + "openkam</title></head>\n<body>" + picture.svg() + "</body>\n</html>\n");
        if (opensFiles()) {
            Desktop.getDesktop().browse(file.toUri());
        }
        System.out.println(picture.title() + ": " + file);
    }

    /**
     * Returns the folder of the bundled sample programme: the one that the environment names in {@code OPENKAM_PROGRAMME}, else the
     * one that lies in the working directory, else a copy of the one in the shell's jar, for as long as the session lasts.
     *
     * @throws IllegalStateException if there is none of these; the message says what to do
     */
    public static Path sample() {
        return SampleProgramme.folder();
    }

    private static boolean opensFiles() {
        return !GraphicsEnvironment.isHeadless()
                && Desktop.isDesktopSupported()
                && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE);
    }
}
