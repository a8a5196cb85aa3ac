#!/usr/bin/env bash
# Lets the programs of exercise 02 ask servers and proxies that nobody here wrote (nginx, Python's
# http.server, tinyproxy, squid) and compares what they get with what curl gets. Needs a build (mvn
# verify), a JDK 21 or newer (JAVA_HOME or PATH), nginx, curl, tinyproxy, squid, apache2-utils, python3,
# openssl and 3 GiB of room for temporary files.
. "$(dirname "$0")/common.bash"
classes=$PWD/solutions/target/classes
trap 'kill $(jobs -p) 2>/dev/null; wait; rm -rf "$work"' EXIT
cd "$work"

# run PROGRAM ARGUMENT...: starts it with little memory; prints its exit status at the end
run() {
    local status=0
    "$java" -Xmx64m -cp "$classes" "netlab.webclient.$1" "${@:2}" 2>&1 || status=$?
    echo "status $status"
}

# same TITLE FILE: compares a file with curl.html, but for the date
same() {
    cmp <(sed 's/^Date: .*\r$//' "$2") <(sed 's/^Date: .*\r$//' curl.html) || { echo "NOT THE SAME: $1"; exit 1; }
    echo "== $1: $(stat -c %s "$2") bytes, the same as for curl"
}

# headers: makes those of curl and of HttpFetch comparable
headers() {
    tr -d '\r' | sed -n '2,/^$/p' | sed 's/^[^:]*:/\L&/; /^date:/d' | LC_ALL=C sort
}

# fetch TITLE URL [ARGUMENT...]: compares HttpFetch with curl, which take the same arguments; but for times
fetch() {
    printf '== %s: HttpFetch %s %s\n' "$1" "${*:3}" "$2"
    curl -s -D curl.head -o curl.body -H 'Accept: text/html, text/plain' "${@:3}" "$2"
    "$java" -Xmx64m -cp "$classes" netlab.webclient.HttpFetch "${@:3}" "$2" >fetch
    head -c 400 fetch
    echo
    [[ $(head -1 fetch) == "$(awk 'NR == 1 { print $2 }' curl.head)" ]] || { echo 'ANOTHER STATUS'; exit 1; }
    diff <(headers <curl.head) <(headers <fetch) || { echo 'OTHER HEADERS'; exit 1; }
    cmp <(sed '1,/^$/d; /^<p>Generated /d' fetch) <(sed '/^<p>Generated /d' curl.body) || { echo 'ANOTHER BODY'; exit 1; }
}

# Five free ports, and two for the proxies
mapfile -t port < <(python3 - <<'PYTHON'
import socket
sockets = [socket.socket() for _ in range(7)]
for s in sockets:
    s.bind(("127.0.0.1", 0))
    print(s.getsockname()[1])
PYTHON
)

mkdir small large zipped temporary squid
chmod 777 squid
printf '<p>hello from nginx: é€😀</p>\n' >small/index.html
gzip -c small/index.html >zipped/index.html
head -c 1G /dev/zero | openssl enc -aes-128-ctr -pass pass:netlab -nosalt -pbkdf2 >large/index.html
cat >nginx.conf <<CONF
daemon off;
pid $work/nginx.pid;
events { worker_connections 64; }
http {
  access_log off; default_type application/octet-stream; types { text/html html; } charset utf-8;
  client_body_temp_path $work/temporary; proxy_temp_path $work/temporary; fastcgi_temp_path $work/temporary;
  uwsgi_temp_path $work/temporary; scgi_temp_path $work/temporary;
  server { listen 127.0.0.1:${port[0]}; listen [::1]:${port[0]}; server_name localhost; root $work/small; }
  server { listen 127.0.0.1:${port[0]} default_server; return 404; }
  server { listen 127.0.0.1:${port[1]}; return 302 http://localhost:${port[0]}/; }
  server { listen 127.0.0.1:${port[2]}; return 404; }
  server { listen 127.0.0.1:${port[3]}; root $work/large; }
  server { listen 127.0.0.1:${port[4]}; root $work/zipped; add_header Content-Encoding gzip; }
}
CONF
nginx -e nginx.log -c "$work/nginx.conf" -p "$work" &
await_success curl -s "http://127.0.0.1:${port[2]}/"

sites=("localhost:${port[0]}" "127.0.0.1:${port[1]}" "127.0.0.1:${port[2]}" "127.0.0.1:${port[3]}" "127.0.0.1:${port[4]}")
run WebClient "${sites[@]}" | expect 'WebClient and nginx: small, 302, 404, 1 GiB, gzip' \
    "${port[0]}: 200 OK, " ': 302 Moved Temporarily, ' ': 404 Not Found, ' "${port[3]}: 200 OK, 10737" 'status 0'
for site in "${sites[@]}"; do
    curl -s -i --http1.0 "http://$site/" >curl.html
    same "$site" "${site/:/_}.html"
    rm "${site/:/_}.html" curl.html
done
run WebClient "[::1]:${port[0]}" | expect 'WebClient and nginx over IPv6' ': 200 OK, ' "saved in __1_${port[0]}.html" 'status 0'

python3 -u -m http.server --bind 127.0.0.1 --directory small 0 >python.log 2>&1 &
await python.log ' port '
site=127.0.0.1:$(sed -n 's/.* port \([0-9]*\) .*/\1/p' python.log)
run WebClient "$site" | expect "WebClient and Python's http.server" ': 200 OK, ' 'status 0'
curl -s -i --http1.0 "http://$site/" >curl.html
same "$site" "${site/:/_}.html"

fetch 'nginx' "http://localhost:${port[0]}/"
fetch 'a redirect' "http://127.0.0.1:${port[1]}/"
fetch '404' "http://127.0.0.1:${port[2]}/"

cat >tinyproxy.conf <<CONF
Port ${port[5]}
Listen 127.0.0.1
Timeout 30
Allow 127.0.0.1
BasicAuth ann opensesame
MaxClients 20
CONF
tinyproxy -d -c tinyproxy.conf >tinyproxy.log 2>&1 &
await_success curl -s -x "http://127.0.0.1:${port[5]}" http://localhost/

htpasswd -bc passwords ann opensesame 2>/dev/null
cat >squid.conf <<CONF
http_port 127.0.0.1:${port[6]}
pid_filename none
access_log none
cache_log $work/squid/log
cache deny all
$( ((EUID)) || echo cache_effective_user proxy)
coredump_dir $work/squid
visible_hostname proxy.test
auth_param basic program /usr/lib/squid/basic_ncsa_auth $work/passwords
auth_param basic realm proxy
acl known proxy_auth REQUIRED
acl here dst 127.0.0.0/8
http_access allow here known
http_access deny all
shutdown_lifetime 0 seconds
via off
CONF
squid -N -n "netlab$$" -f squid.conf >squid.log 2>&1 &
await_success curl -s -x "http://127.0.0.1:${port[6]}" http://localhost/

for proxy in "127.0.0.1:${port[5]}" "127.0.0.1:${port[6]}"; do
    fetch 'through a proxy' "http://localhost:${port[0]}/" --proxy "$proxy" --proxy-user ann:opensesame
    fetch 'through a proxy, 404' "http://127.0.0.1:${port[2]}/" --proxy "$proxy" --proxy-user ann:opensesame
    fetch 'through a proxy without credentials' "http://localhost:${port[0]}/" --proxy "$proxy"
    fetch 'through a proxy with other credentials' "http://localhost:${port[0]}/" --proxy "$proxy" --proxy-user ann:wrong
done
echo 'all answers as expected'
