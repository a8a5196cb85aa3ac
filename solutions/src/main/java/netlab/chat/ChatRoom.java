package netlab.chat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Knows who is there and tells the members what is said: one thing after the other, so that all hear the same. */
public final class ChatRoom {

    private final Lock turn = new ReentrantLock();
    private final List<Member> members = new ArrayList<>();

    /** Lets a member in and tells it its number, before anything else. */
    public void join(Member member) {
        inTurn(() -> {
            members.add(member);
            tell(List.of(member), Integer.toString(member.number()));
        });
    }

    /** Tells every member, the speaker too, what the speaker says; does nothing if the speaker is not there. */
    public void say(Member speaker, String line) {
        inTurn(() -> {
            if (members.contains(speaker)) {
                tell(members, speaker.number() + ">> " + line);
            }
        });
    }

    /** Lets a member go and tells the others; does nothing if it is not there. */
    public void leave(Member member) {
        inTurn(() -> remove(member));
    }

    private void inTurn(Runnable action) {
        turn.lock();
        try {
            action.run();
        } finally {
            turn.unlock();
        }
    }

    private void tell(List<Member> listeners, String line) {
        List<Member> lost = new ArrayList<>();
        for (Member listener : listeners) {
            try {
                listener.tell(line);
            } catch (IOException | RuntimeException e) {
                lost.add(listener);
            }
        }
        lost.forEach(this::remove);
    }

    private void remove(Member member) {
        if (members.remove(member)) {
            tell(members, member.number() + " left");
        }
    }
}
