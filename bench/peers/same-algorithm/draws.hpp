// Random streams (sfc32, one per element), exponential times by the ziggurat of Marsaglia and Tsang with 256 layers, and stocks of
// times drawn fifteen at once: as src/core/distributions/law and src/core/simulation/kernel/stocks.ts have them.
#pragma once
#include <cmath>
#include <cstdint>

struct Stream {
  std::uint32_t a, b, c, counter;

  explicit Stream(std::uint32_t seed) : a(seed * 0x9e3779b1u), b(seed ^ 0x85ebca6bu), c(seed * 0xc2b2ae35u + 1), counter(1) {
    for (int i = 0; i < 12; i++) next();
  }

  std::uint32_t next() {
    const std::uint32_t drawn = a + b + counter++;
    a = b ^ (b >> 9);
    b = c + (c << 3);
    c = ((c << 21) | (c >> 11)) + drawn;
    return drawn;
  }

  double uniform() { return next() * 0x1p-32; }
};

class Ziggurat {
 public:
  Ziggurat() {
    const double bottom = area / std::exp(-tail);
    accept_[0] = static_cast<std::uint32_t>(tail / bottom * steps);
    width_[0] = bottom / steps;
    density_[0] = 1;
    width_[255] = tail / steps;
    density_[255] = std::exp(-tail);
    double edge = tail;
    for (int layer = 254; layer >= 1; layer--) {
      const double inner = -std::log(area / edge + std::exp(-edge));
      accept_[layer + 1] = static_cast<std::uint32_t>(inner / edge * steps);
      width_[layer] = inner / steps;
      density_[layer] = std::exp(-inner);
      edge = inner;
    }
    accept_[1] = 0;
  }

  // Exponential with mean 1.
  double draw(Stream& stream) const {
    const std::uint32_t drawn = stream.next();
    const std::uint32_t place = drawn >> 8;
    if (place < accept_[drawn & 255]) return place * width_[drawn & 255];
    return finish(stream, drawn);
  }

 private:
  static constexpr double tail = 7.69711747013105;
  static constexpr double area = 0.003949659822581557;
  static constexpr double steps = 16777216;

  // The rare draw whose bits fell outside the certain part of their layer.
  __attribute__((noinline)) double finish(Stream& stream, std::uint32_t drawn) const {
    double beyond = 0;
    for (;;) {
      const std::uint32_t layer = drawn & 255;
      const double x = (drawn >> 8) * width_[layer];
      if ((drawn >> 8) < accept_[layer]) return beyond + x;
      if (layer == 0) {
        beyond += tail;
      } else {
        const double upper = density_[layer - 1];
        const double lower = density_[layer];
        if (lower + stream.uniform() * (upper - lower) < std::exp(-x)) return beyond + x;
      }
      drawn = stream.next();
    }
  }

  std::uint32_t accept_[256];
  double width_[256];
  double density_[256];
};

struct Stock {
  static constexpr int size = 15;
  std::int64_t taken = 0;
  double times[size];

  double take(Stream& stream, const Ziggurat& ziggurat, double mean) {
    const double time = times[taken++];
    if (taken == size) fill(stream, ziggurat, mean);
    return time;
  }

  __attribute__((noinline)) void fill(Stream& stream, const Ziggurat& ziggurat, double mean) {
    Stream local = stream;
    for (double& time : times) time = ziggurat.draw(local) * mean;
    stream = local;
    taken = 0;
  }
};
