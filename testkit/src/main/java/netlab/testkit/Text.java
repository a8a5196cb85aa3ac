package netlab.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shows text that travels or is printed: every character visible, long pieces shortened. */
final class Text {

    private static final int LONGEST = 160;
    private static final int KEPT = 40;

    private Text() {}

    /** Decodes UTF-8; where {@code bytes} are none, every byte outside ASCII is shown as {@code ‹FF›}. */
    static String of(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return IntStream.range(0, bytes.length)
                    .mapToObj(i -> bytes[i] < 0 ? "‹%02X›".formatted(bytes[i]) : Character.toString(bytes[i]))
                    .collect(Collectors.joining());
        }
    }

    /** Shows {@code text} in quotation marks. */
    static String quote(String text) {
        return '"' + visible(text) + '"';
    }

    /** Shows {@code text}, with a picture for each control character and the middle of a long one left out. */
    static String visible(String text) {
        if (text.length() <= LONGEST) {
            return pictures(text);
        }
        return "%s … %,d characters … %s"
                .formatted(
                        pictures(beginning(text, KEPT)),
                        cut(text, text.length() - KEPT) - cut(text, KEPT),
                        pictures(text.substring(cut(text, text.length() - KEPT))));
    }

    /** Returns the first characters of a longer text, one less where a character would be cut in two. */
    static String beginning(String text, int length) {
        return text.substring(0, cut(text, length));
    }

    /** Returns the index, or the one before where it would cut a character in two. */
    private static int cut(String text, int index) {
        return Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }

    /** Returns a line that ends in LF or CRLF without its end. */
    static String withoutLineEnd(String line) {
        return line.substring(0, line.length() - (line.endsWith("\r\n") ? 2 : 1));
    }

    private static String pictures(String text) {
        return text.codePoints().mapToObj(Text::picture).collect(Collectors.joining());
    }

    private static String picture(int character) {
        if (character == 0x7F) {
            return "␡";
        }
        return Character.toString(character < 0x20 ? 0x2400 + character : character);
    }
}
