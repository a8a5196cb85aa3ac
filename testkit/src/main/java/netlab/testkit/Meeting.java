package netlab.testkit;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Is a group of hosts that no two specs share, and whose look-ups wait for one another. A look-up by
 * name waits until those of all the hosts have started and that of the host behind has ended, so the
 * last host is found first. A look-up by address waits until all of them have started; it tells no
 * name. So a program that looks up one host after the other never comes to an end.
 *
 * @param number tells meetings apart
 * @param size how many hosts there are, at most 254
 */
public record Meeting(int number, int size) {

    private static final int MOST = 512;
    private static final AtomicInteger NEXT = new AtomicInteger();

    /** Calls a new meeting. */
    public static Meeting of(int size) {
        return new Meeting(NEXT.getAndIncrement() % MOST, size);
    }

    /** Returns the name of each host. */
    public List<String> hosts() {
        return IntStream.rangeClosed(1, size).mapToObj(this::host).toList();
    }

    /** Returns the address of each host. */
    public List<String> addresses() {
        return IntStream.rangeClosed(1, size).mapToObj(this::address).toList();
    }

    private String host(int guest) {
        return "guest-%d-of-%d.meeting-%d.test".formatted(guest, size, number);
    }

    /** Takes an address that RFC 2544 keeps for tests. */
    private String address(int guest) {
        return "198.%d.%d.%d".formatted(18 + number / 256, number % 256, guest);
    }
}
