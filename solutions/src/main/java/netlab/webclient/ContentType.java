package netlab.webclient;

import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands the header {@code Content-Type} (RFC 9110, section 8.3). */
final class ContentType {

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset=\"?([^\";\\s]+)");

    private ContentType() {}

    /** Returns the declared charset; UTF-8 if there is none, or none that is known here. */
    static Charset charset(HttpHeaders headers) {
        Matcher charset = CHARSET.matcher(headers.firstValue("Content-Type").orElse(""));
        try {
            return charset.find() ? Charset.forName(charset.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
