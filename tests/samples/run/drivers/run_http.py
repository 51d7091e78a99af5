"""Send the messages that are named by their numbers, with the values and files put in."""

import base64
import os
import re
import socket
import sys
from pathlib import Path

ENVIRONMENT = re.compile(rf"\$({os.environ['SAMPLE_VARIABLES']})\b")
BASIC = re.compile(r"base64\((.*)\)")


def message(text: str) -> tuple[str, int, bytes]:
    head, _, body = text.removesuffix("\n").partition("\n\n")
    head = ENVIRONMENT.sub(lambda found: os.environ.get(found[1], found[0]), head)
    head = BASIC.sub(lambda found: base64.b64encode(found[1].encode()).decode(), head)
    lines = [
        Path(line[2:]).read_bytes() if line.startswith("< ") else line.encode()
        for line in body.split("\n")
    ]
    multipart = "multipart/" in head
    content = (b"\r\n" if multipart else b"\n").join(lines)
    if multipart:
        content += b"\r\n"
    if body:
        head += f"\nContent-Length: {len(content)}"
    host, _, port = head.partition("\nHost: ")[2].partition("\n")[0].partition(":")
    return host, int(port), head.replace("\n", "\r\n").encode() + b"\r\n\r\n" + content


for number in sys.argv[1:]:
    try:
        host, port, data = message(Path(f"s{number}.http").read_text(encoding="utf-8"))
        with socket.create_connection((host, port), timeout=10) as connection:
            connection.sendall(data)
            connection.recv(1 << 16)
    except Exception as error:
        print("==", number, type(error).__name__, error)
