// The event list of src/core/simulation/kernel/event-list.ts: events of today sorted, later ones in unsorted buckets with one bit
// each, a binary heap beyond; ordered by (time, sequence). Bucket width and number follow the density of events.
#pragma once
#include <algorithm>
#include <cstdint>
#include <vector>

struct alignas(64) Token {
  double key;
  double sequence;
  double offered;
  double since;
  std::int32_t next;
  std::int32_t kind;
  std::int32_t course;
};

class EventList {
  bool precedes(int a, int b) const {
    const Token& first = tokens_[a];
    const Token& second = tokens_[b];
    return first.key != second.key ? first.key < second.key : first.sequence < second.sequence;
  }

  auto later() const {
    return [this](int a, int b) { return precedes(b, a); };
  }

 public:
  explicit EventList(std::vector<Token>& tokens) : tokens_(tokens) {}

  int pending() const { return top_ + 1 + inBuckets_ + static_cast<int>(far_.size()); }

  void put(int token) {
    const double key = tokens_[token].key;
    const double place = (key - base_) * inverseWidth_;
    const int bucket = place < farthest ? static_cast<int>(place) : farthest;
    if (bucket <= current_) {
      putToday(key, token);
    } else if (bucket - current_ <= mask_) {
      const int slot = bucket & mask_;
      tokens_[token].next = buckets_[slot];
      buckets_[slot] = token;
      occupied_[slot >> 5] |= 1u << (slot & 31);
      inBuckets_++;
    } else {
      far_.push_back(token);
      std::push_heap(far_.begin(), far_.end(), later());
      farDue_ = bucketOf(far_.front()) - mask_;
    }
  }

  // The earliest event; there is one, as the sources never end.
  int take() {
    if (top_ >= 0) return todayTokens_[top_--];
    if (inBuckets_ == 0 || current_ >= farDue_) drawNear();
    const int from = (current_ + 1) & mask_;
    int word = from >> 5;
    std::uint32_t bits = occupied_[word] & (~0u << (from & 31));
    while (bits == 0) {
      word = (word + 1) & (mask_ >> 5);
      empties_++;
      bits = occupied_[word];
    }
    occupied_[word] ^= bits & -bits;
    const int slot = (word << 5) | __builtin_ctz(bits);
    current_ += 1 + ((slot - from) & mask_);
    const int token = buckets_[slot];
    buckets_[slot] = -1;
    inBuckets_--;
    int other = tokens_[token].next;
    if (other < 0) return token;
    putToday(tokens_[token].key, token);
    for (; other >= 0; other = tokens_[other].next) {
      inBuckets_--;
      putToday(tokens_[other].key, other);
    }
    return todayTokens_[top_--];
  }

  // To be called now and then: lays all events out anew if the buckets are too wide, too narrow or far from their base.
  void fit(double now, std::uint64_t events) {
    if (!misfits(events - fittedEvents_)) return;
    const double gap = (now - fittedAt_) / static_cast<double>(std::max<std::uint64_t>(1, events - fittedEvents_));
    std::vector<int> all = takeAll();
    fittedAt_ = base_ = now;
    fittedEvents_ = events;
    steps_ = empties_ = 0;
    if (all.size() <= smallList || !(gap > 0)) {
      current_ = allIsToday;
      mask_ = 0;
      inverseWidth_ = 0;
    } else {
      int buckets = 1;
      while (buckets < static_cast<int>(all.size()) * bucketsPerEvent && buckets < mostBuckets) buckets *= 2;
      current_ = 0;
      mask_ = buckets - 1;
      const double reach = static_cast<double>(all.size()) * (bucketsPerEvent / bucketsPerGap);
      inverseWidth_ = std::min(bucketsPerGap, buckets / reach) / gap;
    }
    buckets_.assign(mask_ + 1, -1);
    occupied_.assign((mask_ >> 5) + 1, 0);
    std::sort(all.begin(), all.end(), later());
    for (const int token : all) put(token);
  }

 private:
  static constexpr int farthest = 0x3fffffff;
  static constexpr int allIsToday = 0x40000000;
  static constexpr std::size_t smallList = 5;
  static constexpr double bucketsPerGap = 4;
  static constexpr int bucketsPerEvent = 128;
  static constexpr int mostBuckets = 1 << 20;

  int bucketOf(int token) const {
    const double place = (tokens_[token].key - base_) * inverseWidth_;
    return place < farthest ? static_cast<int>(place) : farthest;
  }

  void putToday(double key, int token) {
    if (top_ + 2 > static_cast<int>(todayKeys_.size())) {
      todayKeys_.resize(2 * (top_ + 2));
      todayTokens_.resize(2 * (top_ + 2));
    }
    int at = top_;
    for (; at >= 0; at--) {
      const double before = todayKeys_[at];
      if (before > key || (before == key && precedes(token, todayTokens_[at]))) break;
      todayKeys_[at + 1] = before;
      todayTokens_[at + 1] = todayTokens_[at];
    }
    steps_ += top_ - at;
    todayKeys_[at + 1] = key;
    todayTokens_[at + 1] = token;
    top_++;
  }

  __attribute__((noinline)) void drawNear() {
    if (inBuckets_ == 0) current_ = std::max(current_, bucketOf(far_.front()) - 1);
    while (!far_.empty() && current_ >= bucketOf(far_.front()) - mask_) {
      std::pop_heap(far_.begin(), far_.end(), later());
      const int token = far_.back();
      far_.pop_back();
      put(token);
    }
    farDue_ = far_.empty() ? 0x7fffffff : bucketOf(far_.front()) - mask_;
  }

  bool misfits(std::uint64_t events) const {
    const auto count = static_cast<std::uint64_t>(pending());
    if (current_ > 0x38000000 && current_ < allIsToday) return true;
    if (events < 8 * count + 1024) return top_ > 512 && events > 64;
    if (current_ == allIsToday) return count > smallList;
    return steps_ > 6 * events || empties_ > 4 * events || count < smallList / 2 ||
           (count * (bucketsPerEvent / 4) > static_cast<std::uint64_t>(mask_) && mask_ + 1 < mostBuckets);
  }

  std::vector<int> takeAll() {
    std::vector<int> all(todayTokens_.begin(), todayTokens_.begin() + top_ + 1);
    all.insert(all.end(), far_.begin(), far_.end());
    for (int first : buckets_)
      for (int token = first; token >= 0; token = tokens_[token].next) all.push_back(token);
    top_ = -1;
    inBuckets_ = 0;
    far_.clear();
    farDue_ = 0x7fffffff;
    return all;
  }

  std::vector<Token>& tokens_;
  std::vector<double> todayKeys_ = std::vector<double>(64);
  std::vector<int> todayTokens_ = std::vector<int>(64);
  std::vector<int> buckets_ = {-1};
  std::vector<std::uint32_t> occupied_ = {0};
  std::vector<int> far_;
  int top_ = -1;
  int inBuckets_ = 0;
  int current_ = allIsToday;
  int farDue_ = 0x7fffffff;
  int mask_ = 0;
  double base_ = 0;
  double inverseWidth_ = 0;
  double fittedAt_ = 0;
  std::uint64_t fittedEvents_ = 0;
  std::uint64_t steps_ = 0;
  std::uint64_t empties_ = 0;
};
