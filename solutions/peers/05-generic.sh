#!/usr/bin/env bash
# Lets the programs of exercise 05 talk with clients, servers and browsers that nobody here wrote, and
# prints dialogues. Needs a build (mvn verify), a JDK 21 or newer (JAVA_HOME or PATH) and netcat-openbsd,
# ncat, curl, chromium and python3. Keeps the picture of the browser's page in the file that the first
# argument names, if there is one.
picture=${1:+$(realpath "$1")}
. "$(dirname "$0")/common.bash"

# server CLASS: starts it; its screen is $work/screen, its port $port; descriptor 3 is its keyboard
server() {
    rm -f "$work/keyboard"
    mkfifo "$work/keyboard"
    "$java" -cp solutions/target/classes "netlab.generic.$1" 0 <"$work/keyboard" >"$work/screen" 2>&1 &
    exec 3>"$work/keyboard"
    await "$work/screen" 'listening on port'
    port=$(sed -n 's/.*listening on port //p' "$work/screen")
}

# end TITLE TEXT: ends the server's input, awaits its end and expects TEXT on its screen
end() {
    exec 3>&-
    wait "$1"
    expect "$2" "$3" <"$work/screen"
}

page() {
    printf 'HTTP/1.0 200 OK\nContent-Type: text/html; charset=utf-8\n\n<title>typed</title><h1>%s</h1>\nbye\n' "$1" >&3
}

server GenericServer
generic=$!

nc 127.0.0.1 "$port" <<<'hello from nc' >"$work/nc" &
nc=$!
await "$work/screen" 'hello from nc'
printf 'hello nc\nbye\n' >&3
wait "$nc"
expect 'what nc got' 'hello nc' <"$work/nc"

curl -s -i "http://127.0.0.1:$port/" >"$work/curl" &
curl=$!
await "$work/screen" '<-- 127.0.0.1 : User-Agent: curl'
await "$work/screen" '<-- 127.0.0.1 : $'
page 'Hello curl é'
wait "$curl"
expect 'what curl got' '<h1>Hello curl é</h1>' <"$work/curl"

# browse OPTION...: lets a browser load a page that is typed
browse() {
    local from
    from=$(wc -l <"$work/screen")
    timeout 120 chromium --headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run \
        --disable-background-networking --disable-component-update --user-data-dir="$work/profile" "$@" \
        "http://127.0.0.1:$port/" >"$work/chromium" 2>/dev/null &
    local browser=$!
    until tail -n "+$((from + 1))" "$work/screen" | grep -q '^<-- 127.0.0.1 : $'; do
        kill -0 "$browser" || { cat "$work/screen"; exit 1; }
        sleep 0.1
    done
    page 'Hello browser €'
    from=$(wc -l <"$work/screen")
    while kill -0 "$browser" 2>/dev/null; do
        if tail -n "+$((from + 1))" "$work/screen" | grep -q '^<-- .* GET /favicon'; then
            from=$(wc -l <"$work/screen")
            printf 'bye\n' >&3
        fi
        sleep 0.1
    done
    wait "$browser"
}

browse --dump-dom
expect 'what Chromium made of the page' '<h1>Hello browser €</h1>' <"$work/chromium"
expect 'what the server heard' '<-- 127.0.0.1 : GET / HTTP/1.1' < <(grep 'GET /' "$work/screen")
if [ -n "$picture" ]; then
    browse --window-size=400,200 --screenshot="$picture"
    expect 'the picture' 'PNG image data' < <(file "$picture" 2>/dev/null || head -c 8 "$picture" | sed 's/.*PNG.*/PNG image data/')
fi
end "$generic" 'the screen of GenericServer, in the end' 'client 127.0.0.1'

server DialogueServer
dialogue=$!
printf 'good evening\nr\nbonjour\n' >&3
nc 127.0.0.1 "$port" <<<$'hello\nfin' | expect 'DialogueServer with nc' 'good evening'
{ printf 'salut\r\nFIN\r\n'; until grep -q 'C> FIN' "$work/screen"; do sleep 0.1; done; } \
    | ncat 127.0.0.1 "$port" >"$work/ncat" &
wait $!
expect 'DialogueServer with ncat' 'bonjour' <"$work/ncat"
expect 'DialogueServer with ncat, the end' 'Goodbye!' <"$work/ncat"
end "$dialogue" 'the screen of DialogueServer' 'C> salut'

cat >"$work/marcel.py" <<'PYTHON'
import socket
with socket.create_server(("127.0.0.1", 0)) as server:
    print("Dialogue server listening on port", server.getsockname()[1], flush=True)
    client, address = server.accept()
    with client, client.makefile("rw", encoding="utf-8", newline="") as lines:
        def say(text):
            lines.write(text + "\r\n")
            lines.flush()
        say("You are connected to the server Marcel. Send your messages.")
        for line in lines:
            message = line.rstrip("\r\n")
            print("C>", message, flush=True)
            if message.upper() in ("FIN", ""):
                break
            say("you said " + message)
        say("Goodbye!")
PYTHON
python3 "$work/marcel.py" >"$work/python" &
await "$work/python" 'listening on port'
port=$(sed -n 's/.*listening on port //p' "$work/python")
printf 'héllo\nfin\n' | "$java" -cp solutions/target/classes netlab.generic.DialogueClient 127.0.0.1 "$port" \
    | expect 'DialogueClient with a Python server' 'S> you said héllo'
expect 'what the Python server printed' 'C> héllo' <"$work/python"
echo 'all dialogues as expected'
