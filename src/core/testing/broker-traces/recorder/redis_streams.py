# Redis Streams: one stream, consumer groups, entries claimed by whoever asks when they have been idle for long enough.
import collections
import time

import redis

from play import Delivery
from server import Server, version_in


class Hands:
    """A consumer: first claims what others have left too long, then reads what is new."""

    def __init__(self, topic, reader, name):
        self.topic, self.name = topic, name
        self.link = topic.stage.case["readers"][reader]
        self.group = topic.stage.group_of(reader)
        self.client = redis.Redis(port=topic.port, decode_responses=True)
        self.held = collections.deque()

    def claimed(self):
        told = self.client.xautoclaim(self.topic.stream, self.group, self.name, self.link["ackTimeoutMs"], "0-0", self.link.get("prefetch", 1))
        # A reply holds nothing in the place of an entry that was trimmed.
        entries = [entry for entry in told[1] if entry[0] is not None]
        most = self.link.get("retry", {}).get("maxDeliveries", 0)
        for entry, fields in entries:
            count = self.client.xpending_range(self.topic.stream, self.group, entry, entry, 1)[0]["times_delivered"]
            if most and count > most:
                self.give_up(entry, fields["number"])
            else:
                self.held.append(Delivery(int(fields["number"]), entry, count))

    def give_up(self, entry, number):
        """The server only counts: it is the reader who says that it was too often."""
        if "deadLetter" in self.link:
            self.client.xadd(self.topic.stream + ":dead", {"number": number})
        self.client.xack(self.topic.stream, self.group, entry)

    def next(self, seconds):
        if not self.held and "ackTimeoutMs" in self.link:
            self.claimed()
        if not self.held:
            automatic = self.link.get("acknowledge") == "before-work"
            most = self.link.get("prefetch", 1)
            told = self.client.xreadgroup(self.group, self.name, {self.topic.stream: ">"}, most, noack=automatic)
            self.held.extend(Delivery(int(fields["number"]), entry) for _, entries in told for entry, fields in entries)
        if not self.held:
            # Not the server's BLOCK: it looks at that only ten times a second.
            time.sleep(seconds)
            return None
        return self.held.popleft()

    def acknowledge(self, delivery):
        self.client.xack(self.topic.stream, self.group, delivery.tag)

    def fail(self, delivery, _delay_ms, _is_last):
        """There is no way to say no: the entry stays with its reader."""

    def pass_on(self, number):
        self.client.xadd(self.topic.stream + ":out", {"number": number})
        return True

    def crash(self):
        self.client.close()

    close = crash


class Topic:
    def __init__(self, stage, port):
        self.stage, self.port, self.stream = stage, port, stage.name
        self.admin = redis.Redis(port=port, decode_responses=True)
        self.workers = 0
        for reader in stage.case["readers"]:
            group = stage.group_of(reader)
            try:
                self.admin.xgroup_create(self.stream, group, "0", True)
            except redis.ResponseError as error:
                if "BUSYGROUP" not in str(error):
                    raise

    def connect(self, reader):
        self.workers += 1
        return Hands(self, reader, f"{reader}-{self.workers}")

    def publish(self, number):
        capacity = self.stage.case.get("topic", {}).get("capacity")
        self.admin.xadd(self.stream, {"number": number}, maxlen=capacity, approximate=False)
        return True

    def left(self, _group):
        return [int(fields["number"]) for _, fields in self.admin.xrange(self.stream)]

    def dead(self):
        return [int(fields["number"]) for _, fields in self.admin.xrange(self.stream + ":dead")]


class Redis:
    def __init__(self):
        self.version = version_in(["redis-server", "--version"], "v=")
        self.server = Server(
            lambda port, folder: ["redis-server", "--bind", "127.0.0.1", "--port", str(port), "--dir", folder, "--save", ""]
        )

    def declare(self, stage):
        return Topic(stage, self.server.port)

    def stop(self):
        self.server.stop()
