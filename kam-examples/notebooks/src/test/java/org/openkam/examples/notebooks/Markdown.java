package org.openkam.examples.notebooks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Java examples of a Markdown text: each fenced block in order, with the output that is promised for it. */
final class Markdown {
    private static final String FENCE = "```";

    private Markdown() {}

    /**
     * A fenced block.
     *
     * @param language what follows the opening fence
     * @param line of the first line behind the opening fence, from 1
     * @param text between the fences
     * @param skipped whether {@code <!--skip-->} stands before it
     * @param adjacent whether only blank lines lie between it and the block before
     */
    private record Block(String language, int line, String text, boolean skipped, boolean adjacent) {}

    /**
     * An example to be run.
     *
     * @param line of its first statement, from 1
     * @param code statements
     * @param output what it must print, if that is said
     */
    record Example(int line, String code, Optional<String> output) {}

    static List<Example> examples(Path file) {
        try {
            return examples(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Example> examples(String markdown) {
        List<Example> examples = new ArrayList<>();
        Block previous = null;
        for (Block block : blocks(markdown)) {
            if (block.language.equals("java") && !block.skipped) {
                examples.add(new Example(block.line, block.text, Optional.empty()));
            }
            if (promisesOutput(block, previous)) {
                Example last = examples.remove(examples.size() - 1);
                examples.add(new Example(last.line, last.code, Optional.of(block.text)));
            }
            previous = block;
        }
        return examples;
    }

    private static boolean promisesOutput(Block block, @Nullable Block previous) {
        return block.language.equals("text")
                && block.adjacent
                && previous != null
                && previous.language.equals("java")
                && !previous.skipped;
    }

    private static List<Block> blocks(String markdown) {
        List<Block> blocks = new ArrayList<>();
        String[] lines = markdown.split("\\R", -1);
        String before = "no block yet";
        boolean adjacent = false;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.startsWith(FENCE)) {
                int end = closing(lines, i);
                String text = String.join("\n", List.of(lines).subList(i + 1, end));
                boolean skipped = before.replace(" ", "").equals("<!--skip-->");
                blocks.add(new Block(line.substring(FENCE.length()).strip(), i + 2, text, skipped, adjacent));
                i = end;
                before = FENCE;
                adjacent = true;
            } else if (!line.isEmpty()) {
                before = line;
                adjacent = false;
            }
        }
        return blocks;
    }

    private static int closing(String[] lines, int opening) {
        for (int i = opening + 1; i < lines.length; i++) {
            if (lines[i].strip().equals(FENCE)) {
                return i;
            }
        }
        throw new AssertionError("The block opened in line " + (opening + 1) + " is never closed.");
    }
}
