// The benchmark networks with std::priority_queue: what a careful C++ programmer writes first.
// Arguments: file, simulated seconds. Prints events, seconds of processor time, mean response in ms.
#include <cmath>
#include <deque>
#include <queue>
#include <random>

#include "network.hpp"

struct Event {
  double time;
  std::uint64_t sequence;
  int kind;     // 0: arrival at a source, 1: end of work
  int index;    // source or service
  double born;  // when the message in work was offered
  bool operator<(const Event& other) const {
    return time > other.time || (time == other.time && sequence > other.sequence);
  }
};

struct Service {
  int idle;
  std::deque<double> waiting;
};

int main(int, char** arguments) {
  const Network network = readNetwork(arguments[1]);
  const double until = std::atof(arguments[2]) * 1000;
  std::vector<Service> services;
  for (const auto& service : network.services) services.push_back({service.servers, {}});

  std::mt19937_64 generator(1);
  auto uniform = [&] { return ((generator() >> 11) + 0.5) * 0x1p-53; };
  auto exponential = [&](double mean) { return -mean * std::log(uniform()); };
  std::priority_queue<Event> events;
  std::uint64_t sequence = 0;
  auto begin = [&](int service, double now, double born) {
    events.push({now + exponential(network.services[service].meanMs), sequence++, 1, service, born});
  };
  auto arrive = [&](int source, double now) {
    events.push({now + exponential(network.sources[source].gapMs), sequence++, 0, source, 0});
  };
  auto publish = [&](int topic, double now) {
    for (const int reader : network.topics[topic]) {
      if (services[reader].idle > 0) {
        services[reader].idle--;
        begin(reader, now, now);
      } else {
        services[reader].waiting.push_back(now);
      }
    }
  };
  Measurement measured;
  for (std::size_t i = 0; i < network.sources.size(); i++) arrive(static_cast<int>(i), 0);
  for (;;) {
    const Event event = events.top();
    if (event.time > until) break;
    events.pop();
    measured.events++;
    if (event.kind == 0) {
      arrive(event.index, event.time);
      publish(network.sources[event.index].topic, event.time);
      continue;
    }
    measured.responseSum += event.time - event.born;
    measured.responses++;
    for (const auto& link : network.services[event.index].publishes)
      if (link.probability >= 1 || uniform() < link.probability) publish(link.topic, event.time);
    Service& service = services[event.index];
    if (service.waiting.empty()) {
      service.idle++;
    } else {
      const double born = service.waiting.front();
      service.waiting.pop_front();
      begin(event.index, event.time, born);
    }
  }
  measured.print();
}
