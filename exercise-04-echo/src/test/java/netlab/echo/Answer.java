package netlab.echo;

import static org.assertj.core.api.Assertions.assertThat;

import netlab.testkit.Connection;

/** Is an answer of the echo server, with the name of what serves the client in front. */
record Answer(String thread) {

    /** Waits for an answer that ends in {@code end}. */
    static Answer of(Connection client, String end) {
        return of(client.line(), end);
    }

    /** Takes a line for an answer that ends in {@code end}. */
    static Answer of(String line, String end) {
        assertThat(line).as("the answer").endsWith(end);
        return new Answer(line.substring(0, line.length() - end.length()));
    }
}
