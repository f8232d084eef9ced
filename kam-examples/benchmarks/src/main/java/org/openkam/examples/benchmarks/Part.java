package org.openkam.examples.benchmarks;

import java.util.List;
import java.util.Map;
import org.openkam.examples.report.chart.Picture;
import org.openkam.examples.report.page.Table;

/** Something that is measured in one go. */
interface Part {
    Result run(Settings settings) throws Exception;

    /**
     * What came of it.
     *
     * @param heading of the part
     * @param notes what the figures are
     * @param peers against which it was measured, with their versions or why they weren't
     * @param figures all that was measured, for programs
     * @param tables the same for people
     * @param pictures how time grows with size, if it does
     */
    record Result(
            String heading,
            List<String> notes,
            Map<String, String> peers,
            List<Figure> figures,
            List<Table> tables,
            List<Picture> pictures) {}
}
