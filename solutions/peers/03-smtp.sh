#!/usr/bin/env bash
# Lets the programs of exercise 03 send mails through servers that nobody here wrote: Postfix, whose
# mailbox is read back by Python's mail reader, smtp-sink, which refuses at every stage, aiosmtpd, and
# OpenSMTPD where it is installed. Prints the dialogues. Needs a build (mvn verify), a JDK 21 or newer
# (JAVA_HOME or PATH), root (Postfix demands it), postfix, python3 and python3-aiosmtpd.
. "$(dirname "$0")/common.bash"
trap 'postfix -c "$work/etc" stop 2>/dev/null || true; kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT

jars=$(find "${MAVEN_REPOSITORY:-$HOME/.m2/repository}" -name 'angus-mail-2.0.5.jar' -o -name 'angus-activation-2.0.3.jar' \
    -o -name 'jakarta.mail-api-2.1.5.jar' -o -name 'jakarta.activation-api-2.1.4.jar' | paste -sd:)

# free: prints a port on which nobody listens; none of those from which a connection to itself could come
free() {
    python3 - <<'PYTHON'
import random, socket
while True:
    port = random.randrange(20000, 32000)
    with socket.socket() as s:
        try:
            s.bind(("127.0.0.1", port))
        except OSError:
            continue
    print(port)
    break
PYTHON
}

# connect PORT: fails while nobody listens there
connect() {
    : >"/dev/tcp/127.0.0.1/$1"
}

# send PROGRAM PORT SENDER RECIPIENT <MESSAGE: prints what the program prints, and its status
send() {
    local status=0
    { printf '127.0.0.1:%s, %s, %s\n' "$2" "$3" "$4"; cat; } >"$work/mail.txt"
    "$java" -cp "solutions/target/classes:$jars" "netlab.smtp.$1" --verbose --timeout 10 "$work/mail.txt" 2>&1 || status=$?
    echo "status $status"
}

message='Subject: Grüße aus Köln

.
..hidden
Zoë sagt:
QUIT
'"$(printf 'x%.0s' {1..2000})"'
.
Ende'

# read_mail FILE: prints the last mail of a mailbox as a mail reader shows it
read_mail() {
    python3 - "$1" <<'PYTHON'
import mailbox, email, email.policy, sys
mails = list(mailbox.mbox(sys.argv[1], factory=lambda f: email.message_from_binary_file(f, policy=email.policy.default)))
mail = mails[-1]
print(len(mails), "in the mailbox")
for name in ("From", "To", "Subject", "Date", "Message-ID", "Content-Type"):
    print(name, len(mail.get_all(name, [])), mail[name])
lines = mail.get_content().splitlines()
print(*[line if len(line) < 100 else f"a line of {len(line)}" for line in lines], sep="\n")
expected = [".", "..hidden", "Zoë sagt:", "QUIT", "x" * 2000, ".", "Ende"]
print("as it was written" if lines == expected and mail["Subject"] == "Grüße aus Köln" and not mail.defects else "CHANGED")
PYTHON
}

port=$(free)
mkdir -p "$work/etc" "$work/queue" "$work/data" "$work/mail"
chown postfix "$work/data"
chown nobody "$work/mail"
cat >"$work/etc/main.cf" <<CONF
compatibility_level = 3.6
queue_directory = $work/queue
data_directory = $work/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mx.test
mydestination =
mynetworks = 127.0.0.0/8
default_transport = error:loopback only
relay_transport = error:loopback only
virtual_mailbox_domains = y.test
virtual_mailbox_base = $work/mail
virtual_mailbox_maps = inline:{ { bo@y.test = bo } }
virtual_uid_maps = static:65534
virtual_gid_maps = static:65534
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_recipient_restrictions = check_recipient_access inline:{ { busy@y.test = 450 4.2.1 try later } { no@y.test = 550 5.1.1 no such user } { shut@y.test = 421 4.3.2 closing } }, permit_mynetworks, reject
smtpd_helo_required = yes
strict_rfc821_envelopes = yes
smtpd_forbid_bare_newline = reject
smtpd_forbid_bare_newline_exclusions =
smtpd_forbid_unauth_pipelining = yes
maillog_file = /dev/stdout
alias_maps =
alias_database =
CONF
cat >"$work/etc/master.cf" <<CONF
127.0.0.1:$port inet n - n - - smtpd
pickup    unix  n       -       n       60      1       pickup
cleanup   unix  n       -       n       -       0       cleanup
qmgr      unix  n       -       n       300     1       qmgr
rewrite   unix  -       -       n       -       -       trivial-rewrite
bounce    unix  -       -       n       -       0       bounce
defer     unix  -       -       n       -       0       bounce
trace     unix  -       -       n       -       0       bounce
proxymap  unix  -       -       n       -       -       proxymap
error     unix  -       -       n       -       -       error
retry     unix  -       -       n       -       -       error
virtual   unix  -       n       n       -       -       virtual
anvil     unix  -       -       n       -       1       anvil
postlog   unix-dgram n  -       n       -       1       postlogd
CONF
postfix -c "$work/etc" start-fg >"$work/postfix" 2>&1 &
until [[ -s $work/queue/pid/master.pid ]]; do
    kill -0 $! || { cat "$work/postfix"; exit 1; }
done
await_success connect "$port"
delivered=0
for program in SendMail SendMailWithLibrary; do
    send "$program" "$port" ann@x.test bo@y.test <<<"$message" | expect "$program to Postfix" 'Message sent' 'status 0'
    delivered=$((delivered + 1))
    until [[ $(grep -c 'status=sent' "$work/postfix") == "$delivered" ]]; do
        kill -0 $! || { cat "$work/postfix"; exit 1; }
    done
    read_mail "$work/mail/bo" | expect "what $program has sent, as Python reads it" "$delivered in the mailbox" \
        'From 1 ann@x.test' 'To 1 bo@y.test' 'Date 1' 'Message-ID 1' 'as it was written'
    send "$program" "$port" ann@x.test no@y.test <<<"$message" \
        | expect "$program to nobody" 'Message not sent: 550 5.1.1' 'no such user' 'status 3'
    send "$program" "$port" ann@x.test busy@y.test <<<"$message" \
        | expect "$program to somebody who is busy" 'Message not sent: 450 4.2.1' 'try later' 'status 3'
    send "$program" "$port" ann@x.test shut@y.test <<<"$message" \
        | expect "$program to a server that closes" 'Message not sent: 421 4.3.2' 'closing' 'status 3'
    send "$program" "$port" ann@x.test 'no@y.test; bo@y.test' <<<"$message" \
        | expect "$program to two, one of them nobody" 'Message not sent: ' 'no@y.test' 'status 3'
    delivered=$((delivered + 1))
    until [[ $(grep -c 'status=sent' "$work/postfix") == "$delivered" ]]; do
        kill -0 $! || { cat "$work/postfix"; exit 1; }
    done
done
grep -E 'improper|pipelining|bare' "$work/postfix" && exit 1

# sink OPTIONS: starts smtp-sink, its port to $port
sink() {
    port=$(free)
    smtp-sink -c -u nobody "$@" "127.0.0.1:$port" 10 >/dev/null 2>&1 &
    await_success connect "$port"
}

for program in SendMail SendMailWithLibrary; do
    sink
    send "$program" "$port" ann@x.test bo@y.test <<<"$message" | expect "$program to smtp-sink" 'Message sent' 'status 0'
    sink -8 -p
    send "$program" "$port" ann@x.test bo@y.test <<<"$message" \
        | expect "$program to smtp-sink without 8BITMIME" 'Message sent' 'status 0'
    sink -e
    send "$program" "$port" ann@x.test bo@y.test <<<"$message" \
        | expect "$program to smtp-sink without EHLO" 'HELO ' 'Message sent' 'status 0'
    for stage in CONNECT MAIL RCPT DATA .; do
        sink -f "$stage"
        send "$program" "$port" ann@x.test bo@y.test <<<"$message" \
            | expect "$program to smtp-sink that refuses $stage for good" 'Message not sent: ' '500 ' 'status 3'
        sink -r "$stage"
        send "$program" "$port" ann@x.test bo@y.test <<<"$message" \
            | expect "$program to smtp-sink that refuses $stage for now" 'Message not sent: ' '450 ' 'status 3'
        sink -q "$stage"
        send "$program" "$port" ann@x.test bo@y.test <<<"$message" \
            | expect "$program to smtp-sink that hangs up at $stage" 'Message not sent: ' 'status 3'
    done
done

port=$(free)
aiosmtpd -n -c aiosmtpd.handlers.Mailbox "$work/maildir" -l "127.0.0.1:$port" >/dev/null 2>&1 &
await_success connect "$port"
for program in SendMail SendMailWithLibrary; do
    send "$program" "$port" ann@x.test bo@y.test <<<"$message" | expect "$program to aiosmtpd" 'Message sent' 'status 0'
done
expect 'what aiosmtpd has stored' 2 <<<"$(find "$work/maildir/new" -type f | wc -l)"

if command -v smtpd >/dev/null; then
    port=$(free)
    cat >"$work/opensmtpd.conf" <<CONF
listen on 127.0.0.1 port $port hostname mx.test
table users { "bo@y.test" = "nobody" }
action "box" mda "cat >> $work/mail/opensmtpd" virtual <users>
match from any for domain "y.test" action "box"
CONF
    smtpd -d -f "$work/opensmtpd.conf" >"$work/opensmtpd" 2>&1 &
    await_success connect "$port"
    for program in SendMail SendMailWithLibrary; do
        send "$program" "$port" ann@x.test bo@y.test <<<"$message" | expect "$program to OpenSMTPD" 'Message sent' 'status 0'
        send "$program" "$port" ann@x.test no@y.test <<<"$message" \
            | expect "$program to nobody of OpenSMTPD" 'Message not sent: 5' 'status 3'
    done
fi
echo 'all dialogues as expected'
