# What the scripts of this folder share; each of them sources it. Then the project is the current folder,
# $work a folder that goes with the script and its processes, and $java a JVM.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d)
chmod 755 "$work"
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$work"' EXIT

java=${JAVA_HOME:+$JAVA_HOME/bin/}java

# await FILE PATTERN: waits until a line of FILE matches PATTERN, for ten seconds at most
await() {
    for _ in {1..100}; do
        [[ -e $1 ]] && grep -qa -- "$2" "$1" && return
        sleep 0.1
    done
    printf 'MISSING in %s: %s\n' "$1" "$2"
    cat "$1"
    exit 1
}

# await_success COMMAND...: runs it until it succeeds, as long as the last process in the background lives
await_success() {
    until "$@" >/dev/null 2>&1; do
        kill -0 $! || { cat "$work"/*.log; exit 1; }
        sleep 0.1
    done
}

# expect TITLE TEXT...: prints standard input, or the beginning of it; fails unless it contains every TEXT
expect() {
    local title=$1 answer text
    answer=$(cat)
    printf '== %s\n%s\n' "$title" "${answer:0:10000}"
    for text in "${@:2}"; do
        grep -qaF -- "$text" <<<"$answer" || { echo "MISSING: $text"; exit 1; }
    done
}
