# A broker's program on a free port of the loopback, with a folder of its own that goes with it.
import shutil
import socket
import subprocess
import tempfile
import time


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(port):
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
        return True
    except OSError:
        return False


class Server:
    """`command` is given the port and the folder; the rest of the world is told nothing."""

    def __init__(self, command, env=None):
        self.port = free_port()
        self.folder = tempfile.mkdtemp(prefix="broker-traces-")
        self.process = subprocess.Popen(
            command(self.port, self.folder),
            env=env and env(self.port, self.folder),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until = time.monotonic() + 60
        while not answers(self.port):
            if time.monotonic() > until or self.process.poll() is not None:
                self.stop()
                raise SystemExit("The broker does not answer.")
            time.sleep(0.05)

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(5)
        shutil.rmtree(self.folder, ignore_errors=True)


def version_in(command, word):
    """The first word of what the program says of itself that comes after `word`."""
    said = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    rest = (said.stdout + said.stderr).split(word, 1)[1]
    return rest.split()[0].strip(" v=,")
