package netlab.chat;

import java.io.IOException;

/** Takes part in a chat. */
public interface Member {

    /** Returns the number that is this member's and nobody else's. */
    int number();

    /**
     * Tells this member a line.
     *
     * @throws IOException if the member cannot be told anything any more
     */
    void tell(String line) throws IOException;
}
