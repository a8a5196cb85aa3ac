package netlab.chat;

/** Knows who is there and tells the members what is said. */
public final class ChatRoom {

    /** Lets a member in and tells it its number, before anything else. */
    public void join(Member member) {
        throw new UnsupportedOperationException("TODO step 2: remember the member, tell it its number");
    }

    /** Tells every member, the speaker too, what the speaker says. */
    public void say(Member speaker, String line) {
        throw new UnsupportedOperationException("TODO step 2: tell the line to all, skip nobody");
    }

    /** Lets a member go and tells the others; does nothing if it is not there. */
    public void leave(Member member) {
        throw new UnsupportedOperationException("TODO step 2: forget the member, tell the others");
    }
}
