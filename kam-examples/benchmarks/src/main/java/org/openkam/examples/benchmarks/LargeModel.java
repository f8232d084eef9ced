package org.openkam.examples.benchmarks;

/** A model document of many competencies with 4 indicators each, in 3 languages: about 12 MB for 10,000. */
final class LargeModel {
    private static final int CLUSTERS = 100;

    private LargeModel() {}

    static String text(int competencies) {
        StringBuilder out = new StringBuilder("{\"format\": \"openkam-competency-model\", \"schemaVersion\": \"1.1\", "
                + "\"code\": \"large\", \"version\": \"1.0\", " + text("name", "Large")
                + ", \"scale\": {\"lowest\": 1, \"highest\": 5, \"levels\": [");
        for (int level = 1; level <= 5; level++) {
            out.append("{\"level\": ").append(level).append(", ").append(text("name", "Level " + level));
            out.append(", ")
                    .append(text("description", "Works on level " + level))
                    .append(next(level == 5));
        }
        out.append("]}, \"clusters\": [");
        for (int c = 0; c < CLUSTERS; c++) {
            out.append("{\"code\": \"C").append(c).append("\", ").append(text("name", "Cluster " + c));
            out.append(next(c == CLUSTERS - 1));
        }
        out.append("], \"competencies\": [");
        for (int c = 0; c < competencies; c++) {
            competency(c, out);
            out.append(next(c == competencies - 1));
        }
        return out.append("]}").toString();
    }

    private static void competency(int c, StringBuilder out) {
        out.append("{\"code\": \"K").append(c).append("\", \"cluster\": \"C").append(c % CLUSTERS);
        out.append("\", ").append(text("name", "Competency " + c)).append(", ");
        out.append(text("definition", "Does the work number " + c + " well")).append(", \"indicators\": [");
        for (int i = 0; i < 4; i++) {
            out.append("{\"code\": \"K").append(c).append('-').append(i);
            out.append("\", \"polarity\": \"POSITIVE\", \"provenance\": \"INFERRED\", ");
            out.append(text("text", "Shows behaviour " + i + " of competency " + c))
                    .append(next(i == 3));
        }
        out.append(']');
    }

    private static String next(boolean last) {
        return last ? "}" : "}, ";
    }

    private static String text(String name, String text) {
        return "\"" + name + "\": {\"en\": \"" + text + " en\", \"ru\": \"" + text + " ru\", \"pl\": \"" + text
                + " pl\"}";
    }
}
