package netlab.smtp;

import java.util.ArrayList;
import java.util.List;

/** Is the header of a mail file as it goes out: with one From and one To at most (RFC 5322, section 3.6). */
final class Header {

    private Header() {}

    static List<String> of(MailFile mail) {
        List<String> fields = new ArrayList<>();
        for (String field : mail.header()) {
            if (!isSecond("From", field, fields) && !isSecond("To", field, fields)) {
                fields.add(field);
            }
        }
        return fields;
    }

    private static boolean isSecond(String name, String field, List<String> before) {
        return HeaderField.hasName(name, field) && before.stream().anyMatch(other -> HeaderField.hasName(name, other));
    }
}
