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
        boolean optional = args.length > 0 && args[0].startsWith("--");
        if (optional && !args[0].equals("--tries")) {
            refuse("unknown option", args[0]);
        } else if (optional && args.length == 1) {
            refuse("no value", args[0]);
        } else if (optional && !args[1].matches("[1-9]\\d{0,3}")) {
            refuse("bad number", args[1]);
        }
        if (args.length != (optional ? 3 : 1)) {
            throw new Refused(1, "usage: Options [--tries N] PORT");
        }
        if (!args[args.length - 1].matches("\\d{1,5}")) {
            refuse("bad port", args[args.length - 1]);
        }
    }

    void refuse(String problem, String value) throws Refused {
        throw new Refused(2, problem + ": " + (value.length() > 100 ? value.length() + " characters" : value));
    }
}
