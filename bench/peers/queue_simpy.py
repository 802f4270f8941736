"""The benchmark networks in SimPy, in the two ways of its manual: a process per message that asks the Resource of its service, or a
process per worker that takes messages from the Store of its service.

Arguments: file, simulated seconds, `resource` or `store`. Prints events, seconds of processor time, mean response in ms. Works with
SimPy 4 and with the 3.0 that Debian packages as python3-simpy3, whose interface is the same.
"""
import random
import sys
import time

import simpy

numbers = iter(float(word) for word in open(sys.argv[1]).read().split())
until = float(sys.argv[2]) * 1000
integer = lambda: int(next(numbers))
service_count, topic_count, source_count = integer(), integer(), integer()
services = []
for _ in range(service_count):
    mean, servers, links = next(numbers), integer(), integer()
    services.append((mean, servers, [(integer(), next(numbers)) for _ in range(links)]))
topics = [[integer() for _ in range(integer())] for _ in range(topic_count)]
sources = [(integer(), next(numbers)) for _ in range(source_count)]
events = 0
responses = 0
response_sum = 0.0
random.seed(1)
environment = simpy.Environment()


def done(service, born):
    global events, responses, response_sum
    events += 1
    responses += 1
    response_sum += environment.now - born
    for topic, probability in services[service][2]:
        if probability >= 1 or random.random() < probability:
            publish(topic)


def source(topic, rate):
    global events
    while True:
        yield environment.timeout(random.expovariate(rate / 1000))
        events += 1
        publish(topic)


if sys.argv[3] == 'resource':
    resources = [simpy.Resource(environment, servers) for _, servers, _ in services]

    def publish(topic):
        for reader in topics[topic]:
            environment.process(message(reader))

    def message(reader):
        born = environment.now
        with resources[reader].request() as request:
            yield request
            yield environment.timeout(random.expovariate(1 / services[reader][0]))
        done(reader, born)
else:
    stores = [simpy.Store(environment) for _ in services]

    def publish(topic):
        for reader in topics[topic]:
            stores[reader].put(environment.now)

    def worker(service):
        while True:
            born = yield stores[service].get()
            yield environment.timeout(random.expovariate(1 / services[service][0]))
            done(service, born)

    for service, (_, servers, _) in enumerate(services):
        for _ in range(servers):
            environment.process(worker(service))

for topic, rate in sources:
    environment.process(source(topic, rate))
start = time.process_time()
environment.run(until=until)
print(events, time.process_time() - start, response_sum / responses)
