package netlab.testkit;

import org.junit.jupiter.api.Test;

/** Specifies what holds for every TCP server of the course that has no keyboard, besides what holds for all. */
public interface ServerConventions extends TcpServerConventions {

    @Test
    default void it_ignores_its_standard_input(Lab lab) {
        Program server = lab.start(program(), arguments("0"));
        assertServesAnother(server, lab);

        server.type("quit", "");
        server.endInput();

        for (int i = 0; i < 20; i++) {
            assertServesAnother(server, lab);
        }
    }
}
