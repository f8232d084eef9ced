package org.openkam.examples.notebooks;

/** The text of a script, read from the front: what remains is always an end of the whole. */
final class SourceText {
    private SourceText() {}

    /** Returns the text from its first statement or command on. */
    static String withoutLeadingComments(String text) {
        String rest = text.stripLeading();
        while (rest.startsWith("//") || rest.startsWith("/*")) {
            int end = rest.startsWith("//") ? rest.indexOf('\n') : rest.indexOf("*/", 2);
            if (end < 0) {
                return rest.startsWith("//") ? "" : rest;
            }
            rest = rest.substring(end + (rest.startsWith("//") ? 1 : 2)).stripLeading();
        }
        return rest;
    }

    /** Returns whether the text begins with a command of the shell; no statement of Java begins like that. */
    static boolean isCommand(String text) {
        return text.startsWith("/") && !text.startsWith("/*");
    }

    /** Returns the first line without the spaces around it. */
    static String firstLine(String text) {
        int end = text.indexOf('\n');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }

    /** Returns how many lines of the whole lie before the rest. */
    static int lineOf(String whole, String rest) {
        return (int) whole.substring(0, whole.length() - rest.length())
                .chars()
                .filter(c -> c == '\n')
                .count();
    }
}
