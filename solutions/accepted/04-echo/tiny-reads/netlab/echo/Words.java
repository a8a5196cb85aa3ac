package netlab.echo;

/** Looks at arguments, each program's in the same way. */
final class Words {

    private Words() {}

    /** Returns 0 if host and port are right, else 2, after a line on standard error. */
    static int check(String host, String port, int lowest) {
        if (host.isEmpty()) {
            System.err.println("which host? \"\" is none");
            return 2;
        }
        boolean right = port.matches("[0-9]{1,5}")
                && Integer.parseInt(port) >= lowest
                && Integer.parseInt(port) < 65_536;
        if (!right) {
            System.err.println("which port? \"%s\" is none"
                    .formatted(port.length() > 20 ? "(a word of %d letters)".formatted(port.length()) : port));
        }
        return right ? 0 : 2;
    }
}
