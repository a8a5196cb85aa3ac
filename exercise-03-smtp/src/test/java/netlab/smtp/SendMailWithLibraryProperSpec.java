package netlab.smtp;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

@DisplayName("SendMailWithLibrary keeps to the standards")
@Tag("step-7")
@Tag("extended")
class SendMailWithLibraryProperSpec implements MailIsProper {

    @Override
    public String program() {
        return "SendMailWithLibrary";
    }
}
