package netlab.smtp;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

@DisplayName("SendMail keeps to the standards")
@Tag("step-5")
@Tag("extended")
class SendMailProperSpec implements MailIsProper {

    @Override
    public String program() {
        return "SendMail";
    }
}
