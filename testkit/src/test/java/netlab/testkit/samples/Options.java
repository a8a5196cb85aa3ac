package netlab.testkit.samples;

/** Takes an option and keeps every convention; a subclass breaks one. */
class Options {

    public static void main(String[] args) {
        System.exit(run(args));
    }

    static int run(String... args) {
        return new Options().work(args);
    }

    final int work(String... args) {
        try {
            check(args);
            return 0;
        } catch (Refused refused) {
            return refused.report();
        }
    }

    private void check(String... args) throws Refused {
        int next = 0;
        while (next < args.length && args[next].startsWith("--")) {
            if (isUnknown(args[next], next)) {
                refuse("unknown option", args[next]);
            } else if (next + 1 == args.length) {
                refuse("no value", args[next]);
            } else if (!args[next + 1].matches("[1-9]\\d{0,3}")) {
                refuse("bad number", args[next + 1]);
            }
            next += 2;
        }
        if (args.length != next + 1) {
            throw new Refused(1, "usage: Options [--tries N] PORT");
        }
        if (!args[args.length - 1].matches("\\d{1,5}")) {
            refuse("bad port", args[args.length - 1]);
        }
    }

    boolean isUnknown(String option, int place) {
        return !option.equals("--tries");
    }

    void refuse(String problem, String value) throws Refused {
        throw new Refused(2, problem + ": " + (value.length() > 100 ? value.length() + " characters" : value));
    }
}
