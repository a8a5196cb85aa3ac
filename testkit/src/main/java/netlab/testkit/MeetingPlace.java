package netlab.testkit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Lets the look-ups of a {@link Meeting} wait for one another, in the JVM of the program under test. */
final class MeetingPlace {

    private static final Pattern GUEST = Pattern.compile("guest-(\\d+)-of-(\\d+)\\.meeting-(\\d+)\\.test");

    private static final Map<Meeting, MeetingPlace> PLACES = new ConcurrentHashMap<>();

    private final List<String> addresses;
    private final Gathering names;
    private final Gathering numbers;
    private final List<CountDownLatch> found;

    private MeetingPlace(Meeting meeting) {
        addresses = meeting.addresses();
        names = new Gathering(meeting.size());
        numbers = new Gathering(meeting.size());
        found = IntStream.rangeClosed(0, meeting.size())
                .mapToObj(guest -> new CountDownLatch(guest == meeting.size() ? 0 : 1))
                .toList();
    }

    /** Returns the address of a guest once its turn has come; nothing for any other host. */
    static Optional<InetAddress> address(String host) throws UnknownHostException {
        Optional<MatchResult> guest = GUEST.matcher(host).results().findFirst();
        if (guest.isEmpty()) {
            return Optional.empty();
        }
        int[] numbers = IntStream.rangeClosed(1, 3)
                .map(i -> Integer.parseInt(guest.get().group(i)))
                .toArray();
        MeetingPlace place = PLACES.computeIfAbsent(new Meeting(numbers[2], numbers[1]), MeetingPlace::new);
        return Optional.of(InetAddress.getByName(place.meetByName(numbers[0] - 1)));
    }

    /** Waits, where the address is that of a guest, until the addresses of all its meeting are looked up. */
    static void awaitOthers(InetAddress address) {
        String number = address.getHostAddress();
        PLACES.values().stream()
                .filter(place -> place.addresses.contains(number))
                .forEach(place -> place.numbers.join(number));
    }

    private String meetByName(int guest) {
        names.join(Integer.toString(guest));
        Gathering.await(found.get(guest + 1));
        found.get(guest).countDown();
        return addresses.get(guest);
    }

    /** Holds everybody up until the last one has come. */
    private record Gathering(Set<String> present, CountDownLatch missing) {

        Gathering(int size) {
            this(ConcurrentHashMap.newKeySet(), new CountDownLatch(size));
        }

        void join(String guest) {
            if (present.add(guest)) {
                missing.countDown();
            }
            await(missing);
        }

        static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
