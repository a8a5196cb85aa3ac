package netlab.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/** Loads the reference with more than the exercise asks for, within the 256 MiB that every program has. */
@DisplayName("EchoServer under load")
@ExtendWith(LabExtension.class)
@Isolated
class EchoServerLoadSpec {

    @Test
    void answers_ten_lines_each_of_a_thousand_clients_at_once(Lab lab) {
        Program server = lab.startAlone("EchoServer", "0");
        List<Connection> clients = connect(lab, server, 1_000);

        for (int line = 0; line < 10; line++) {
            for (int i = 0; i < clients.size(); i++) {
                clients.get(i).send("client " + i + " line " + line);
            }
        }

        for (int line = 0; line < 10; line++) {
            for (int i = 0; i < clients.size(); i++) {
                assertThat(clients.get(i).line()).endsWith(": CLIENT " + i + " LINE " + line);
            }
        }
    }

    @Test
    void answers_a_client_while_ten_thousand_are_silent(Lab lab) {
        assumeTrue(descriptors() > 12_000, "the system allows too few open files");
        Program server = lab.startAlone("EchoServer", "0");
        connect(lab, server, 10_000);
        Connection client = lab.connect(server);

        client.send("hello");

        assertThat(client.line()).endsWith(": HELLO");
    }

    private static List<Connection> connect(Lab lab, Program server, int count) {
        List<Connection> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            clients.add(lab.connect(server));
        }
        return clients;
    }

    private static long descriptors() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount()
                : 0;
    }
}
