package netlab.smtp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Encodes each word of a header field that is not ASCII by the Q encoding (RFC 2047, section 4.2). */
final class HeaderField {

    private static final int ENCODED = 60;
    private static final String BLANK = "=?utf-8?q?_?=";
    private static final Pattern OUTSIDE_ASCII =
            Pattern.compile("\"[^\"]*[^\\x00-\\x7F][^\"]*\"|[^\\s\"<>]*[^\\x00-\\x7F](?:[^\"<>=]*[^\\x00-\\x7F])?[^\\s\"<>]*"
                    + "|\\S{900,}");

    private HeaderField() {}

    static boolean isOfAddresses(String name) {
        return List.of("from", "sender", "reply-to", "to", "cc", "bcc").contains(name.toLowerCase(Locale.ROOT));
    }

    static boolean hasName(String name, String field) {
        return field.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":");
    }

    static List<String> lines(String field) {
        if (field.startsWith(" ") || !field.contains(":")) {
            return List.of(field);
        }
        boolean addresses = isOfAddresses(field.substring(0, field.indexOf(':')));
        String spaced = addresses ? field.replaceAll(",(?=\\S)", ", ") : field;
        return fold(OUTSIDE_ASCII.matcher(spaced).replaceAll(found -> {
            boolean behind = spaced.substring(0, found.start()).endsWith("?= ");
            boolean before = spaced.substring(found.end()).startsWith(" =?");
            return (behind ? BLANK + " " : "")
                    + encoded(found.group().replace("\"", ""))
                    + (before ? " " + BLANK : "");
        }));
    }

    private static String encoded(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(character -> {
            String piece = quoted(Character.toString(character));
            if (word.length() + piece.length() > ENCODED) {
                words.add("=?utf-8?q?" + word + "?=");
                word.setLength(0);
            }
            word.append(piece);
        });
        words.add("=?utf-8?q?" + word + "?=");
        return String.join(" ", words);
    }

    private static String quoted(String character) {
        StringBuilder quoted = new StringBuilder();
        for (byte one : character.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z' || one >= '0' && one <= '9';
            quoted.append(plain ? Character.toString(one) : one == ' ' ? "_" : "=%02X".formatted(one));
        }
        return quoted.toString();
    }

    private static List<String> fold(String field) {
        List<String> lines = new ArrayList<>();
        String rest = field;
        while (rest.length() > 200) {
            int blank = rest.lastIndexOf(' ', 200);
            if (blank <= 0) {
                break;
            }
            lines.add(rest.substring(0, blank));
            rest = rest.substring(blank);
        }
        lines.add(rest);
        return lines;
    }
}
