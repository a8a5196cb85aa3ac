#!/usr/bin/env bash
# Lets the programs of exercise 04 talk with clients and servers that nobody here wrote, and prints
# dialogues. Needs a build (mvn verify), a JDK 21 or newer (JAVA_HOME or PATH) and netcat-openbsd, ncat,
# socat, inetutils-telnet and python3.
. "$(dirname "$0")/common.bash"

# server CLASS: starts it; its output goes to $work/CLASS, its port to $port
server() {
    "$java" -cp solutions/target/classes "netlab.echo.$1" 0 >"$work/$1" 2>&1 &
    await "$work/$1" 'listening on port'
    port=$(sed -n 's/.*listening on port //p' "$work/$1")
}

server EchoServer
printf 'hello nc\nzwei Wörter\n\n' | nc -N 127.0.0.1 "$port" | expect 'nc' ': ZWEI WÖRTER'
printf 'hello ncat\r\n\r\n' | ncat 127.0.0.1 "$port" | expect 'ncat, CRLF' ': HELLO NCAT'
printf 'hello socat\n\n' | socat -t5 - "TCP:127.0.0.1:$port" | expect 'socat' ': HELLO SOCAT'
{ printf 'hello telnet\n'; await "$work/EchoServer" 'hello telnet'; printf '\n'; } \
    | telnet 127.0.0.1 "$port" 2>&1 | expect 'telnet' 'Connected to'
python3 - "$port" <<'PYTHON' | expect "Python's socket" ': HELLO PYTHON É'
import socket, sys
with socket.create_connection(("127.0.0.1", int(sys.argv[1]))) as client, client.makefile("rw", encoding="utf-8") as lines:
    for line in ("hello python é", "two"):
        lines.write(line + "\n")
        lines.flush()
        print(repr(lines.readline()))
    lines.write("\n")
    lines.flush()
    print("then", repr(lines.readline()))
PYTHON
expect 'what the server printed' 'client 127.0.0.1 : hello nc (' <"$work/EchoServer"

printf '#!/usr/bin/env bash\nwhile IFS= read -r line && [ -n "$line" ]; do printf "worker: %%s\\n" "${line^^}"; done\n' >"$work/echo"
chmod +x "$work/echo"
socat -d -d TCP-LISTEN:0,bind=127.0.0.1,fork EXEC:"$work/echo" 2>"$work/socat" &
await "$work/socat" 'listening on'
port=$(sed -n 's/.*listening on .*:\([0-9]*\)$/\1/p' "$work/socat")
printf 'hello\ntwo words\n\n' | "$java" -cp solutions/target/classes netlab.echo.EchoClient 127.0.0.1 "$port" \
    | expect 'EchoClient with a socat server' '<-- worker: TWO WORDS'

server GreetingServer
nc -N 127.0.0.1 "$port" </dev/null | expect 'nc to GreetingServer' 'Thank you for connecting'
server MessageServer
echo 'hello from nc' | nc -N 127.0.0.1 "$port"
await "$work/MessageServer" 'hello from nc'
expect 'what the MessageServer printed' '127.0.0.1: hello from nc' <"$work/MessageServer"
echo 'all dialogues as expected'
