// The benchmark networks with std::priority_queue: what a careful C++ programmer writes first.
// Arguments: file, simulated seconds. Prints events, seconds of wall clock, mean response in ms.
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <deque>
#include <queue>
#include <random>
#include <vector>

struct Event {
  double time;
  uint64_t sequence;
  int kind;     // 0: arrival at a source, 1: end of work
  int index;    // source or service
  double born;  // when the message in work was offered
  bool operator<(const Event& other) const {
    return time > other.time || (time == other.time && sequence > other.sequence);
  }
};

struct Service {
  double mean;
  int idle;
  std::vector<std::pair<int, double>> publishes;
  std::deque<double> waiting;
};

struct Source {
  int topic;
  double gap;
};

int main(int, char** arguments) {
  std::FILE* file = std::fopen(arguments[1], "r");
  const double until = std::atof(arguments[2]) * 1000;
  int serviceCount, topicCount, sourceCount;
  if (std::fscanf(file, "%d %d %d", &serviceCount, &topicCount, &sourceCount) != 3) return 1;
  std::vector<Service> services(serviceCount);
  std::vector<std::vector<int>> topics(topicCount);
  std::vector<Source> sources(sourceCount);
  for (auto& service : services) {
    int links;
    if (std::fscanf(file, "%lf %d %d", &service.mean, &service.idle, &links) != 3) return 1;
    service.publishes.resize(links);
    for (auto& link : service.publishes)
      if (std::fscanf(file, "%d %lf", &link.first, &link.second) != 2) return 1;
  }
  for (auto& topic : topics) {
    int readers;
    if (std::fscanf(file, "%d", &readers) != 1) return 1;
    topic.resize(readers);
    for (auto& reader : topic)
      if (std::fscanf(file, "%d", &reader) != 1) return 1;
  }
  for (auto& source : sources) {
    double rate;
    if (std::fscanf(file, "%d %lf", &source.topic, &rate) != 2) return 1;
    source.gap = 1000 / rate;
  }
  std::fclose(file);

  std::mt19937_64 generator(1);
  auto uniform = [&] { return ((generator() >> 11) + 0.5) * 0x1p-53; };
  auto exponential = [&](double mean) { return -mean * std::log(uniform()); };
  std::priority_queue<Event> events;
  uint64_t sequence = 0, handled = 0, responses = 0;
  double responseSum = 0;
  auto begin = [&](int service, double now, double born) {
    events.push({now + exponential(services[service].mean), sequence++, 1, service, born});
  };
  auto publish = [&](int topic, double now) {
    for (int reader : topics[topic]) {
      if (services[reader].idle > 0) {
        services[reader].idle--;
        begin(reader, now, now);
      } else {
        services[reader].waiting.push_back(now);
      }
    }
  };
  const auto start = std::chrono::steady_clock::now();
  for (int i = 0; i < sourceCount; i++) events.push({exponential(sources[i].gap), sequence++, 0, i, 0});
  for (;;) {
    const Event event = events.top();
    if (event.time > until) break;
    events.pop();
    handled++;
    if (event.kind == 0) {
      events.push({event.time + exponential(sources[event.index].gap), sequence++, 0, event.index, 0});
      publish(sources[event.index].topic, event.time);
      continue;
    }
    Service& service = services[event.index];
    responseSum += event.time - event.born;
    responses++;
    for (const auto& link : service.publishes)
      if (link.second >= 1 || uniform() < link.second) publish(link.first, event.time);
    if (service.waiting.empty()) {
      service.idle++;
    } else {
      const double born = service.waiting.front();
      service.waiting.pop_front();
      begin(event.index, event.time, born);
    }
  }
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
  std::printf("%llu %f %f\n", static_cast<unsigned long long>(handled), wall.count(), responseSum / responses);
}
