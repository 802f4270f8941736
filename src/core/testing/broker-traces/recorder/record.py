# Plays the cases of one broker on the real broker and writes down who was given what when.
#
# Run again, on Debian:  apt-get install -y --no-install-recommends nats-server rabbitmq-server redis-server mosquitto python3-pika python3-redis
#                        /usr/bin/python3 src/core/testing/broker-traces/recorder/record.py nats rabbitmq redis mqtt
#
# `--only id` records that one case and leaves the others of the broker as they are. Every case is played, each time on new topics, until two plays
# agree to the moment; it is refused when any two orders differ: what is kept does not hang on the luck of one run. A play
# during which the machine was busy with something else does not count (`chrt -r 5` in front helps). Brokers run on free ports of
# the loopback, with a folder of their own that is deleted afterwards.
import json
import sys
from pathlib import Path

from mqtt import Mosquitto
from nats import Nats
from play import play
from rabbitmq import RabbitMQ
from redis_streams import Redis

BROKERS = {"nats": Nats, "rabbitmq": RabbitMQ, "redis": Redis, "mqtt": Mosquitto}
HERE = Path(__file__).parent.parent
MOST_PLAYS = 50
SAME_MOMENT_MS = 12


def order(trace):
    return {**trace, "deliveries": [each[1:] for each in trace["deliveries"]], "passed": [each[1:] for each in trace["passed"]]}


def apart(one, other):
    """How far two traces of the same order lie apart where they do most."""
    pairs = [pair for part in ("deliveries", "passed") for pair in zip(one[part], other[part])]
    return max((abs(a[0] - b[0]) for a, b in pairs), default=0)


def recorded(broker, case):
    """The trace on which two plays agree, or None."""
    plays = []
    for run in range(MOST_PLAYS):
        trace = play(broker, case, run)
        if trace is None:
            continue
        if plays and order(plays[0]) != order(trace):
            print(case["id"], json.dumps(plays[0]), "AND", json.dumps(trace), flush=True)
            return None
        twin = next((each for each in plays if apart(each, trace) <= SAME_MOMENT_MS), None)
        if twin is not None:
            print(case["id"], json.dumps(twin), flush=True)
            return twin
        plays.append(trace)
    print(case["id"], "never twice alike", flush=True)
    return None


def cases_of(name):
    return json.loads((HERE / "cases" / f"{name}.json").read_text())


def one_line_each(value):
    rows = ",\n".join(f"    {json.dumps(key)}: {json.dumps(trace)}" for key, trace in value["traces"].items())
    return f'{{\n  "version": {json.dumps(value["version"])},\n  "traces": {{\n{rows}\n  }}\n}}\n'


def record(broker, name, only):
    path = HERE / "recorded" / f"{name}.json"
    known = json.loads(path.read_text()) if only else {"version": broker.version, "traces": {}}
    if known["version"] != broker.version:
        raise SystemExit(f"The other traces are of version {known['version']}, this is {broker.version}: record all of them anew.")
    cases = [case for case in cases_of(name) if only in (None, case["id"])]
    traces = {case["id"]: recorded(broker, case) for case in cases}
    differing = [id for id, trace in traces.items() if trace is None]
    if differing:
        raise SystemExit(f"Not the same twice: {', '.join(differing)}. Nothing is written.")
    all_traces = known["traces"] | traces
    in_order = {case["id"]: all_traces[case["id"]] for case in cases_of(name) if case["id"] in all_traces}
    path.write_text(one_line_each({"version": broker.version, "traces": in_order}))


def main(names, only):
    for name in names:
        broker = BROKERS[name]()
        try:
            record(broker, name, only)
        finally:
            broker.stop()


if __name__ == "__main__":
    given = sys.argv[1:]
    chosen = given[given.index("--only") + 1] if "--only" in given else None
    main([each for each in given if each in BROKERS], chosen)
