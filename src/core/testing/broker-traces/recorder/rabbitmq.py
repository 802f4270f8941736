# RabbitMQ: a fanout exchange, one queue per group, consumers with a prefetch count (AMQP 0-9-1 by pika).
import collections
import os
import socket
import subprocess

import pika

from play import Delivery
from server import Server, free_port

PROGRAM = "/usr/lib/rabbitmq/bin/rabbitmq-server"


def connection(port):
    return pika.BlockingConnection(pika.ConnectionParameters("127.0.0.1", port, heartbeat=0))


class Hands:
    """A consumer with a channel of its own."""

    def __init__(self, topic, reader):
        self.topic = topic
        self.link = topic.stage.case["readers"][reader]
        self.connection = connection(topic.port)
        self.channel = self.connection.channel()
        self.held = collections.deque()
        automatic = self.link.get("acknowledge") == "before-work"
        self.channel.basic_qos(prefetch_count=self.link.get("prefetch", 1))
        self.channel.basic_consume(topic.queue(topic.stage.group_of(reader)), self.take, auto_ack=automatic)

    def take(self, _channel, method, properties, body):
        count = (properties.headers or {}).get("x-delivery-count")
        self.held.append(Delivery(int(body), method.delivery_tag, None if count is None else count + 1))

    def next(self, seconds):
        if not self.held:
            self.connection.process_data_events(time_limit=seconds)
        return self.held.popleft() if self.held else None

    def acknowledge(self, delivery):
        self.channel.basic_ack(delivery.tag)
        self.connection.process_data_events(time_limit=0)

    def fail(self, delivery, _delay_ms, is_last):
        # A quorum queue counts by itself; a classic one is told.
        counts = self.topic.kind == "quorum"
        self.channel.basic_nack(delivery.tag, requeue=counts or not is_last)
        self.connection.process_data_events(time_limit=0)

    def pass_on(self, number):
        self.channel.basic_publish("", self.topic.name + ".out", str(number).encode())
        return True

    def crash(self):
        # The socket, and not the protocol, says goodbye; the client has no public way to that.
        self.connection._impl._transport._sock.shutdown(socket.SHUT_RDWR)

    def close(self):
        self.connection.close()


class Topic:
    def __init__(self, stage, port):
        self.stage, self.port, self.name = stage, port, stage.name
        fields = stage.case.get("topic", {})
        self.kind = fields.get("rabbitmq", {}).get("queue", "quorum")
        self.connection = connection(port)
        self.channel = self.connection.channel()
        self.channel.confirm_delivery()
        self.channel.exchange_declare(self.name, "fanout")
        for other in ("dead", "out"):
            self.channel.queue_declare(f"{self.name}.{other}", durable=True)
        for reader, link in stage.case["readers"].items():
            queue = self.queue(stage.group_of(reader))
            self.channel.queue_declare(queue, durable=True, arguments=self.arguments(fields, link))
            self.channel.queue_bind(queue, self.name)

    def queue(self, group):
        return f"{self.name}.{group}"

    def arguments(self, fields, link):
        arguments = {"x-queue-type": self.kind}
        if "capacity" in fields:
            arguments["x-max-length"] = fields["capacity"]
        if "onFull" in fields:
            arguments["x-overflow"] = {"drop-old": "drop-head", "reject": "reject-publish"}[fields["onFull"]]
        if "retentionSeconds" in fields:
            arguments["x-message-ttl"] = int(fields["retentionSeconds"] * 1000)
        if fields.get("ordered"):
            arguments["x-single-active-consumer"] = True
        if self.kind == "quorum" and link.get("retry", {}).get("maxDeliveries", 0) > 0:
            arguments["x-delivery-limit"] = link["retry"]["maxDeliveries"] - 1
        if "deadLetter" in link:
            arguments |= {"x-dead-letter-exchange": "", "x-dead-letter-routing-key": self.name + ".dead"}
        return arguments

    def connect(self, reader):
        return Hands(self, reader)

    def publish(self, number):
        try:
            self.channel.basic_publish(self.name, "", str(number).encode(), pika.BasicProperties(delivery_mode=2))
            return True
        except pika.exceptions.NackError:
            return False

    def drained(self, queue):
        """Everything in a queue, in its order, put back afterwards."""
        channel = self.connection.channel()
        found = []
        while True:
            method, _, body = channel.basic_get(queue)
            if method is None:
                break
            found.append(int(body))
        channel.close()
        return found

    def left(self, group):
        return self.drained(self.queue(group))

    def dead(self):
        return self.drained(self.name + ".dead")


class RabbitMQ:
    def __init__(self):
        self.names = free_port()
        self.server = Server(lambda port, folder: [PROGRAM], self.environment)
        told = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", "rabbitmq-server"], capture_output=True, text=True, check=True)
        self.version = told.stdout.split("-")[0]

    def environment(self, port, folder):
        return os.environ | {
            "HOME": folder,
            "ERL_EPMD_ADDRESS": "127.0.0.1",
            "ERL_EPMD_PORT": str(self.names),
            "RABBITMQ_NODENAME": "traces@localhost",
            "RABBITMQ_NODE_IP_ADDRESS": "127.0.0.1",
            "RABBITMQ_NODE_PORT": str(port),
            "RABBITMQ_DIST_PORT": str(free_port()),
            "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS": "-kernel inet_dist_use_interface {127,0,0,1}",
            "RABBITMQ_MNESIA_BASE": folder,
            "RABBITMQ_LOG_BASE": folder,
            "RABBITMQ_CONF_ENV_FILE": folder + "/none",
            "RABBITMQ_CONFIG_FILE": folder + "/none",
            "RABBITMQ_ENABLED_PLUGINS_FILE": folder + "/plugins",
        }

    def declare(self, stage):
        return Topic(stage, self.server.port)

    def stop(self):
        self.server.stop()
        env = os.environ | {"ERL_EPMD_PORT": str(self.names)}
        subprocess.run(["epmd", "-kill"], env=env, capture_output=True, timeout=10, check=False)
