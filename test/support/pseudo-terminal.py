"""
A program on a terminal of its own, for tests: what a person would see goes to stdout, and what a person would type is
sent when the text that it answers has come. Arguments: steps as JSON, [{"after": TEXT, "type": TEXT}, ...], then the
program and its arguments. Ends with the program's exit code, or 124 when it stands still for half a minute.
"""

import fcntl
import json
import os
import pty
import select
import signal
import struct
import sys
import termios

PATIENCE_SECONDS = 30


def main():
    steps = json.loads(sys.argv[1])
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvp(sys.argv[2], sys.argv[2:])
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 100, 0, 0))
    unread = b""
    while True:
        ready, _, _ = select.select([terminal], [], [], PATIENCE_SECONDS)
        if not ready:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            sys.exit(124)
        try:
            data = os.read(terminal, 65536)
        except OSError:
            data = b""
        if not data:
            break
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        unread += data
        while steps and steps[0]["after"].encode() in unread:
            step = steps.pop(0)
            unread = unread[unread.index(step["after"].encode()) + len(step["after"].encode()) :]
            os.write(terminal, step["type"].encode())
    _, status = os.waitpid(pid, 0)
    sys.exit(os.waitstatus_to_exitcode(status) % 256)


main()
