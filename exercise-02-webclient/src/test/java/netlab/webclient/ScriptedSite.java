package netlab.webclient;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import netlab.testkit.Connection;
import netlab.testkit.Lab;
import netlab.testkit.Program;
import netlab.testkit.ScriptedServer;

/** Plays a web site, or a proxy, that answers with just the bytes that a spec wants. */
record ScriptedSite(ScriptedServer server) {

    private static final String NOT_ASKED = "(?s).*(ended without connecting|for the program to connect).*";
    /** Are limits in seconds; the second is no int in milliseconds, and the third one leaves an 8 of it. */
    static final List<String> LONG_TIMES = List.of("86400", "3000000", "115964117");

    /** Is a limit in seconds that is no int. */
    static final String VERY_LONG_TIME = "9999999999";

    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final int MOST_LETTERS = 200;

    static ScriptedSite in(Lab lab) {
        return new ScriptedSite(lab.listen());
    }

    /** Starts so many sites, which one program can be told to ask. */
    static List<ScriptedSite> in(Lab lab, int count) {
        return Stream.generate(() -> in(lab)).limit(count).toList();
    }

    static String[] names(List<ScriptedSite> sites) {
        return sites.stream().map(ScriptedSite::name).toArray(String[]::new);
    }

    /** Returns what the WebClient takes as SITE. */
    String name() {
        return server.host() + ":" + server.port();
    }

    String url(String path) {
        return "http://" + name() + path;
    }

    /** Returns the name of the file in which the WebClient stores the page. */
    String file() {
        return server.host() + "_" + server.port() + ".html";
    }

    /** Waits for a request. */
    RequestHead request() {
        return RequestHead.of(server.accept());
    }

    /** Waits for a request and sends an answer, behind which the connection stays open. */
    Connection sends(String answer) {
        Connection connection = request().connection();
        connection.sendAsIs(answer);
        return connection;
    }

    /** Waits for a request, sends an answer and closes. */
    void answers(String answer) {
        request().answer(answer);
    }

    /** Does the same for a program that may wait for {@code time} before it asks. */
    void answersAfter(Duration time, String answer) {
        RequestHead.of(server.acceptAfter(time)).answer(answer);
    }

    /** Waits for a connection; if a whole request comes, sends an answer, and closes in any case. */
    void answersIfAsked(String answer) {
        try (Connection connection = server.accept()) {
            Optional<String> line = connection.lineOrEnd();
            while (line.isPresent() && !line.get().isEmpty()) {
                line = connection.lineOrEnd();
            }
            if (line.isPresent()) {
                connection.sendAsIs(answer);
            }
        }
    }

    /** Waits for a request and breaks the connection behind {@code answer}. */
    void breaksBehind(String answer) {
        sends(answer).reset();
    }

    /** Sends a letter now and then to {@code reader}, until {@code other} ends or the reader itself. */
    static void trickle(Connection connection, Program reader, Program other) {
        for (int i = 0; i < MOST_LETTERS && !other.endsWithin(A_MOMENT) && !reader.endsWithin(Duration.ZERO); i++) {
            connection.sendWhatIsTaken((byte) 'x');
        }
    }

    /** Waits for a request and sends so many bytes of an answer, and the rest when {@code program} may have read them. */
    Connection sendsInTwo(Program program, String answer, int first) {
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        Connection connection = request().connection();
        connection.sendBytes(Arrays.copyOf(bytes, first));
        program.endsWithin(A_MOMENT);
        connection.sendWhatIsTaken(Arrays.copyOfRange(bytes, first, bytes.length));
        return connection;
    }

    /** Does the same for every request until the program ends, be there many or none. */
    void everyTime(Runnable answer) {
        try {
            while (true) {
                answer.run();
            }
        } catch (AssertionError end) {
            if (!end.getMessage().matches(NOT_ASKED)) {
                throw end;
            }
        }
    }

    /** Expects that no program comes here until all have ended; whoever comes is answered all the same. */
    void isNotAsked() {
        List<String> asked = new ArrayList<>();
        everyTime(() -> {
            RequestHead request = request();
            asked.add(request.line());
            request.answer("HTTP/1.1 200 OK\r\n\r\n");
        });
        assertThat(asked).as("requests to %s, which must not be asked", name()).isEmpty();
    }
}
