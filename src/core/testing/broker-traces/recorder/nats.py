# NATS JetStream by its own protocol of text lines: streams, durable pull consumers, acknowledgements.
import base64
import json
import queue
import socket
import threading
import time

from play import Delivery
from server import Server, version_in

NANOS = 1_000_000


class Connection:
    """A client with one inbox."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port), 5)
        self.socket.settimeout(None)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.lines = self.socket.makefile("rb")
        self.lines.readline()
        self.inbox = f"_INBOX.{id(self)}.{time.monotonic_ns()}"
        self.messages = queue.Queue()
        self.lock = threading.Lock()
        self.send('CONNECT {"verbose":false,"headers":true,"no_responders":true,"lang":"python","version":"1","protocol":1}\r\n')
        self.send(f"SUB {self.inbox} 1\r\nPING\r\n")
        while self.lines.readline() != b"PONG\r\n":
            pass
        threading.Thread(target=self.listen, daemon=True).start()

    def send(self, text):
        with self.lock:
            self.socket.sendall(text.encode())

    def publish(self, subject, body="", reply="", headers=""):
        if headers:
            head = f"NATS/1.0\r\n{headers}\r\n\r\n"
            self.send(f"HPUB {subject} {reply} {len(head)} {len(head) + len(body)}\r\n{head}{body}\r\n")
        else:
            self.send(f"PUB {subject} {reply} {len(body)}\r\n{body}\r\n")

    def listen(self):
        try:
            for line in self.lines:
                words = line.decode().split()
                if words[:1] == ["PING"]:
                    self.send("PONG\r\n")
                elif words[:1] in (["MSG"], ["HMSG"]):
                    size = int(words[-1])
                    body = self.lines.read(size + 2)[:size].decode()
                    head = int(words[-2]) if words[0] == "HMSG" else 0
                    reply = words[3] if len(words) > (5 if head else 4) else None
                    self.messages.put((reply, body[head:]))
        except (OSError, ValueError):
            pass

    def ask(self, subject, body="", headers=""):
        self.publish(subject, body, self.inbox, headers)
        return json.loads(self.messages.get(timeout=10)[1])

    def close(self):
        try:
            self.socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.socket.close()


class Hands:
    """A reader that keeps asking for as many messages as it may hold."""

    def __init__(self, topic, reader):
        self.link = topic.stage.case["readers"][reader]
        self.topic = topic
        self.client = Connection(topic.port)
        self.helper = Connection(topic.port)
        group = topic.stage.group_of(reader)
        self.asks = f"$JS.API.CONSUMER.MSG.NEXT.{topic.stream}.{group}"
        self.free = self.link.get("prefetch", 1)
        self.more()

    def more(self):
        if self.free > 0:
            self.client.publish(self.asks, json.dumps({"batch": self.free, "expires": 20_000 * NANOS}), self.client.inbox)
            self.free = 0

    def next(self, seconds):
        self.more()
        try:
            reply, body = self.client.messages.get(timeout=seconds)
        except queue.Empty:
            return None
        if reply is None:
            return None
        if self.link.get("acknowledge") == "before-work":
            self.free += 1
        return Delivery(int(body), reply, int(reply.split(".")[4]))

    def answer(self, delivery, word):
        self.client.publish(delivery.tag, word)
        # The server takes answers in on the side: what is asked for in the same breath may overtake them.
        time.sleep(0.005)
        self.free += 1

    def acknowledge(self, delivery):
        self.answer(delivery, "+ACK")

    def fail(self, delivery, delay_ms, is_last):
        if is_last and "deadLetter" in self.link:
            self.helper.ask(f"{self.topic.stream}.dead", str(delivery.number))
            self.answer(delivery, "+TERM")
        else:
            self.answer(delivery, f'-NAK {{"delay": {delay_ms * NANOS}}}' if delay_ms else "-NAK")

    def pass_on(self, number):
        told = self.helper.ask(f"{self.topic.stream}.out", str(number), f"Nats-Msg-Id: again:{number}")
        return not told.get("duplicate", False)

    def crash(self):
        self.client.close()
        self.helper.close()

    close = crash


class Topic:
    def __init__(self, stage, port):
        self.stage, self.port = stage, port
        self.stream = stage.name.replace("-", "_")
        self.admin = Connection(port)
        case = stage.case
        self.add_stream(self.stream, "in", case.get("topic", {}))
        self.add_stream(f"{self.stream}_dead", "dead", {})
        self.add_stream(f"{self.stream}_out", "out", case.get("relay", {}).get("topic", {}))
        for reader, link in case["readers"].items():
            self.add_consumer(stage.group_of(reader), link)

    def ask(self, subject, body):
        told = self.admin.ask(subject, json.dumps(body))
        if "error" in told:
            raise SystemExit(f"{self.stream}: {told['error']}")
        return told

    def add_stream(self, name, subject, fields):
        config = {"name": name, "subjects": [f"{self.stream}.{subject}"], "storage": "memory"}
        if "capacity" in fields:
            config |= {"max_msgs": fields["capacity"], "retention": "workqueue"}
        if "onFull" in fields:
            config["discard"] = {"drop-old": "old", "reject": "new"}[fields["onFull"]]
        if "retentionSeconds" in fields:
            config |= {"max_age": int(fields["retentionSeconds"] * 1000 * NANOS)}
        if "dedupWindowSeconds" in fields:
            config["duplicate_window"] = int(fields["dedupWindowSeconds"] * 1000 * NANOS)
        self.ask(f"$JS.API.STREAM.CREATE.{name}", config)

    def add_consumer(self, group, link):
        config = {"durable_name": group, "ack_policy": "none" if link.get("acknowledge") == "before-work" else "explicit"}
        if "ackTimeoutMs" in link:
            config["ack_wait"] = link["ackTimeoutMs"] * NANOS
        if "maxDeliveries" in link.get("retry", {}):
            config["max_deliver"] = link["retry"]["maxDeliveries"] or -1
        self.ask(f"$JS.API.CONSUMER.DURABLE.CREATE.{self.stream}.{group}", {"stream_name": self.stream, "config": config})

    def connect(self, reader):
        return Hands(self, reader)

    def publish(self, number):
        return "error" not in self.admin.ask(f"{self.stream}.in", str(number))

    def stored(self, stream):
        """The numbers of the messages in a stream, in their order."""
        state = self.ask(f"$JS.API.STREAM.INFO.{stream}", {})["state"]
        found = []
        for sequence in range(state["first_seq"], state["last_seq"] + 1):
            told = self.admin.ask(f"$JS.API.STREAM.MSG.GET.{stream}", json.dumps({"seq": sequence}))
            if "message" in told:
                found.append(int(base64.b64decode(told["message"]["data"])))
        return found

    def left(self, _group):
        return self.stored(self.stream)

    def dead(self):
        return self.stored(f"{self.stream}_dead")


class Nats:
    def __init__(self):
        self.version = version_in(["nats-server", "--version"], "nats-server:")
        self.server = Server(lambda port, folder: ["nats-server", "-a", "127.0.0.1", "-p", str(port), "-js", "-sd", folder])

    def declare(self, stage):
        return Topic(stage, self.server.port)

    def stop(self):
        self.server.stop()
