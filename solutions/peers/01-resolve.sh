#!/usr/bin/env bash
# Lets Resolve ask a name server that nobody here wrote, dnsmasq, and compares its answers with those of
# getent. Everything happens in a network and a file system of its own, so nothing changes on the
# machine. Needs a build (mvn verify), a JDK 21 or newer (JAVA_HOME or PATH), Linux with user
# namespaces, iproute2, dnsmasq-base and socat.
set -euo pipefail
cd "$(dirname "$0")/../.."
if [[ ${1-} != inside ]]; then
    exec unshare --map-root-user --mount --net "$0" inside
fi
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$work"' EXIT

ip link set lo up
ip address add 192.0.2.254 dev lo
printf 'nameserver 127.0.0.1\noptions timeout:1 attempts:1\n' >"$work/resolv.conf"
printf '127.0.0.1 localhost\n' >"$work/hosts"
printf 'hosts: files dns\n' >"$work/nsswitch.conf"
for file in resolv.conf hosts nsswitch.conf; do
    mount --bind "$work/$file" "/etc/$file"
done

cat >"$work/dnsmasq.conf" <<'CONF'
port=53
listen-address=127.0.0.1
bind-interfaces
no-resolv
no-hosts
no-daemon
user=root
log-queries
local=/#/
host-record=alpha.test,192.0.2.2
cname=www.alpha.test,alpha.test
host-record=dual.test,192.0.2.6,2001:db8::6
host-record=v6only.test,2001:db8::1
address=/multi.test/192.0.2.4
address=/multi.test/192.0.2.5
address=/norev.test/192.0.2.8
address=/liar.test/192.0.2.9
ptr-record=9.2.0.192.in-addr.arpa,other.test
host-record=other.test,192.0.2.10
CONF

# resolve ARGUMENTS: runs the program; its exit status goes to standard output too
resolve() {
    local status=0
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp solutions/target/classes netlab.resolve.Resolve "$@" || status=$?
    echo "status $status"
}

# expect TITLE LINE...: fails unless standard input is exactly these lines
expect() {
    local title=$1 answer
    shift
    answer=$(cat)
    printf '== %s\n%s\n' "$title" "$answer"
    [[ $answer == "$(printf '%s\n' "$@")" ]] || { echo 'EXPECTED:'; printf '%s\n' "$@"; exit 1; }
}

dnsmasq --conf-file="$work/dnsmasq.conf" --pid-file= 2>"$work/dnsmasq" &
until grep -q 'started' "$work/dnsmasq"; do
    kill -0 $! || { cat "$work/dnsmasq"; exit 1; }
done

resolve alpha.test | expect 'A and PTR' 'ip[alpha.test]=192.0.2.2' 'name[192.0.2.2]=alpha.test' 'status 0'
resolve www.alpha.test | expect 'CNAME' 'ip[www.alpha.test]=192.0.2.2' 'name[192.0.2.2]=alpha.test' 'status 0'
resolve 192.0.2.2 | expect 'PTR of an address' 'ip[192.0.2.2]=192.0.2.2' 'name[192.0.2.2]=alpha.test' 'status 0'
resolve v6only.test | expect 'AAAA and PTR in ip6.arpa' \
    'ip[v6only.test]=2001:db8:0:0:0:0:0:1' 'name[2001:db8:0:0:0:0:0:1]=v6only.test' 'status 0'
resolve --all dual.test | LC_ALL=C sort | expect 'A and AAAA, sorted' \
    'ip[dual.test]=192.0.2.6' 'ip[dual.test]=2001:db8:0:0:0:0:0:6' \
    'name[192.0.2.6]=dual.test' 'name[2001:db8:0:0:0:0:0:6]=dual.test' 'status 0'
resolve norev.test liar.test | expect 'no PTR, and one that leads elsewhere' \
    'ip[norev.test]=192.0.2.8' 'name[192.0.2.8]=unknown' \
    'ip[liar.test]=192.0.2.9' 'name[192.0.2.9]=unknown' 'status 0'
resolve '' xx localhost xx.alpha.test | expect 'NXDOMAIN among others' \
    'ip[]=unknown host' 'ip[xx]=unknown host' \
    'ip[localhost]=127.0.0.1' 'name[127.0.0.1]=localhost' 'ip[xx.alpha.test]=unknown host' 'status 3'

readarray -t lines < <(getent ahostsv4 multi.test | awk '{print "ip[multi.test]=" $1}' | sort -u)
resolve --all multi.test | grep '^ip' | sort | expect 'several A records, the same as for getent' "${lines[@]}"
name=$(getent hosts 192.0.2.2 | awk '{print $2}')
resolve 192.0.2.2 | grep '^name' | expect 'the name of an address, the same as for getent' "name[192.0.2.2]=$name"

kill %1
wait %1 || true
socat -u -d -d UDP-RECV:53,bind=127.0.0.1 /dev/null 2>"$work/socat" &
until grep -q 'starting data transfer' "$work/socat"; do
    kill -0 $! || { cat "$work/socat"; exit 1; }
done
SECONDS=0
resolve one.test | expect 'a server that is silent' 'ip[one.test]=unknown host' 'status 3'
alone=$SECONDS
SECONDS=0
resolve {1..40}.test | tail -1 | expect 'forty hosts and a silent server' 'status 3'
echo "$alone s for one host, $SECONDS s for forty at the same time"
((SECONDS <= alone + 5))
echo 'all answers as expected'
