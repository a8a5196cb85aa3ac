package netlab.chat;

import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Lets one visitor speak at a time, in the order in which they want to. */
final class Rooms {

    private final Semaphore floor = new Semaphore(1, true);
    private final Set<Visitor> visitors = ConcurrentHashMap.newKeySet();

    void enter(Visitor visitor) {
        floor.acquireUninterruptibly();
        try {
            visitors.add(visitor);
            visitor.hear(Integer.toString(visitor.number()));
        } finally {
            floor.release();
        }
    }

    void exit(Visitor visitor) {
        if (visitors.remove(visitor)) {
            tellAll(visitor.number() + " left");
        }
    }

    void tellAll(String line) {
        floor.acquireUninterruptibly();
        boolean dropped = false;
        try {
            for (Iterator<Visitor> all = visitors.iterator(); all.hasNext(); ) {
                Visitor visitor = all.next();
                if (!visitor.hear(line)) {
                    visitor.isDropped();
                    dropped = true;
                }
            }
        } finally {
            floor.release();
        }
        if (dropped) {
            visitors.stream().filter(Visitor::wasDropped).forEach(this::exit);
        }
    }
}
