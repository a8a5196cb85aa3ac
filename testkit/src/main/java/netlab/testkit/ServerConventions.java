package netlab.testkit;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Specifies what holds for every TCP server of the course that has no keyboard, besides what holds for all. */
public interface ServerConventions extends TcpServerConventions {

    @Test
    @Waits
    default void it_ignores_its_standard_input(Lab lab) {
        Program server = lab.start(program(), arguments("0"));
        assertServesAnother(server, lab);

        server.type("quit", "");
        server.endInput();
        server.endsWithin(Duration.ofSeconds(1));

        assertServesAnother(server, lab);
    }
}
