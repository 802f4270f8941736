// What the C++ peers share: the benchmark network as they read it, and what they print.
#pragma once
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <vector>

struct Link {
  int topic;
  double probability;
};

struct ServiceData {
  double meanMs;
  int servers;
  std::vector<Link> publishes;
};

struct SourceData {
  int topic;
  double gapMs;
};

struct Network {
  std::vector<ServiceData> services;
  std::vector<std::vector<int>> topics;  // readers of each
  std::vector<SourceData> sources;
};

namespace reading {
inline double number(std::FILE* file) {
  double value;
  if (std::fscanf(file, "%lf", &value) != 1) {
    std::fputs("The file of the network ends early.\n", stderr);
    std::exit(1);
  }
  return value;
}
inline int integer(std::FILE* file) { return static_cast<int>(number(file)); }
}  // namespace reading

inline Network readNetwork(const char* path) {
  std::FILE* file = std::fopen(path, "r");
  if (file == nullptr) {
    std::perror(path);
    std::exit(1);
  }
  using namespace reading;
  Network network;
  network.services.resize(integer(file));
  network.topics.resize(integer(file));
  network.sources.resize(integer(file));
  for (auto& service : network.services) {
    service.meanMs = number(file);
    service.servers = integer(file);
    service.publishes.resize(integer(file));
    for (auto& link : service.publishes) {
      link.topic = integer(file);
      link.probability = number(file);
    }
  }
  for (auto& topic : network.topics) {
    topic.resize(integer(file));
    for (auto& reader : topic) reader = integer(file);
  }
  for (auto& source : network.sources) {
    source.topic = integer(file);
    source.gapMs = 1000 / number(file);
  }
  std::fclose(file);
  return network;
}

// Events, seconds of processor time and mean response of what happens between its making and `print`.
struct Measurement {
  std::uint64_t events = 0;
  std::uint64_t responses = 0;
  double responseSum = 0;
  std::timespec begin{};

  Measurement() { clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &begin); }

  void print() const {
    std::timespec end{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
    const double seconds =
        static_cast<double>(end.tv_sec - begin.tv_sec) + static_cast<double>(end.tv_nsec - begin.tv_nsec) * 1e-9;
    std::printf("%llu %f %f\n", static_cast<unsigned long long>(events), seconds, responseSum / responses);
  }
};
