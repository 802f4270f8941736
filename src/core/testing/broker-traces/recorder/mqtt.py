# Eclipse Mosquitto by MQTT 3.1.1 packets: sessions that outlive their connection, QoS 1, acknowledgements when the work is done.
import os
import socket
import struct
import time

from play import Delivery
from server import Server, version_in

CONNECT, PUBLISH, PUBACK, SUBSCRIBE, DISCONNECT = 0x10, 0x30, 0x40, 0x82, 0xE0


def text(value):
    return struct.pack("!H", len(value)) + value.encode()


def packet(kind, body):
    size, length = len(body), b""
    while True:
        size, low = divmod(size, 128)
        length += bytes([low | (128 if size else 0)])
        if not size:
            return bytes([kind]) + length + body


class Connection:
    def __init__(self, port, client, clean=False):
        self.socket = socket.create_connection(("127.0.0.1", port), 5)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.rest = b""
        self.identifier = 0
        flags = bytes([4, 2 if clean else 0]) + struct.pack("!H", 0)
        self.send(CONNECT, text("MQTT") + flags + text(client))
        self.receive(5)

    def send(self, kind, body=b""):
        self.socket.sendall(packet(kind, body))

    def receive(self, seconds):
        """The next packet as its kind and body, or None."""
        until = time.monotonic() + seconds
        while True:
            found = self.whole()
            if found:
                return found
            self.socket.settimeout(max(0.001, until - time.monotonic()))
            try:
                more = self.socket.recv(4096)
            except TimeoutError:
                return None
            if not more:
                return None
            self.rest += more

    def whole(self):
        size, shift, at = 0, 0, 1
        while True:
            if at >= len(self.rest):
                return None
            size |= (self.rest[at] & 127) << shift
            shift, at = shift + 7, at + 1
            if self.rest[at - 1] < 128:
                break
        if len(self.rest) < at + size:
            return None
        kind, body = self.rest[0], self.rest[at : at + size]
        self.rest = self.rest[at + size :]
        return kind, body

    def subscribe(self, topic, qos=1):
        self.send(SUBSCRIBE, struct.pack("!H", 1) + text(topic) + bytes([qos]))
        self.receive(5)

    def publish(self, topic, body):
        self.identifier += 1
        self.send(PUBLISH | 2, text(topic) + struct.pack("!H", self.identifier) + body.encode())
        self.receive(5)

    def close(self):
        self.socket.close()


class Hands:
    """A session of one reader; it is there before and after its connection."""

    def __init__(self, topic, reader):
        self.connection = topic.session(reader)
        self.outlet = Connection(topic.port, f"{topic.stage.name}-{reader}-out", True)
        self.topic = topic

    def next(self, seconds):
        found = self.connection.receive(seconds)
        if found is None or found[0] & 0xF0 != PUBLISH:
            return None
        kind, body = found
        at = 2 + struct.unpack("!H", body[:2])[0]
        tag = body[at : at + 2] if kind & 6 else b""
        return Delivery(int(body[at + len(tag) :]), tag)

    def acknowledge(self, delivery):
        self.connection.send(PUBACK, delivery.tag)

    def fail(self, delivery, _delay_ms, _is_last):
        """There is no way to say no: the message stays in flight until the session comes back."""

    def pass_on(self, number):
        self.outlet.publish(f"{self.topic.stage.name}/out", str(number))
        return True

    def crash(self):
        self.connection.close()
        self.outlet.close()

    close = crash


class Topic:
    """Limits are those of the whole server, so every case has one of its own."""

    def __init__(self, stage, server):
        self.stage, self.port = stage, server.port
        for reader in stage.case["readers"]:
            self.session(reader, True).close()
        self.admin = Connection(self.port, f"{stage.name}-source", True)

    def session(self, reader, is_new=False):
        """Comes back to the session, which remembers what it is subscribed to."""
        link = self.stage.case["readers"][reader]
        connection = Connection(self.port, f"{self.stage.name}-{reader}")
        if is_new:
            group = link.get("group")
            name = f"$share/{group}/{self.stage.name}" if group else self.stage.name
            connection.subscribe(name, 0 if link.get("acknowledge") == "before-work" else 1)
        return connection

    def connect(self, reader):
        return Hands(self, reader)

    def publish(self, number):
        self.admin.publish(self.stage.name, str(number))
        return True

    def left(self, group):
        readers = [each for each in self.stage.case["readers"] if self.stage.group_of(each) == group]
        found = []
        for reader in readers:
            hands = Hands(self, reader)
            while (delivery := hands.next(0.1)) is not None:
                found.append(delivery.number)
                hands.acknowledge(delivery)
            hands.close()
        return found

    def dead(self):
        return []


class Mosquitto:
    def __init__(self):
        self.version = version_in(["mosquitto", "-h"], "mosquitto version")
        self.server = None

    def declare(self, stage):
        queue = stage.case.get("topic", {}).get("capacity")
        windows = [link["prefetch"] for link in stage.case["readers"].values() if "prefetch" in link]

        def command(port, folder):
            lines = [f"listener {port} 127.0.0.1", "allow_anonymous true", "user root"]
            lines += [f"max_queued_messages {queue}"] if queue is not None else []
            lines += [f"max_inflight_messages {windows[0]}"] if windows else []
            path = os.path.join(folder, "mosquitto.conf")
            with open(path, "w") as file:
                file.write("\n".join(lines) + "\n")
            return ["mosquitto", "-c", path]

        self.stop()
        self.server = Server(command)
        return Topic(stage, self.server)

    def stop(self):
        if self.server is not None:
            self.server.stop()
