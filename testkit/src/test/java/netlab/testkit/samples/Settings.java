package netlab.testkit.samples;

import java.nio.charset.Charset;
import java.util.Locale;

/** Prints on what a program might depend. */
final class Settings {

    private Settings() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        System.out.println("charset " + Charset.defaultCharset());
        System.out.println("language " + Locale.getDefault().getLanguage());
        System.out.println("upper case " + "i".toUpperCase(Locale.getDefault()));
        System.out.println("sneaked in " + System.getProperty("sneaked.in"));
        return 0;
    }
}
