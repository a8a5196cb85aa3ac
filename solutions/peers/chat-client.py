#!/usr/bin/env python3
"""Takes part in a chat: chat-client.py HOST PORT. One thread shows what arrives, the other sends what is typed."""

import socket
import sys
import threading


def show(lines):
    for line in lines:
        print(line.rstrip("\r\n"), flush=True)


def main():
    host, port = sys.argv[1], int(sys.argv[2])
    with socket.create_connection((host, port)) as server:
        lines = server.makefile("r", encoding="utf-8", newline="\n")
        print("number", lines.readline().strip(), flush=True)
        shower = threading.Thread(target=show, args=(lines,), daemon=True)
        shower.start()
        for typed in sys.stdin:
            server.sendall(typed.encode("utf-8"))
            if typed.strip() == "quit":
                break
        server.shutdown(socket.SHUT_WR)
        shower.join()
        print("the server has closed", flush=True)


main()
