package netlab.base;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.Charset;

/** Reads what is typed. */
public final class Keyboard {

    private Keyboard() {}

    /** Opens standard input in the encoding that the keyboard has. */
    public static BufferedReader open() {
        String encoding = System.getProperty("stdin.encoding", System.getProperty("native.encoding"));
        return new BufferedReader(new InputStreamReader(System.in, Charset.forName(encoding)));
    }
}
