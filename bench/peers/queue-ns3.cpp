// The benchmark networks on the scheduler of ns-3, as its manual has it: each event is a function handed to Simulator::Schedule,
// draws come from its random variables, one for each service and source, times are its Time (whole nanoseconds).
// Arguments: file, simulated seconds. Prints events, seconds of processor time, mean response in ms.
#include <ns3/double.h>
#include <ns3/nstime.h>
#include <ns3/random-variable-stream.h>
#include <ns3/simulator.h>

#include <deque>

#include "network.hpp"

using ns3::ExponentialRandomVariable;
using ns3::Ptr;
using ns3::Simulator;
using ns3::Time;

class World {
 public:
  explicit World(const Network& network) : network_(network) {
    for (const auto& service : network.services) services_.push_back({service.servers, {}, exponential(service.meanMs)});
    for (const auto& source : network.sources) gaps_.push_back(exponential(source.gapMs));
    for (std::size_t i = 0; i < gaps_.size(); i++) plan(static_cast<int>(i));
  }

  Measurement measured;

 private:
  struct Service {
    int idle;
    std::deque<Time> waiting;
    Ptr<ExponentialRandomVariable> work;
  };

  static Ptr<ExponentialRandomVariable> exponential(double mean) {
    auto variable = ns3::CreateObject<ExponentialRandomVariable>();
    variable->SetAttribute("Mean", ns3::DoubleValue(mean));
    return variable;
  }

  static Time milliseconds(double value) { return ns3::NanoSeconds(static_cast<std::uint64_t>(value * 1e6)); }

  void plan(int source) { Simulator::Schedule(milliseconds(gaps_[source]->GetValue()), &World::arrive, this, source); }

  void arrive(int source) {
    measured.events++;
    plan(source);
    publish(network_.sources[source].topic);
  }

  void publish(int topic) {
    for (const int reader : network_.topics[topic]) {
      if (services_[reader].idle > 0) {
        services_[reader].idle--;
        begin(reader, Simulator::Now());
      } else {
        services_[reader].waiting.push_back(Simulator::Now());
      }
    }
  }

  void begin(int service, Time born) {
    Simulator::Schedule(milliseconds(services_[service].work->GetValue()), &World::finish, this, service, born);
  }

  void finish(int at, Time born) {
    measured.events++;
    measured.responses++;
    measured.responseSum += static_cast<double>((Simulator::Now() - born).GetNanoSeconds()) * 1e-6;
    for (const auto& link : network_.services[at].publishes)
      if (link.probability >= 1 || uniform_->GetValue() < link.probability) publish(link.topic);
    Service& service = services_[at];
    if (service.waiting.empty()) {
      service.idle++;
    } else {
      const Time next = service.waiting.front();
      service.waiting.pop_front();
      begin(at, next);
    }
  }

  const Network& network_;
  std::vector<Service> services_;
  std::vector<Ptr<ExponentialRandomVariable>> gaps_;
  Ptr<ns3::UniformRandomVariable> uniform_ = ns3::CreateObject<ns3::UniformRandomVariable>();
};

int main(int, char** arguments) {
  const Network network = readNetwork(arguments[1]);
  World world(network);
  Simulator::Stop(ns3::Seconds(std::atof(arguments[2])));
  Simulator::Run();
  world.measured.print();
  Simulator::Destroy();
}
