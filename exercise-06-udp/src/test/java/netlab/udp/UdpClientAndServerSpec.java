package netlab.udp;

import static org.assertj.core.api.Assertions.assertThat;

import netlab.testkit.Lab;
import netlab.testkit.LabExtension;
import netlab.testkit.Program;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("UdpClient and UdpServer")
@ExtendWith(LabExtension.class)
@Tag("step-2")
class UdpClientAndServerSpec {

    @Test
    void understand_each_other(Lab lab) {
        Program server = lab.start("UdpServer", "0");

        Program client = lab.start("UdpClient", "127.0.0.1", Integer.toString(server.port()), "hello you");

        assertThat(client.exitStatus()).as("exit status").isZero();
        assertThat(client.output()).isEqualTo("Message from server: i am the server\n");
        assertThat(server.line()).matches("127\\.0\\.0\\.1:\\d+ : hello you");
    }
}
