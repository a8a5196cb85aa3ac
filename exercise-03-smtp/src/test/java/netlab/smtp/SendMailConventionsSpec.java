package netlab.smtp;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

@DisplayName("SendMail keeps the conventions")
@Tag("step-6")
class SendMailConventionsSpec implements MailFileConventions {

    @Override
    public String synopsis() {
        return "SendMail [--verbose] [--timeout SECONDS] MAILFILE";
    }
}
