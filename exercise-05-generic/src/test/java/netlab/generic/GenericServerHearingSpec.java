package netlab.generic;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("GenericServer shows what a client says:")
@ExtendWith(LabExtension.class)
@Tag("step-1")
class GenericServerHearingSpec {

    @Test
    void announces_a_client(Lab lab) {
        Program server = lab.start("GenericServer", "0");

        lab.connect(server);

        server.prints("client 127.0.0.1\n");
    }

    @Test
    void shows_each_line_as_it_was_sent(Lab lab) {
        Program server = lab.start("GenericServer", "0");

        lab.connect(server).send("one", "", "  three  ", "   ", "100 %s");

        server.prints("<-- 127.0.0.1 : one\n");
        server.prints("<-- 127.0.0.1 : \n");
        server.prints("<-- 127.0.0.1 :   three  \n");
        server.prints("<-- 127.0.0.1 :    \n");
        server.prints("<-- 127.0.0.1 : 100 %s\n");
    }

    @Test
    void takes_line_feed_and_carriage_return_line_feed_as_the_end_of_a_line(Lab lab) {
        Program server = lab.start("GenericServer", "0");

        lab.connect(server).sendAsIs("one\r\n\r\nthree\nfour\r\n");

        server.prints("<-- 127.0.0.1 : one\n");
        server.prints("<-- 127.0.0.1 : \n");
        server.prints("<-- 127.0.0.1 : three\n");
        server.prints("<-- 127.0.0.1 : four\n");
    }

    @Test
    void shows_many_lines_that_come_at_once(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        String[] lines =
                IntStream.rangeClosed(1, 50).mapToObj(Integer::toString).toArray(String[]::new);

        lab.connect(server).send(lines);

        for (String line : lines) {
            server.prints("<-- 127.0.0.1 : " + line + "\n");
        }
    }

    @Test
    void puts_a_line_together_that_arrives_in_two_pieces(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        Connection client = lab.connect(server);

        client.sendBytes("one\ntwo h\u00c3".getBytes(StandardCharsets.ISO_8859_1));
        server.prints("<-- 127.0.0.1 : one\n");
        client.sendBytes("\u00a9 three\n".getBytes(StandardCharsets.ISO_8859_1));

        server.prints("<-- 127.0.0.1 : two hé three\n");
    }

    @Test
    void shows_a_line_of_any_length_whole(Lab lab) {
        Program server = lab.start("GenericServer", "0");
        String line = "0123456789abcde".repeat(4_369);

        lab.connect(server).sendAsIs(line + "\r\n");

        server.prints("<-- 127.0.0.1 : " + line + "\n");
    }
}
