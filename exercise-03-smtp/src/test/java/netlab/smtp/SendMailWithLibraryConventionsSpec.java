package netlab.smtp;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

@DisplayName("SendMailWithLibrary keeps the conventions")
@Tag("step-6")
class SendMailWithLibraryConventionsSpec implements MailFileConventions {

    @Override
    public String synopsis() {
        return "SendMailWithLibrary [--verbose] [--timeout SECONDS] MAILFILE";
    }
}
