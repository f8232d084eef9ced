package org.openkam.examples.report.page;

import java.util.ArrayList;
import java.util.List;
import org.openkam.core.internal.Arguments;
import org.openkam.examples.report.chart.Picture;

/**
 * A part of a report.
 *
 * @param id names it within the page
 * @param heading its heading
 * @param blocks what it holds, in the order of reading
 */
public record Section(String id, String heading, List<Block> blocks) {

    /** Copies the blocks. */
    public Section {
        Arguments.code(id, "id of section");
        Arguments.notNull(heading, "heading");
        blocks = List.copyOf(blocks);
    }

    /** Returns a section under construction. */
    public static Builder builder(String id, String heading) {
        return new Builder(id, heading);
    }

    /** Gathers what a section holds. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final String heading;
        private final List<Block> blocks = new ArrayList<>();

        private Builder(String id, String heading) {
            this.id = id;
            this.heading = heading;
        }

        /** Adds a paragraph. */
        public Builder paragraph(String text) {
            return add(Block.paragraph(text));
        }

        /** Adds a smaller heading. */
        public Builder heading(String text) {
            return add(Block.heading(text));
        }

        /** Adds a list. */
        public Builder points(List<String> points) {
            return points.isEmpty() ? this : add(Block.points(points));
        }

        /** Adds a picture. */
        public Builder picture(Picture picture) {
            return add(Block.picture(picture));
        }

        /** Adds a table. */
        public Builder table(Table table) {
            return add(Block.table(table));
        }

        /** Adds ways to other files. */
        public Builder links(List<Block.Link> links) {
            return links.isEmpty() ? this : add(Block.links(links));
        }

        /** Adds text that is shown when asked for. */
        public Builder folded(String title, String text) {
            return add(Block.folded(new Block.Folded(title, text)));
        }

        private Builder add(Block block) {
            blocks.add(block);
            return this;
        }

        /** Returns the section. */
        public Section build() {
            return new Section(id, heading, blocks);
        }
    }
}
