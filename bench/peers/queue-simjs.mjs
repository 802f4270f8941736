// The benchmark networks in simjs 2.0.3: a facility per service, a request per message.
// Arguments: file, simulated seconds. Prints events, seconds of processor time, mean response in ms.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';

// The package's bundle exports nothing; what it evaluates to is its own loader, and module 7 is its front door.
const bundle = readFileSync(createRequire(import.meta.url).resolve('simjs'), 'utf8');
const { Sim, Entity, Facility, Random } = runInThisContext(bundle)(7);

const numbers = readFileSync(process.argv[2], 'utf8').split(/\s+/).map(Number)[Symbol.iterator]();
const next = () => numbers.next().value;
const times = (count, make) => Array.from({ length: count }, make);
const until = Number(process.argv[3]) * 1000;
const [serviceCount, topicCount, sourceCount] = [next(), next(), next()];
const services = times(serviceCount, () => {
  const [mean, servers, links] = [next(), next(), next()];
  return { mean, servers, publishes: times(links, () => [next(), next()]) };
});
const topics = times(topicCount, () => times(next(), next));
const sources = times(sourceCount, () => ({ topic: next(), rate: next() / 1000 }));

const random = new Random(1);
const facilities = services.map(({ servers }, at) => new Facility(`service ${at}`, Facility.FCFS, servers));
let events = 0;
let responses = 0;
let responseSum = 0;

class World extends Entity {
  start() {
    for (const source of sources) this.arrive(source, false);
  }

  arrive(source, now) {
    if (now) {
      events++;
      this.publish(source.topic);
    }
    this.setTimer(random.exponential(source.rate)).done(() => this.arrive(source, true));
  }

  publish(topic) {
    for (const reader of topics[topic]) {
      const service = services[reader];
      const born = this.time();
      // biome-ignore lint/correctness/useHookAtTopLevel: a facility is used, not hooked
      this.useFacility(facilities[reader], random.exponential(1 / service.mean)).done(() => {
        events++;
        responses++;
        responseSum += this.time() - born;
        for (const [target, probability] of service.publishes) {
          if (probability >= 1 || random.random() < probability) this.publish(target);
        }
      });
    }
  }
}

const simulation = new Sim();
simulation.addEntity(World, 'world');
const start = process.cpuUsage();
simulation.simulate(until);
const { user, system } = process.cpuUsage(start);
console.log(events, (user + system) / 1e6, responseSum / responses);
