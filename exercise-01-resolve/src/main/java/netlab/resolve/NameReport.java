package netlab.resolve;

import java.util.List;

/** Reports what a name service knows of a host. */
public final class NameReport {

    public NameReport(NameService names) {}

    /** Returns the lines to print for a host. */
    public List<String> lines(String host) {
        throw new UnsupportedOperationException("TODO step 2: ask for the address, then for its name");
    }
}
