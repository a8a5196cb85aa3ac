#!/usr/bin/env bash
# Lets the programs of exercise 06 exchange datagrams with programs that nobody here wrote, and prints
# what they say. Needs a build (mvn verify), a JDK 21 or newer (JAVA_HOME or PATH) and netcat-openbsd,
# socat and python3.
. "$(dirname "$0")/common.bash"

# ask [ARGUMENT]...: runs UdpClient against the server at $port
ask() {
    "$java" -cp solutions/target/classes netlab.udp.UdpClient "${@:2}" 127.0.0.1 "$port" "$1" 2>&1
}

"$java" -cp solutions/target/classes netlab.udp.UdpServer 0 >"$work/server" 2>&1 &
await "$work/server" 'listening on port'
port=$(sed -n 's/.*listening on port //p' "$work/server")

printf 'hello nc' | nc -u -w1 127.0.0.1 "$port" | expect 'nc -u' 'i am the server'
printf 'hello socat é' | socat -t1 - "UDP:127.0.0.1:$port" | expect 'socat' 'i am the server'
socat -t1 - "UDP:127.0.0.1:$port,shut-null" </dev/null | expect 'socat, an empty datagram' 'i am the server'
head -c 65507 /dev/zero | tr '\0' a | socat -b 65507 -t1 - "UDP:127.0.0.1:$port" \
    | expect 'socat, 65,507 bytes' 'i am the server'
exec 3<>"/dev/udp/127.0.0.1/$port"
printf 'hello bash' >&3
timeout 5 head -c 15 <&3 | expect "bash's /dev/udp" 'i am the server'
exec 3>&-
python3 - "$port" <<'PYTHON' | expect "Python's socket" "Message from server: b'i am the server'"
import socket, sys
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as client:
    client.settimeout(5)
    client.sendto(b"Hello from client", ("127.0.0.1", int(sys.argv[1])))
    print("Message from server:", client.recvfrom(1024)[0])
PYTHON
for text in ' : hello nc' ' : hello socat é' ' : aaaaaaaa' ' : hello bash' ' : Hello from client'; do
    expect 'what the server printed' "$text" < <(grep -aF -- "$text" "$work/server")
done

printf '#!/bin/sh\nprintf "i am socat"\n' >"$work/answer"
chmod +x "$work/answer"
port=$(python3 -c 'import socket; s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
socat -d -d "UDP-RECVFROM:$port,bind=127.0.0.1,fork" EXEC:"$work/answer" 2>"$work/socat" &
await "$work/socat" 'receiving on'
ask 'hello' | expect 'UdpClient with a socat server' 'Message from server: i am socat'

cat >"$work/server.py" <<'PYTHON'
import socket
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server:
    server.bind(("127.0.0.1", 0))
    print("UDP server listening on port", server.getsockname()[1], flush=True)
    while True:
        text, client = server.recvfrom(65535)
        print("Message from client:", text.decode(errors="replace"), client, flush=True)
        server.sendto(b"i am the server", client)
PYTHON
python3 "$work/server.py" >"$work/python" &
await "$work/python" 'listening on port'
port=$(sed -n 's/.*listening on port //p' "$work/python")
ask 'hello python é' | expect 'UdpClient with a Python server' 'Message from server: i am the server'
ask '' | expect 'UdpClient with an empty MESSAGE' 'Message from server: i am the server'
expect 'what the Python server printed' 'Message from client: hello python é' <"$work/python"

cat >"$work/silent.py" <<'PYTHON'
import socket
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server:
    server.bind(("127.0.0.1", 0))
    print("silence on port", server.getsockname()[1], flush=True)
    while True:
        print("heard", server.recvfrom(65535)[0], flush=True)
PYTHON
python3 "$work/silent.py" >"$work/silent" &
await "$work/silent" 'silence on port'
port=$(sed -n 's/.*silence on port //p' "$work/silent")
{ ask 'anybody there?' --timeout 200 --tries 4 || true; } \
    | expect 'UdpClient with a silent server' "no answer from 127.0.0.1:$port after 4 tries"
[ "$(grep -c "heard b'anybody there?'" "$work/silent")" = 4 ]
echo 'all dialogues as expected'
