package netlab.solutions;

/**
 * Replaces a piece of a source file.
 *
 * @param file the path below the source folder, with {@code /} between names
 * @param text what is to be replaced; stands there exactly once
 */
record Change(String file, String text, String replacement) {}
