package netlab.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;

/** Has a thread that reads and a thread that writes for every client, and one monitor for all. */
final class ChatServer {

    private static final int MOST_WAITING = 1_000;
    private static final int A_WHILE = 1_500;

    private final Map<Integer, Talker> talkers = new LinkedHashMap<>();

    /** Is a client, with the lines that wait for it and the time at which the last one was taken. */
    private static final class Talker {
        private final Socket socket;
        private final Queue<String> lines = new ArrayDeque<>();
        private long lastTaken;
        private boolean writing;
        private boolean gone;

        Talker(Socket socket) {
            this.socket = socket;
        }

        void add(String line) {
            lines.add(line);
        }

        boolean isCrowded() {
            return lines.size() >= MOST_WAITING;
        }

        boolean isMute() {
            return isCrowded() && writing && System.currentTimeMillis() - lastTaken > A_WHILE;
        }
    }

    public static void main(String[] args) throws Exception {
        System.exit(run(args));
    }

    static int run(String... args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: ChatServer PORT");
            return 1;
        }
        if (!args[0].matches("[0-9]{1,5}") || Integer.parseInt(args[0]) > 65_535) {
            System.err.println("bad port " + (args[0].length() < 50 ? args[0] : "of " + args[0].length() + " letters"));
            return 2;
        }
        ServerSocket listening;
        try {
            listening = new ServerSocket(Integer.parseInt(args[0]), 500, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            System.err.println("cannot listen on port " + args[0]);
            return 3;
        }
        System.out.println("Chat server listening on port " + listening.getLocalPort());
        new ChatServer().serve(listening);
        return 0;
    }

    private void serve(ServerSocket listening) throws IOException {
        for (int number = 7; ; number += 7) {
            Talker talker = new Talker(listening.accept());
            int own = number;
            System.out.println("Connected to: " + talker.socket.getRemoteSocketAddress());
            System.out.println("Number: " + own);
            join(own, talker);
            start(() -> read(own, talker));
            start(() -> write(talker));
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized void join(int number, Talker talker) {
        talkers.put(number, talker);
        talker.add(Integer.toString(number));
        talker.add("*** type quit to leave");
        tell(number + " joined");
    }

    private synchronized void tell(String line) {
        talkers.values().forEach(talker -> talker.add(line));
        notifyAll();
    }

    /** Waits a little for clients for whom much waits; who takes nothing meanwhile must go. */
    private synchronized void say(int number, String line) throws InterruptedException, IOException {
        long end = System.currentTimeMillis() + A_WHILE;
        while (talkers.values().stream().anyMatch(Talker::isCrowded) && System.currentTimeMillis() < end) {
            wait(20);
            for (int mute : talkers.keySet().stream().filter(other -> talkers.get(other).isMute()).toList()) {
                talkers.get(mute).socket.close();
                leave(mute);
            }
        }
        if (talkers.containsKey(number)) {
            tell(number + ">> " + line);
        }
    }

    private synchronized void leave(int number) {
        Talker talker = talkers.remove(number);
        if (talker != null) {
            talker.gone = true;
            talker.add("*** goodbye");
            tell(number + " left");
            System.out.println(number + " is gone");
        }
    }

    private void read(int number, Talker talker) {
        try {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(talker.socket.getInputStream(), StandardCharsets.UTF_8));
            String line = lines.readLine();
            while (line != null && !line.strip().equals("quit")) {
                say(number, line);
                line = lines.readLine();
            }
        } catch (IOException | InterruptedException e) {
            System.err.println(number + " " + e);
        }
        leave(number);
    }

    private void write(Talker talker) {
        try (talker.socket;
                PrintStream out = new PrintStream(talker.socket.getOutputStream(), false, StandardCharsets.UTF_8)) {
            talker.socket.setTcpNoDelay(true);
            for (String line = next(talker); line != null && !out.checkError(); line = next(talker)) {
                out.print(line + "\n");
            }
            talker.socket.shutdownOutput();
            talker.socket.setSoTimeout(A_WHILE);
            talker.socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException | InterruptedException e) {
            System.err.println("nothing more to write: " + e);
        }
    }

    private synchronized String next(Talker talker) throws InterruptedException {
        talker.writing = false;
        while (talker.lines.isEmpty() && !talker.gone) {
            wait();
        }
        talker.writing = true;
        talker.lastTaken = System.currentTimeMillis();
        return talker.lines.poll();
    }
}
