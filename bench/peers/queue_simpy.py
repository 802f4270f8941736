"""The benchmark networks in SimPy as its manual has them: a process per message and a Resource per service.

Arguments: file, simulated seconds. Prints events, seconds of wall clock, mean response in ms. Works with SimPy 4 and with the
2.3 that Debian packages as python3-simpy; they differ in how a process asks for a resource.
"""
import random
import sys
import time

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


def done(now, born):
    global events, responses, response_sum
    events += 1
    responses += 1
    response_sum += now - born


def run_simpy_4(simpy):
    global events
    environment = simpy.Environment()
    resources = [simpy.Resource(environment, servers) for _, servers, _ in services]

    def publish(topic):
        for reader in topics[topic]:
            environment.process(message(reader))

    def message(reader):
        mean, _, links = services[reader]
        born = environment.now
        with resources[reader].request() as request:
            yield request
            yield environment.timeout(random.expovariate(1 / mean))
        done(environment.now, born)
        for topic, probability in links:
            if probability >= 1 or random.random() < probability:
                publish(topic)

    def source(topic, rate):
        global events
        while True:
            yield environment.timeout(random.expovariate(rate / 1000))
            events += 1
            publish(topic)

    for topic, rate in sources:
        environment.process(source(topic, rate))
    environment.run(until=until)


def run_simpy_2():
    from SimPy.Simulation import Process, Resource, Simulation, hold, release, request

    simulation = Simulation()
    resources = [Resource(capacity=servers, sim=simulation) for _, servers, _ in services]

    def publish(topic):
        for reader in topics[topic]:
            message = Message(sim=simulation)
            simulation.activate(message, message.run(reader))

    class Message(Process):
        def run(self, reader):
            mean, _, links = services[reader]
            born = self.sim.now()
            yield request, self, resources[reader]
            yield hold, self, random.expovariate(1 / mean)
            yield release, self, resources[reader]
            done(self.sim.now(), born)
            for topic, probability in links:
                if probability >= 1 or random.random() < probability:
                    publish(topic)

    class Source(Process):
        def run(self, topic, rate):
            global events
            while True:
                yield hold, self, random.expovariate(rate / 1000)
                events += 1
                publish(topic)

    for topic, rate in sources:
        source = Source(sim=simulation)
        simulation.activate(source, source.run(topic, rate))
    simulation.simulate(until=until)


try:
    import simpy
except ImportError:
    simpy = None
start = time.perf_counter()
if simpy is not None and hasattr(simpy, 'Environment'):
    run_simpy_4(simpy)
else:
    run_simpy_2()
print(events, time.perf_counter() - start, response_sum / responses)
