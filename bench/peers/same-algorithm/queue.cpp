// The benchmark networks by the algorithm of the product's own engine, written by hand for them: the same event list, stocks of drawn
// times, intrusive queues, a stream for each purpose, and the same statistics of each subscription (counts, sums, areas, a histogram of
// response times in batches). It knows no features; what it reaches is what the language costs.
// Arguments: file, simulated seconds. Prints events, seconds of processor time, mean response in ms.
#include <bit>

#include "../network.hpp"
#include "draws.hpp"
#include "event-list.hpp"

constexpr int arrival = 0, workEnd = 1, waiting = 2;
constexpr double lateSequence = 4503599627370496.0;
constexpr int histogramBuckets = 2304, lowestBucket = 64832, logLength = 1024;

struct Station {
  int idle;
  int head = -1;
  int tail = -1;
};

struct alignas(64) Counts {
  double delivered = 0, acknowledged = 0, responseSum = 0, waitSum = 0, queueArea = 0, busyArea = 0, waitingNow = 0,
         waitingMost = 0;
};

struct Choice {
  int topic;
  double probability;
  Stream stream;
};

// What happens at the end of some work of a subscription, or at an arrival of a source.
struct Course {
  int kind;
  int station;  // of a source: its topic
  double meanMs;
  Stream stream;
  std::vector<Choice> choices;
};

class Simulation {
 public:
  explicit Simulation(const Network& network) : topics_(network.topics.size()), tokens_(4096), events_(tokens_) {
    std::uint32_t seed = 1;
    for (const auto& service : network.services) stations_.push_back({service.servers});
    for (std::size_t topic = 0; topic < network.topics.size(); topic++) {
      for (const int reader : network.topics[topic]) {
        const ServiceData& service = network.services[reader];
        topics_[topic].push_back(static_cast<int>(courses_.size()));
        courses_.push_back({workEnd, reader, service.meanMs, Stream(seed++), {}});
        for (const auto& link : service.publishes)
          courses_.back().choices.push_back({link.topic, link.probability, Stream(seed++)});
      }
    }
    counts_.resize(courses_.size());
    histograms_.resize(courses_.size() * histogramBuckets);
    for (int i = static_cast<int>(tokens_.size()) - 1; i >= 0; i--) giveBack(i);
    const std::size_t subscriptions = courses_.size();
    for (const auto& source : network.sources)
      courses_.push_back({arrival, source.topic, source.gapMs, Stream(seed++), {}});
    stocks_.resize(courses_.size());
    for (std::size_t i = 0; i < courses_.size(); i++) stocks_[i].fill(courses_[i].stream, ziggurat_, courses_[i].meanMs);
    for (std::size_t i = subscriptions; i < courses_.size(); i++) begin(allocate(static_cast<int>(i)), 0);
  }

  void run(double until, Measurement& measured) {
    std::uint64_t count = 0;
    for (double now = 0;;) {
      const int token = events_.take();
      now = tokens_[token].key;
      if (now > until) break;
      count++;
      if (tokens_[token].kind == arrival) {
        begin(token, now);
        publish(courses_[tokens_[token].course].station, now);
      } else {
        finish(token, now);
      }
      if ((count & 511) == 0 && (count < 16384 || (count & 16383) == 0)) events_.fit(now, count);
    }
    bringHistogramsUpToDate();
    measured.events = count;
    for (const auto& counts : counts_) {
      measured.responses += static_cast<std::uint64_t>(counts.acknowledged);
      measured.responseSum += counts.responseSum;
    }
  }

 private:
  int allocate(int course) {
    if (free_ < 0) {
      const std::size_t before = tokens_.size();
      tokens_.resize(2 * before);
      for (std::size_t i = 2 * before; i > before; i--) giveBack(static_cast<int>(i) - 1);
    }
    const int token = free_;
    free_ = tokens_[token].next;
    tokens_[token].course = course;
    return token;
  }

  void giveBack(int token) {
    tokens_[token].next = free_;
    free_ = token;
  }

  void begin(int at, double now) {
    Token& token = tokens_[at];
    Course& course = courses_[token.course];
    token.since = now;
    token.kind = course.kind;
    token.key = now + stocks_[token.course].take(course.stream, ziggurat_, course.meanMs);
    sequence_ += 1;
    token.sequence = course.kind == workEnd ? sequence_ : sequence_ + lateSequence;
    events_.put(at);
  }

  void publish(int topic, double now) {
    for (const int course : topics_[topic]) {
      const int at = allocate(course);
      Token& copy = tokens_[at];
      Counts& counts = counts_[course];
      Station& station = stations_[courses_[course].station];
      counts.delivered += 1;
      copy.offered = now;
      if (station.idle > 0) {
        station.idle--;
        begin(at, now);
        continue;
      }
      copy.kind = waiting;
      copy.since = now;
      copy.next = -1;
      if (station.tail < 0) station.head = at;
      else tokens_[station.tail].next = at;
      station.tail = at;
      counts.waitingNow += 1;
      if (counts.waitingNow > counts.waitingMost) counts.waitingMost = counts.waitingNow;
    }
  }

  void finish(int at, double now) {
    const Token token = tokens_[at];
    Course& course = courses_[token.course];
    Counts& counts = counts_[token.course];
    const double response = now - token.offered;
    counts.acknowledged += 1;
    counts.responseSum += response;
    counts.waitSum += token.since - token.offered;
    counts.busyArea += now - token.since;
    const int bucket = static_cast<int>(std::bit_cast<std::uint64_t>(response) >> 46) - lowestBucket;
    log_[logged_++] = token.course * histogramBuckets + std::clamp(bucket, 0, histogramBuckets - 1);
    if (logged_ == logLength) bringHistogramsUpToDate();
    for (auto& choice : course.choices)
      if (choice.probability >= 1 || choice.stream.uniform() < choice.probability) publish(choice.topic, now);
    giveBack(at);
    Station& station = stations_[course.station];
    const int head = station.head;
    if (head < 0) {
      station.idle++;
      return;
    }
    station.head = tokens_[head].next;
    if (station.head < 0) station.tail = -1;
    Counts& follower = counts_[tokens_[head].course];
    follower.waitingNow -= 1;
    follower.queueArea += now - tokens_[head].since;
    begin(head, now);
  }

  void bringHistogramsUpToDate() {
    for (int i = 0; i < logged_; i++) histograms_[log_[i]]++;
    logged_ = 0;
  }

  const Ziggurat ziggurat_;
  std::vector<std::vector<int>> topics_;
  std::vector<Station> stations_;
  std::vector<Course> courses_;
  std::vector<Stock> stocks_;
  std::vector<Counts> counts_;
  std::vector<int> histograms_;
  std::vector<Token> tokens_;
  EventList events_;
  int free_ = -1;
  int logged_ = 0;
  int log_[logLength];
  double sequence_ = 0;
};

int main(int, char** arguments) {
  const Network network = readNetwork(arguments[1]);
  Simulation simulation(network);
  Measurement measured;
  simulation.run(std::atof(arguments[2]) * 1000, measured);
  measured.print();
}
