package netlab.chat;

import netlab.testkit.Connection;
import netlab.testkit.Jvm;
import netlab.testkit.Lab;
import netlab.testkit.Program;
import netlab.testkit.ServerConventions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("ChatServer keeps the conventions")
@Tag("step-6")
class ChatServerConventionsSpec implements ServerConventions {

    @Override
    public String synopsis() {
        return "ChatServer PORT";
    }

    @Override
    public String title() {
        return "Chat server";
    }

    @Override
    public void assertServes(Program server, Connection client) {
        Guest guest = Guest.enter(client);
        guest.says("is it me?");
        guest.hearsAtLast(guest.saying("is it me?"));
    }

    @Test
    void passes_on_utf_8_under_another_default_charset(Lab lab) {
        Program server = lab.start(Jvm.ABROAD, "ChatServer", "0");
        Guest ann = Guest.enter(lab, server);
        Guest bob = Guest.enter(lab, server);

        ann.says("é€😀");

        bob.hears(ann.saying("é€😀"));
    }

    @Test
    void garbage_of_one_client_leaves_the_others_alone(Lab lab) {
        Program server = lab.start("ChatServer", "0");
        Guest ann = Guest.enter(lab, server);
        Guest bob = Guest.enter(lab, server);

        Guest.enter(lab, server).connection().sendBytes((byte) 0xFF, (byte) 0xFE, (byte) 0, (byte) 0xC3, (byte) '\n');
        ann.says("hello");
        bob.hearsAtLast(ann.saying("hello"));
        bob.says("hello yourself");

        ann.hearsAtLast(bob.saying("hello yourself"));
    }
}
