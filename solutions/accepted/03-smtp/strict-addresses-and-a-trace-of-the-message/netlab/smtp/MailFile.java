package netlab.smtp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Is a mail file, taken apart. */
record MailFile(String host, int port, String sender, List<String> recipients, List<String> header, List<String> text) {

    private static final String PLAIN = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+";
    private static final Pattern FIRST_LINE = Pattern.compile(
            " *([^,:\\s]+)(?::([0-9]{1,5}))? *, *(" + PLAIN + ") *, *(" + PLAIN + "(?: *; *" + PLAIN + ")*) *");

    static MailFile of(String content) {
        String all = content.startsWith("\uFEFF") ? content.substring(1) : content;
        int end = all.indexOf('\n') < 0 ? all.length() : all.indexOf('\n');
        String first = end > 0 && all.charAt(end - 1) == '\r' ? all.substring(0, end - 1) : all.substring(0, end);
        Matcher parts = FIRST_LINE.matcher(first);
        if (!parts.matches()) {
            throw new IllegalArgumentException("want server[:port], sender, recipient");
        }
        int port = parts.group(2) == null ? 25 : Integer.parseInt(parts.group(2));
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no port is " + port);
        }
        List<String> header = new ArrayList<>();
        List<String> text = new ArrayList<>();
        String rest = end < all.length() ? all.substring(end + 1) : "";
        boolean inHeader = true;
        for (String line : rest.lines().toList()) {
            if (inHeader && line.matches("[!-9;-~]+: .*")) {
                header.add(line);
            } else if (inHeader && !header.isEmpty() && line.matches("\\s.+")) {
                header.add(header.removeLast() + line);
            } else {
                boolean separator = inHeader && !header.isEmpty() && line.isEmpty();
                inHeader = false;
                text.addAll(separator ? List.of() : List.of(line));
            }
        }
        List<String> recipients = Stream.of(parts.group(4).split(" *; *")).toList();
        return new MailFile(parts.group(1), port, parts.group(3), recipients, header, text);
    }

    boolean isPlainText() {
        return text.stream().allMatch(line -> line.length() < 900 && line.matches("[\\x00-\\x7F]*"));
    }

    String textOfLines() {
        return text.isEmpty() ? "" : String.join("\r\n", text) + "\r\n";
    }
}
