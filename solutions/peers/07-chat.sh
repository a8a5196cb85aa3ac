#!/usr/bin/env bash
# Lets the programs of exercise 07 talk with clients and servers that nobody here wrote, and with a
# client in Python, and prints what each has seen. Needs a build (mvn verify), a JDK 21 or newer (JAVA_HOME
# or PATH) and ncat, socat, inetutils-telnet and python3.
. "$(dirname "$0")/common.bash"

program="$java -cp solutions/target/classes netlab.chat"

# person NAME COMMAND: starts a client in the background; tell NAME LINE types, and $work/NAME is its screen
person() {
    local name=$1
    shift
    mkfifo "$work/$name.keys"
    "$@" <"$work/$name.keys" >"$work/$name" 2>&1 &
    exec {fd}>"$work/$name.keys"
    keys[$name]=$fd
}
tell() { printf '%s\n' "$2" >&"${keys[$1]}"; }
declare -A keys

# seen NAME...: prints screens
seen() {
    for name in "$@"; do
        printf '== what %s saw\n' "$name"
        cat "$work/$name"
    done
}

$program.ChatServer 0 >"$work/server" 2>&1 &
await "$work/server" 'listening on port'
port=$(sed -n 's/.*listening on port //p' "$work/server")

person ncat ncat 127.0.0.1 "$port"
await "$work/ncat" 1
person telnet telnet 127.0.0.1 "$port"
await "$work/telnet" 2
person socat socat - "TCP:127.0.0.1:$port"
await "$work/socat" 3
person python python3 solutions/peers/chat-client.py 127.0.0.1 "$port"
await "$work/python" 'number 4'
person client $program.ChatClient 127.0.0.1 "$port"
await "$work/client" 'you are number 5'

number=0
for name in ncat telnet socat python client; do
    number=$((number + 1))
    tell "$name" "Grüße von $name"
    for listener in ncat telnet socat python client; do
        await "$work/$listener" "$number>> Grüße von $name"
    done
done
tell telnet quit
await "$work/telnet" 'Connection closed by foreign host'
tell python quit
await "$work/python" 'the server has closed'
tell socat quit
printf 'only this' | ncat --send-only 127.0.0.1 "$port"
for leaver in 2 4 3 6; do
    await "$work/ncat" "$leaver left"
    await "$work/client" "$leaver left"
    await "$work/server" "$leaver left"
done
tell client quit
await "$work/ncat" '5 left'
seen ncat telnet socat python client server

# Finds a port for a server that does not say which one it has.
free_port() {
    python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# ncat --broker passes on what one client sends to all others: a second client plays the server.
port=$(free_port)
ncat --listen --broker 127.0.0.1 "$port" -v 2>"$work/broker" &
await "$work/broker" 'Listening on'
person guest $program.ChatClient 127.0.0.1 "$port"
await "$work/broker" 'Connection from'
person voice ncat 127.0.0.1 "$port"
tell voice 42
await "$work/guest" 'you are number 42'
tell voice '7>> hello'
await "$work/guest" '7>> hello'
tell guest 'hello yourself'
await "$work/voice" 'hello yourself'
tell guest quit
await "$work/voice" quit
seen guest voice

# ncat --chat says who speaks in its own words; the client shows them as they are.
port=$(free_port)
ncat --listen --chat 127.0.0.1 "$port" -v 2>"$work/chat" &
await "$work/chat" 'Listening on'
person stranger $program.ChatClient 127.0.0.1 "$port"
await "$work/stranger" 'you are number <announce>'
person other ncat 127.0.0.1 "$port"
await "$work/other" '<announce>'
tell other 'hello there'
await "$work/stranger" '> hello there'
seen stranger other
echo 'all dialogues as expected'
