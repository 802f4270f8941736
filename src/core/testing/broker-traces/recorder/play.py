# One case on one broker: publishes at the times of the case, lets its readers work as its design and its faults say, and
# writes down every delivery when work on it begins.
import threading
import time


# What is held up longer than this says more about the machine than about the broker.
MOST_LATE_MS = 12


class Stage:
    """What everybody who plays a case shares: its clock, its script and its book."""

    def __init__(self, case, run):
        self.case = case
        self.name = f"{case['id']}-{run}"
        self.lock = threading.Lock()
        self.deliveries = []
        self.passed = []
        self.attempts = {}
        self.acknowledged = {}
        self.began = None
        self.wrong = []
        self.late = 0

    def watch(self):
        """How long the machine has kept a thread waiting that only wanted to sleep a moment."""
        while self.began is None or self.now() < self.case["untilMs"]:
            before = time.monotonic()
            time.sleep(0.002)
            self.late = max(self.late, (time.monotonic() - before) * 1000 - 2)

    def now(self):
        return (time.monotonic() - self.began) * 1000

    def sleep_until(self, ms):
        left = ms - self.now()
        if left > 0:
            time.sleep(left / 1000)

    def faults(self, kind, reader, at):
        for fault in self.case.get("faults", []):
            begins = fault["atSeconds"] * 1000
            if fault["kind"] == kind and fault["target"] == reader and begins <= at < begins + fault["forSeconds"] * 1000:
                yield fault

    def down_until(self, reader, at):
        ends = [(fault["atSeconds"] + fault["forSeconds"]) * 1000 for fault in self.faults("node-down", reader, at)]
        return max(ends, default=None)

    def next_crash(self, reader, after):
        starts = [f["atSeconds"] * 1000 for f in self.case.get("faults", []) if f["kind"] == "node-down" and f["target"] == reader]
        return min((start for start in starts if start > after), default=float("inf"))

    def group_of(self, reader):
        return self.case["readers"][reader].get("group", reader)

    def begin(self, reader, delivery):
        at = self.now()
        with self.lock:
            key = (self.group_of(reader), delivery.number)
            attempt = self.attempts[key] = self.attempts.get(key, 0) + 1
            self.deliveries.append([round(at), delivery.number, attempt, reader])
        if delivery.count is not None and delivery.count != attempt:
            self.wrong.append(f"message {delivery.number}: the broker counts {delivery.count}, the reader {attempt}")
        return at, attempt

    def failed(self, reader, number, began):
        published = self.case["atMs"][number - 1]
        return any(self.faults("poison", reader, published)) or any(self.faults("failure", reader, self.now()))


class Delivery:
    def __init__(self, number, tag, count=None):
        self.number = number
        self.tag = tag
        self.count = count


def work(stage, reader, connect):
    """One worker: takes what the broker gives it, one after the other, for as long as the case lasts."""
    link = stage.case["readers"][reader]
    until = stage.case["untilMs"]
    hands = None
    while stage.now() < until:
        down = stage.down_until(reader, max(0, stage.now()))
        if down is not None:
            if hands is not None:
                hands.crash()
                hands = None
            stage.sleep_until(min(until, down))
            continue
        hands = hands or connect()
        delivery = hands.next(max(0.001, min(0.005, (until - stage.now()) / 1000)))
        if delivery is None:
            continue
        began, attempt = stage.begin(reader, delivery)
        lasts = link.get("work", {}).get("meanMs", 0)
        for fault in stage.faults("slow", reader, began):
            lasts *= fault["value"]
        if link.get("acknowledge") == "before-work":
            note(stage, reader, delivery)
        ends = min(began + lasts, stage.next_crash(reader, began), until)
        stage.sleep_until(ends)
        if ends < began + lasts:
            continue
        finish(stage, reader, link, hands, delivery, attempt, began)
    if hands is not None:
        hands.close()


def finish(stage, reader, link, hands, delivery, attempt, began):
    failed = stage.failed(reader, delivery.number, began)
    relay = stage.case.get("relay")
    if relay is not None and (relay.get("outcome", "processed") == "failed") == failed:
        taken = hands.pass_on(delivery.number)
        stage.passed.append([round(stage.now()), delivery.number, "taken" if taken else "repeated"])
    if link.get("acknowledge") == "before-work":
        return
    if not failed:
        hands.acknowledge(delivery)
        note(stage, reader, delivery)
        return
    retry = link.get("retry", {})
    most = retry.get("maxDeliveries", 0)
    delays = retry.get("delaysMs", [0])
    hands.fail(delivery, delays[min(attempt, len(delays)) - 1], most > 0 and attempt >= most)


def note(stage, reader, delivery):
    with stage.lock:
        stage.acknowledged.setdefault(stage.group_of(reader), set()).add(delivery.number)


def play(broker, case, run):
    """The trace, or None where the machine was too busy."""
    stage = Stage(case, run)
    topic = broker.declare(stage)
    # Whoever is there from the start is connected before the first message comes; the clock begins when all are.
    ready = {}
    for reader, link in case["readers"].items():
        stage.began = time.monotonic()
        for worker in range(link.get("concurrency", 1)):
            if stage.down_until(reader, 0) is None:
                ready[reader, worker] = topic.connect(reader)
    time.sleep(0.1)
    stage.began = time.monotonic() + 0.05
    threads = []
    for reader, link in case["readers"].items():
        for worker in range(link.get("concurrency", 1)):
            threads.append(threading.Thread(target=work, args=(stage, reader, first_then(ready.pop((reader, worker), None), topic, reader))))
    threads.append(threading.Thread(target=stage.watch))
    for thread in threads:
        thread.start()
    refused = []
    for number, at in enumerate(case["atMs"], 1):
        stage.sleep_until(at)
        if not topic.publish(number):
            refused.append(number)
    for thread in threads:
        thread.join(case["untilMs"] / 1000 + 20)
    if stage.late > MOST_LATE_MS:
        return None
    if stage.wrong:
        raise SystemExit(f"{case['id']}: {stage.wrong}")
    groups = sorted({stage.group_of(each) for each in case["readers"]})
    return {
        "deliveries": sorted(stage.deliveries, key=lambda each: (stage.group_of(each[3]), each)),
        "fates": {group: fates(stage, topic, group, refused) for group in groups},
        "dead": topic.dead(),
        "passed": stage.passed,
    }


def first_then(ready, topic, reader):
    prepared = [ready] if ready else []
    return lambda: prepared.pop() if prepared else topic.connect(reader)


def fates(stage, topic, group, refused):
    """What became of each message in the end, for one group."""
    acknowledged = stage.acknowledged.get(group, set())
    left, dead = topic.left(group), topic.dead()
    words = []
    for number in range(1, len(stage.case["atMs"]) + 1):
        if number in refused:
            words.append("refused")
        elif number in acknowledged:
            words.append("acknowledged")
        elif number in dead:
            words.append("dead-lettered")
        else:
            words.append("kept" if number in left else "gone")
    return words
