package netlab.testkit.samples;

/** Holds programs that break one convention of options each. */
final class FlawedOptions {

    private FlawedOptions() {}

    /** Ignores an option that it does not know. */
    static final class TakesAnyOption extends Options {
        public static void main(String[] args) {
            System.exit(run(args));
        }

        static int run(String... args) {
            return new TakesAnyOption().work(args);
        }

        @Override
        void refuse(String problem, String value) throws Refused {
            if (!problem.equals("unknown option")) {
                super.refuse(problem, value);
            }
        }
    }

    /** Ignores an option that it does not know behind another one. */
    static final class LooksAtTheFirstOptionOnly extends Options {
        public static void main(String[] args) {
            System.exit(run(args));
        }

        static int run(String... args) {
            return new LooksAtTheFirstOptionOnly().work(args);
        }

        @Override
        boolean isUnknown(String option, int place) {
            return place == 0 && super.isUnknown(option, place);
        }
    }

    /** Takes a number that cannot be meant. */
    static final class TakesAnyNumber extends Options {
        public static void main(String[] args) {
            System.exit(run(args));
        }

        static int run(String... args) {
            return new TakesAnyNumber().work(args);
        }

        @Override
        void refuse(String problem, String value) throws Refused {
            if (!problem.equals("bad number")) {
                super.refuse(problem, value);
            }
        }
    }

    /** Takes an option without its value. */
    static final class NeedsNoValue extends Options {
        public static void main(String[] args) {
            System.exit(run(args));
        }

        static int run(String... args) {
            return new NeedsNoValue().work(args);
        }

        @Override
        void refuse(String problem, String value) throws Refused {
            if (!problem.equals("no value")) {
                super.refuse(problem, value);
            }
        }
    }
}
