package netlab.smtp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Encodes a header field in ASCII (RFC 2047), in lines of 76 characters where it has blanks enough. */
final class HeaderField {

    private static final int LINE = 76;
    /** Fits into an encoded word of 75 characters. */
    private static final int BYTES_OF_A_WORD = 45;

    private static final Pattern OF_ADDRESSES =
            Pattern.compile("From|Sender|Reply-To|To|Cc|Bcc", Pattern.CASE_INSENSITIVE);

    /** Finds the name before an address, for example {@code "Ann, of Mail" <ann@mail.test>}. */
    private static final Pattern NAME_OF_ADDRESS = Pattern.compile("(\"[^\"]*\"|[^\":<>, ][^\":<>,]*?) *<");

    private static final Pattern OUTSIDE_ASCII = Pattern.compile("[^\\x00-\\x7F]");
    private static final Pattern COMMA_WITHOUT_BLANK = Pattern.compile("\"[^\"]*\"|,(?=\\S)");

    /** Finds words that are not ASCII or too long for a line, with the blanks between them and encoded words. */
    private static final Pattern TO_BE_ENCODED = Pattern.compile("(?:(?<=\\?=)[ \t]+)?(?<!\\S)"
            + "(?:\\S*[^\\x00-\\x7F](?:(?:(?!=\\?).)*[^\\x00-\\x7F])?\\S*|\\S{900,})"
            + "(?:[ \t]+(?==\\?))?");

    private HeaderField() {}

    /** Tells whether a field of this name holds addresses, in which only the names may be encoded. */
    static boolean isOfAddresses(String name) {
        return OF_ADDRESSES.matcher(name).matches();
    }

    static boolean hasName(String name, String field) {
        return name(field).equalsIgnoreCase(name);
    }

    /** Returns the lines of a field such as {@code Subject: Grüße}. */
    static List<String> lines(String field) {
        String name = name(field);
        String value = field.substring(name.length() + 1).strip();
        return fold(name + ": " + encodedText(isOfAddresses(name) ? encodedNames(value) : value));
    }

    private static String encodedText(String text) {
        return TO_BE_ENCODED.matcher(text).replaceAll(found -> {
            String words = found.group();
            return blankIf(Character.isWhitespace(words.charAt(0)))
                    + encodedWords(words)
                    + blankIf(Character.isWhitespace(words.charAt(words.length() - 1)));
        });
    }

    private static String blankIf(boolean condition) {
        return condition ? " " : "";
    }

    private static String encodedNames(String addresses) {
        String apart = COMMA_WITHOUT_BLANK
                .matcher(addresses)
                .replaceAll(found -> found.group().equals(",") ? ", " : Matcher.quoteReplacement(found.group()));
        return NAME_OF_ADDRESS.matcher(apart).replaceAll(HeaderField::encodedName);
    }

    private static String name(String field) {
        return field.substring(0, field.indexOf(':'));
    }

    private static String encodedName(MatchResult nameAndAngle) {
        String name = nameAndAngle.group(1).replaceAll("^\"|\"$", "");
        return OUTSIDE_ASCII.matcher(name).find()
                ? encodedWords(name) + " <"
                : Matcher.quoteReplacement(nameAndAngle.group());
    }

    private static String encodedWords(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            String next = Character.toString(character);
            if (utf8(piece + next).length > BYTES_OF_A_WORD) {
                words.add(encodedWord(piece));
                piece.setLength(0);
            }
            piece.append(next);
        }
        words.add(encodedWord(piece));
        return String.join(" ", words);
    }

    private static String encodedWord(CharSequence text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8(text)) + "?=";
    }

    private static byte[] utf8(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Begins a new line before a blank wherever the line would get too long (RFC 5322, section 2.2.3). */
    private static List<String> fold(String field) {
        List<String> lines = new ArrayList<>();
        for (String word : field.stripTrailing().split("(?<=\\S)(?=[ \t])")) {
            boolean fits = !lines.isEmpty() && lines.getLast().length() + word.length() <= LINE;
            lines.add(fits ? lines.removeLast() + word : word);
        }
        return lines;
    }
}
