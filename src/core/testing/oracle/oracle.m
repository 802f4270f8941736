% The exact figures of systems that queueing theory knows, for the table that analysis and simulation are held to.
% Run again:  apt-get install -y --no-install-recommends octave octave-queueing
%             octave-cli --quiet src/core/testing/oracle/oracle.m > src/core/testing/oracle/expected.json
% Functions named qs..., qn..., erlangb and erlangc are those of the package `queueing`; what it lacks is worked out below.
% Rates per second, times in ms. Each case: name, model, where the theory stands, who computed it, figures.
% Books: Kleinrock = Queueing Systems I (1975); Gross = Gross, Shortle, Thompson, Harris, Fundamentals of Queueing Theory, 4th
% edition (2008); Kelly = Reversibility and Stochastic Networks (1979).
1;
pkg load queueing
warning("off", "all"); % The package is older than the language: it has operators that are to go.

function give(id, model, source, by, varargin)
  persistent first = true;
  if !first, printf(",\n"); end
  first = false;
  printf("  \"%s\": {\n    \"model\": \"%s\",\n    \"source\": \"%s\",\n    \"by\": \"%s\",\n    \"figures\": {\n", id, model, source, by);
  all = [varargin{:}];
  for i = 1:2:numel(all)
    printf("      \"%s\": %.15g", all{i}, all{i + 1});
    if i + 2 <= numel(all), printf(","); end
    printf("\n");
  end
  printf("    }\n  }");
end

% The usual six figures of a station: messages per second let in, workers, mean work and mean wait.
function f = station(name, rate, c, S, Wq)
  f = {[name ".utilisation"], rate * S / 1000 / c, [name ".throughputPerSecond"], rate, ...
       [name ".meanQueueLength"], rate * Wq / 1000, [name ".meanInSystem"], rate * (Wq + S) / 1000};
  if Wq > 0, f = [f, {[name ".meanWaitMs"], Wq}]; end
  f = [f, {[name ".meanResponseMs"], Wq + S}];
end

% The time that a share of 1 - p outlasts, by the tail of its law.
function t = quantile_of(tail, p, guess)
  top = guess;
  while tail(top) > 1 - p, top = 2 * top; end
  t = fzero(@(x) tail(x) - (1 - p), [0, top], optimset("TolX", eps));
end

function f = high_percentiles(name, tail, guess)
  f = {[name ".p95Ms"], quantile_of(tail, 0.95, guess), [name ".p99Ms"], quantile_of(tail, 0.99, guess)};
end

function f = percentiles(name, tail, guess)
  f = [{[name ".p50Ms"], quantile_of(tail, 0.5, guess)}, high_percentiles(name, tail, guess)];
end

% Tail of the response of M/M/c: with chance C a wait of rate theta before the work of rate mu (Gross 2.3.2); times in ms.
function p = mmc_tail(t, rate, c, S)
  mu = 1 / S;
  C = erlangc(rate / 1000 * S, c);
  theta = c * mu - rate / 1000;
  if abs(theta - mu) < 1e-9 * mu
    p = (1 - C) * exp(-mu * t) + C * (1 + mu * t) .* exp(-mu * t);
  else
    p = (1 - C) * exp(-mu * t) + C * (theta * exp(-mu * t) - mu * exp(-theta * t)) / (theta - mu);
  end
end

function f = mmc(name, rate, c, S)
  if c == 1, [U, R] = qsmm1(rate / 1000, 1 / S); else [U, R] = qsmmm(rate / 1000, 1 / S, c); end
  f = [station(name, rate, c, S, R - S), percentiles(name, @(t) mmc_tail(t, rate, c, S), R)];
end

% Pollaczek and Khinchine by the package; it wants the mean and the second moment of the work.
function f = mg1(name, rate, S, variance)
  [U, R] = qsmg1(rate / 1000, S, variance + S ^ 2);
  f = station(name, rate, 1, S, R - S);
end

% M/M/c/K; what is let in has the law of Erlang stages (Gross 2.5).
function f = mmck(name, rate, c, K, S)
  if c == 1, [U, R, Q, X, p0, pK] = qsmm1k(rate / 1000, 1 / S, K); else [U, R, Q, X, p0, pK] = qsmmmk(rate / 1000, 1 / S, c, K); end
  f = [station(name, X * 1000, c, S, max(0, R - S) * (K > c)), {[name ".lossFraction"], pK}];
  n = 0:K - 1;
  p = arrayfun(@(k) (rate / 1000 * S) ^ min(k, c) / factorial(min(k, c)) * (rate / 1000 * S / c) ^ max(0, k - c), n);
  p = p / sum(p);
  f = [f, percentiles(name, @(t) sum(p .* arrayfun(@(k) stages_tail(t, k, c, S), n)), R)];
end

% One piece of work of mean S behind k - c + 1 departures of c busy workers.
function tail = stages_tail(t, k, c, S)
  if k < c, tail = exp(-t / S); return; end
  if c == 1, tail = gammainc(t / S, k + 1, "upper"); return; end
  m = k - c + 1;
  a = c / S; b = 1 / S;
  % Erlang(m, a) + exponential(b), b < a, by parts: P = P(E > t) + exp(-bt) (a / (a - b))^m P(Erlang(m, a - b) <= t).
  tail = gammainc(a * t, m, "upper") + exp(-b * t) * (a / (a - b)) ^ m * gammainc((a - b) * t, m, "lower");
end

% GI/M/1: the root of sigma = A(mu (1 - sigma)), A the transform of the gaps (Kleinrock 6.4, Gross 5.3).
function f = gim1(name, rate, S, transform)
  mu = 1 / S;
  sigma = fzero(@(x) x - transform(mu * (1 - x)), [0, 1 - 1e-6], optimset("TolX", eps));
  R = S / (1 - sigma);
  f = [station(name, rate, 1, S, R - S), percentiles(name, @(t) exp(-t / R), R)];
end

% Batches of b messages, work of mean S and squared variation c2 (Gross 3.1; Kleinrock 5.10, with the wait within the batch).
function Wq = batch_wait(rate, b, S, c2)
  rho = rate / 1000 * S;
  Wq = rho * S * (1 + c2) / 2 / (1 - rho) + (b - 1) * S / 2 / (1 - rho);
end

% M/D/1: Crommelin's law of the wait (Gross 5.2.5), moved by the work itself.
function p = md1_tail(t, rate, S)
  if t < S, p = 1; return; end
  l = rate / 1000; w = t - S; k = 0:floor(w / S);
  p = 1 - (1 - l * S) * sum((l * (k * S - w)) .^ k ./ factorial(k) .* exp(-l * (k * S - w)));
end

% Messages that fail with p and are tried up to n times (0: for ever) behind the tail: mean attempts of all, and of those that succeed.
function [a, s, lost] = attempts(p, n)
  if n == 0, a = 1 / (1 - p); s = a; lost = 0; return; end
  k = 1:n;
  lost = p ^ n;
  a = (1 - lost) / (1 - p);
  s = sum(k .* p .^ (k - 1) * (1 - p)) / (1 - lost);
end

% Such a station of c workers, exponential work, visited `a` times: a network with product form (Kelly 3.1); `backoff` is the mean
% spent in backoff by those that succeed, a station without queue.
function f = retried(name, rate, c, S, p, n, backoff)
  [a, s, lost] = attempts(p, n);
  [U, R] = qnos(rate / 1000, S, a, c);
  f = {[name ".utilisation"], U, [name ".throughputPerSecond"], rate * (1 - lost), ...
       [name ".meanQueueLength"], rate * a * (R - S) / 1000, [name ".meanInSystem"], rate * a * R / 1000, ...
       [name ".meanWaitMs"], s * (R - S), [name ".meanResponseMs"], s * R + backoff};
  if lost > 0, f = [f, {[name ".lossFraction"], lost}]; end
end

% Stations of an open network with product form: names, rate from outside into each, routing, work and workers.
function f = jackson(names, outside, P, S, m)
  V = qnosvisits(P, outside / 1000);
  [U, R, Q, X] = qnos(sum(outside) / 1000, S, V, m);
  f = {};
  for i = 1:numel(names), f = [f, station(names{i}, X(i) * 1000, m(i), S(i), R(i) - S(i))]; end
end

% Lanes, each M/M/1 with its share of the messages.
function f = lanes(name, rate, shares, workers, S)
  R = arrayfun(@(s) nthargout(2, @qsmm1, rate / 1000 * s, 1 / S), shares);
  f = [station(name, rate, workers, S, sum(shares .* R) - S), ...
       percentiles(name, @(t) sum(shares .* exp(-t ./ R)), max(R))];
end

printf("{\n");

% ---------------------------------------------------------------- one queue, exponential work
give("mm1-30", "M/M/1 at 0.3", "Kleinrock 3.2", "qsmm1", mmc("read", 30, 1, 10));
give("mm1-50", "M/M/1 at 0.5", "Kleinrock 3.2", "qsmm1", mmc("read", 50, 1, 10));
give("mm1-80", "M/M/1 at 0.8", "Kleinrock 3.2", "qsmm1", mmc("read", 80, 1, 10));
give("mm1-90", "M/M/1 at 0.9", "Kleinrock 3.2", "qsmm1", mmc("read", 90, 1, 10));
give("mm2-80", "M/M/2 at 0.8", "Kleinrock 3.5; Gross 2.3", "qsmmm", mmc("read", 80, 2, 20));
give("mm3-80", "M/M/3 at 0.8", "Kleinrock 3.5; Gross 2.3", "qsmmm", mmc("read", 80, 3, 30));
give("mm4-50", "M/M/4 at 0.5", "Kleinrock 3.5; Gross 2.3", "qsmmm", mmc("read", 50, 4, 40));
give("mm4-80", "M/M/4 at 0.8", "Kleinrock 3.5; Gross 2.3", "qsmmm", mmc("read", 80, 4, 40));
give("mm10-90", "M/M/10 at 0.9", "Kleinrock 3.5; Gross 2.3", "qsmmm", mmc("read", 90, 10, 100));
give("mm20-85", "M/M/20 at 0.85, 5 replicas of 4", "Gross 2.3", "qsmmm", mmc("read", 85, 20, 200));
[U, R, Q] = qsmminf(0.2, 1 / 100);
give("mminf", "M/M/infinity: 120 workers for an offered load of 20", "Kleinrock 3.4; Gross 2.6", "qsmminf", ...
     {"read.utilisation", Q / 120, "read.throughputPerSecond", 200, "read.meanInSystem", Q, "read.meanResponseMs", R}, ...
     percentiles("read", @(t) exp(-t / 100), 100));
give("mginf", "M/G/infinity: lognormal work", "Gross 5.2.2: insensitive to the law of the work", "qsmminf", ...
     {"read.utilisation", Q / 120, "read.throughputPerSecond", 200, "read.meanInSystem", Q, "read.meanResponseMs", R});
give("before-work", "M/M/1 at 0.7, acknowledged when taken: the response is the wait", "Kleinrock 3.2, 5.8", "qsmm1", ...
     {"read.utilisation", 0.7, "read.throughputPerSecond", 70, "read.meanQueueLength", nthargout(3, @qsmm1, 0.07, 0.1) - 0.7, ...
      "read.meanResponseMs", nthargout(2, @qsmm1, 0.07, 0.1) - 10, ...
      "read.p95Ms", log(0.7 / 0.05) / 0.03, "read.p99Ms", log(0.7 / 0.01) / 0.03});
give("prefetch-one-worker", "M/M/1 at 0.7: what one worker prefetches waits all the same", "Kleinrock 3.2", "qsmm1", mmc("read", 70, 1, 10));
give("three-publishers", "M/M/1 at 0.75: three instances of 15 and one publisher of 30 per second", "Kleinrock 2.4: sums of Poisson streams", "qsmm1", mmc("read", 75, 1, 10));
f = station("read", 70, 1, 10, nthargout(2, @qsmm1, 0.07, 0.1) - 10);
f{end} += 50;
give("delay-first", "M/M/1 at 0.7 behind an exponential delay of 50 ms", "Gross 5.2.2: what leaves M/G/infinity is Poisson", "qsmm1", ...
     [f(1:6), {"read.meanWaitMs", f{10}, "read.meanResponseMs", f{12}}]);

% ---------------------------------------------------------------- one worker, other work
pk = "Pollaczek and Khinchine: Kleinrock 5.6; Gross 5.1";
give("md1-50", "M/D/1 at 0.5", [pk "; Crommelin: Gross 5.2.5"], "qsmg1; Crommelin's sum", mg1("read", 50, 10, 0), high_percentiles("read", @(t) md1_tail(t, 50, 10), 20)); % Half of all do not wait.
give("md1-80", "M/D/1 at 0.8", [pk "; Crommelin: Gross 5.2.5"], "qsmg1; Crommelin's sum", mg1("read", 80, 10, 0), high_percentiles("read", @(t) md1_tail(t, 80, 10), 40));
give("me2-75", "M/E2/1 at 0.75", pk, "qsmg1", mg1("read", 75, 10, 50));
give("me4-80", "M/E4/1 at 0.8", pk, "qsmg1", mg1("read", 80, 10, 25));
give("mu1-70", "M/U/1 at 0.7, work from 5 to 15 ms", pk, "qsmg1", mg1("read", 70, 10, 10 ^ 2 / 12));
give("mu1-80", "M/U/1 at 0.8, work from 0 to 20 ms", pk, "qsmg1", mg1("read", 80, 10, 20 ^ 2 / 12));
% Not by qsmh1: of version 1.2.7 its second moment lacks a factor of two.
mh2 = @(rate, S, c2) mg1("read", rate, S, c2 * S ^ 2);
give("mh2-60", "M/H2/1 at 0.6, squared variation 2", pk, "qsmg1", mh2(60, 10, 2));
give("mh2-80", "M/H2/1 at 0.8, squared variation 4", pk, "qsmg1", mh2(80, 10, 4));
give("mln1-70", "M/lognormal/1 at 0.7, squared variation 1", pk, "qsmg1", mg1("read", 70, 10, 100));
give("mln1-60", "M/lognormal/1 at 0.6, squared variation 3", pk, "qsmg1", mg1("read", 60, 10, 300));
give("mpareto1-70", "M/Pareto/1 at 0.7, shape 4", pk, "qsmg1", mg1("read", 70, 10, 100 / 8));
v = [2, 4, 4, 20];
give("mempirical1-60", "M/G/1 at 0.6, work of 2, 4, 4 or 20 ms", pk, "qsmg1", mg1("read", 80, mean(v), mean(v .^ 2) - mean(v) ^ 2));
% Two laws in one pool of one worker: what waits does not know its law yet (Kleinrock 5.6 with the mixture).
r = [20, 40]; S = [20, 10]; second = [2 * 20 ^ 2, 10 ^ 2];
Wq = sum(r .* second) / 1000 / 2 / (1 - sum(r .* S) / 1000);
give("pool-of-one", "M/G/1 at 0.8: one worker for exponential work of 20 ms and constant work of 10 ms", pk, "closed form", ...
     {"read-a.utilisation", 0.8, "read-b.utilisation", 0.8}, ...
     {"read-a.throughputPerSecond", 20, "read-a.meanQueueLength", 20 * Wq / 1000, "read-a.meanInSystem", 20 * (Wq + 20) / 1000, "read-a.meanWaitMs", Wq, "read-a.meanResponseMs", Wq + 20}, ...
     {"read-b.throughputPerSecond", 40, "read-b.meanQueueLength", 40 * Wq / 1000, "read-b.meanInSystem", 40 * (Wq + 10) / 1000, "read-b.meanWaitMs", Wq, "read-b.meanResponseMs", Wq + 10});
[U, R] = qsmmm(0.09, 1 / 25, 3);
give("pool-of-three", "M/M/3 at 0.75: three workers for two topics of 30 and 60 per second", "Gross 2.3; product form of classes with one law: Kelly 3.1", "qsmmm", ...
     {"read-a.utilisation", U, "read-a.throughputPerSecond", 30, "read-a.meanInSystem", 0.03 * R, "read-a.meanWaitMs", R - 25, "read-a.meanResponseMs", R}, ...
     {"read-b.throughputPerSecond", 60, "read-b.meanInSystem", 0.06 * R, "read-b.meanWaitMs", R - 25, "read-b.meanResponseMs", R}, ...
     percentiles("read-a", @(t) mmc_tail(t, 90, 3, 25), 50));
% A worker that holds one message at a time is taken while the next one is on its way.
[U, R] = qsmg1(0.02, 30, 100 + 30 ^ 2);
give("delivery-one-at-a-time", "M/G/1: exponential work of 10 ms after 20 ms on the way", pk, "qsmg1", ...
     {"read.utilisation", 0.2, "read.throughputPerSecond", 20, "read.meanWaitMs", R - 10, "read.meanResponseMs", R});

% ---------------------------------------------------------------- bounded queues
give("mm1k-90", "M/M/1/10 at 0.9", "Gross 2.5", "qsmm1k", mmck("read", 90, 1, 10, 10));
give("mm1k-120", "M/M/1/20 at 1.2", "Gross 2.5", "qsmm1k", mmck("read", 120, 1, 20, 10));
give("mm1k-200", "M/M/1/5 at 2", "Gross 2.5", "qsmm1k", mmck("read", 200, 1, 5, 10));
give("mm1k-50", "M/M/1/2 at 0.5", "Gross 2.5", "qsmm1k", mmck("read", 50, 1, 2, 10));
give("mm2k-90", "M/M/2/8 at 0.9", "Gross 2.5", "qsmmmk", mmck("read", 90, 2, 8, 20));
give("mm4k-110", "M/M/4/14 at 1.1", "Gross 2.5", "qsmmmk", mmck("read", 110, 4, 14, 40));
give("mm3k-70", "M/M/3/5 at 0.7", "Gross 2.5", "qsmmmk", mmck("read", 70, 3, 5, 30));
function f = loss(rate, c, S)
  B = erlangb(rate / 1000 * S, c);
  X = rate * (1 - B);
  f = {"read.utilisation", X * S / 1000 / c, "read.throughputPerSecond", X, "read.meanInSystem", X * S / 1000, ...
       "read.meanResponseMs", S, "read.lossFraction", B};
end
exponential_only = @(S) percentiles("read", @(t) exp(-t / S), S);
give("loss-1", "M/M/1/1 at 0.5", "Erlang B: Gross 2.6", "erlangb", loss(50, 1, 10), exponential_only(10));
give("loss-3", "M/M/3/3, offered load 2", "Erlang B: Gross 2.6", "erlangb", loss(100, 3, 20), exponential_only(20));
give("loss-10", "M/M/10/10, offered load 8", "Erlang B: Gross 2.6", "erlangb", loss(80, 10, 100), exponential_only(100));
give("loss-20", "M/M/20/20, offered load 18", "Erlang B: Gross 2.6", "erlangb", loss(90, 20, 200), exponential_only(200));
give("loss-h2", "M/H2/5/5, offered load 4", "Erlang B for every law of the work: Gross 5.2.2", "erlangb", loss(100, 5, 40));
give("loss-d", "M/D/5/5, offered load 4", "Erlang B for every law of the work: Gross 5.2.2", "erlangb", loss(100, 5, 40));
[U, R, Q, X, p0, pK] = qsmm1k(0.12, 0.1, 6);
give("drop-old", "M/M/1/6 at 1.2 that drops the oldest: how many there are does not depend on which one goes", "Gross 2.5", "qsmm1k", ...
     {"read.utilisation", U, "read.throughputPerSecond", X * 1000, "read.meanQueueLength", Q - U, "read.meanInSystem", Q, "read.lossFraction", pK});
give("reject", "M/M/1/5 at 1.2 that rejects: what is refused was never offered", "Gross 2.5", "qsmm1k", ...
     mmck("read", 120, 1, 5, 10)(1:12));
% M/M/1 with the publishers waiting outside: of n messages in all, K are inside.
n = 0:2000; p = 0.2 * 0.8 .^ n; K = 4;
give("blocked", "M/M/1 at 0.8 with room for three and the publisher waiting outside", "Kleinrock 3.2: the chance of n messages", "closed form", ...
     {"read.utilisation", 0.8, "read.throughputPerSecond", 80, "read.meanQueueLength", sum(p .* max(0, min(n, K) - 1)), "read.meanInSystem", sum(p .* min(n, K))});
% Messages give up after d ms in the queue: as if they never came that would wait longer.
mu = 0.1; d = 60; rho = 0.9; e = exp(-mu * (1 - rho) * d);
lost = (1 - rho) * rho * e / (1 - rho ^ 2 * e);
give("expired", "M/M/1 + D: messages older than 60 ms are dropped before the work, at 0.9", "Barrer 1957; Boots and Tijms 1999, (1)", "closed form", ...
     {"read.utilisation", rho * (1 - lost), "read.throughputPerSecond", 90 * (1 - lost), "read.lossFraction", lost});

% ---------------------------------------------------------------- other arrivals
gi = "GI/M/1: Kleinrock 6.4; Gross 5.3";
give("dm1-50", "D/M/1 at 0.5", gi, "root by fzero", gim1("read", 50, 10, @(s) exp(-20 * s)));
give("dm1-80", "D/M/1 at 0.8", gi, "root by fzero", gim1("read", 80, 10, @(s) exp(-12.5 * s)));
give("e2m1-80", "E2/M/1 at 0.8: every second of 160 per second", gi, "root by fzero", gim1("read", 80, 10, @(s) (0.16 ./ (0.16 + s)) .^ 2));
give("e4m1-70", "E4/M/1 at 0.7: every fourth of 280 per second", gi, "root by fzero", gim1("read", 70, 10, @(s) (0.28 ./ (0.28 + s)) .^ 4));
function A = interrupted(s, rate, on, off)
  l = rate * (on + off) / on; g = 1 / on; w = 1 / off;
  A = l ./ (s + l + g) ./ (1 - g * w ./ ((s + l + g) .* (s + w)));
end
give("ippm1-50", "Bursts at 0.5: 100 ms on and 100 ms off", ["Kuczura 1973; " gi], "root by fzero", gim1("read", 50, 10, @(s) interrupted(s, 0.05, 100, 100)));
give("ippm1-70", "Bursts at 0.7: 50 ms on and 20 ms off", ["Kuczura 1973; " gi], "root by fzero", gim1("read", 70, 10, @(s) interrupted(s, 0.07, 50, 20)));
batches = "Gross 3.1; Kleinrock 4.5";
give("mx3m1-60", "M^3/M/1 at 0.6: batches of three", batches, "closed form", station("read", 60, 1, 10, batch_wait(60, 3, 10, 1)));
give("mx5m1-80", "M^5/M/1 at 0.8: batches of five", batches, "closed form", station("read", 80, 1, 10, batch_wait(80, 5, 10, 1)));
give("mx4d1-70", "M^4/D/1 at 0.7: batches of four", batches, "closed form", station("read", 70, 1, 10, batch_wait(70, 4, 10, 0)));
give("copies", "M^2/M/1 at 0.6: two copies at once", batches, "closed form", station("read", 60, 1, 10, batch_wait(60, 2, 10, 1)));
% A bucket of b tokens refuses where M/D/1/b has no room.
function x = bucket(rate, per, b)
  a = rate / per;
  j = 0:b; p = exp(-a) * a .^ j ./ factorial(j);
  P = zeros(b);
  for i = 0:b - 1
    from = max(i, 1) - 1;
    for k = 0:b - 2, if k - from >= 0, P(i + 1, k + 1) = p(k - from + 1); end, end
    P(i + 1, b) = 1 - sum(P(i + 1, 1:b - 1));
  end
  left = [P' - eye(b); ones(1, b)] \ [zeros(b, 1); 1];
  x = rate / (left(1) + a);
end
X = bucket(50, 30, 1);
give("bucket-1", "A rate limit of 30 per second refuses of 50 what finds no token", "Erlang B, M/D/1/1: Gross 2.6", "closed form", {"queue.publishedPerSecond", X, "read.throughputPerSecond", X, "read.utilisation", X * 0.005});
X = bucket(50, 30, 3);
give("bucket-3", "The same with three tokens", "M/G/1/K: Gross 5.1.8", "embedded chain", {"queue.publishedPerSecond", X, "read.throughputPerSecond", X, "read.utilisation", X * 0.005});

% ---------------------------------------------------------------- networks
jn = "Jackson networks: Kleinrock 4.8; Gross 4.2";
give("tandem-3", "M/M/1 three times in a row", ["Burke 1956, Reich 1957; " jn], "qnos; hypoexponential law", ...
     jackson({"read-1", "read-2", "read-3"}, [50, 0, 0], [0 1 0; 0 0 1; 0 0 0], [10, 12.5, 1000 / 60], [1 1 1]), ...
     {"flow.p99Ms", quantile_of(@(t) 0.0003 / 0.0008 * exp(-0.05 * t) - 0.0005 / 0.0004 * exp(-0.03 * t) + 0.0015 / 0.0008 * exp(-0.01 * t), 0.99, 200), "flow.throughputPerSecond", 50});
give("tandem-4-alike", "Four alike: the time through all is Erlang", ["Reich 1957; " jn], "qnos; gammainc", ...
     jackson({"read-1", "read-4"}, [60, 0], [0 1; 0 0], [10, 10], [1 1]), ...
     {"flow.p99Ms", quantile_of(@(t) gammainc(t / 25, 4, "upper"), 0.99, 200)});
give("tandem-workers", "M/M/1, M/M/2 and M/M/4 in a row", jn, "qnos", ...
     jackson({"read-1", "read-2", "read-3"}, [60, 0, 0], [0 1 0; 0 0 1; 0 0 0], [10, 25, 60], [1 2 4]));
give("delays-between", "Two queues with 100 ms on the way and an exponential latency at the broker", ["Gross 5.2.2; " jn], "qnos; gammainc", ...
     jackson({"read-1", "read-2"}, [70, 0], [0 1; 0 0], [10, 10], [1 1]));
give("loop-one", "Half of what one queue has done comes round again", jn, "qnos", jackson({"read"}, 20, 0.5, 20, 1));
give("loop-two", "Two queues, of which 0.4 goes back to the first", jn, "qnos", ...
     jackson({"read-a", "read-b"}, [30, 0], [0 1; 0.4 0], [10, 25], [1 2]));
give("loop-three", "A circle of three queues that 0.3 go round", jn, "qnos", ...
     jackson({"read-1", "read-2", "read-3"}, [40, 0, 0], [0 1 0; 0 0 1; 0.3 0 0], [12, 8, 14], [1 1 1]));
give("mesh", "Three queues, two sources, choices and ways back", jn, "qnosvisits, qnos", ...
     jackson({"read-1", "read-2", "read-3"}, [30, 0, 10], [0 0.5 0.3; 0.2 0 0.6; 0.25 0 0], [11, 26, 16], [1 2 1]));
give("choice", "0.3 and 0.7 take two ways that meet again", jn, "qnos", ...
     jackson({"read-1", "read-2", "read-3", "read-4"}, [60, 0, 0, 0], [0 0.3 0.7 0; 0 0 0 1; 0 0 0 1; 0 0 0 0], [10, 40, 15, 12], [1 1 1 1]));
give("choice-leaves", "0.2, 0.3 and 0.1 take three ways, 0.4 end", jn, "qnos", ...
     jackson({"read-1", "read-2", "read-3", "read-4"}, [80, 0, 0, 0], [0 0.2 0.3 0.1; 0 0 0 0; 0 0 0 0; 0 0 0 0], [10, 40, 30, 100], [1 1 1 1]));
give("thinned", "A third of what one queue has done goes on", jn, "qnos", ...
     jackson({"read-1", "read-2"}, [75, 0], [0 1 / 3; 0 0], [10, 30], [1 1]));
give("merged", "Two queues into a third", jn, "qnos", ...
     jackson({"read-1", "read-2", "read-3"}, [30, 40, 0], [0 0 1; 0 0 1; 0 0 0], [20, 15, 11], [1 1 1]));
give("fan-out", "Three groups each get the whole stream", "Kleinrock 3.2, 3.5: each queue by itself", "qsmm1, qsmmm", ...
     mmc("read-1", 60, 1, 10), mmc("read-2", 60, 2, 25), mmc("read-3", 60, 4, 50));
give("fan-out-tree", "Two groups, of which one feeds two more", ["Burke 1956; " jn], "qsmm1, qsmmm", ...
     mmc("read-1", 50, 1, 12), mmc("read-2", 50, 1, 10), mmc("read-3", 50, 2, 30), mmc("read-4", 50, 1, 15));
give("filtered", "Two groups each read one of two messages of a topic", "Kleinrock 2.4: parts of a Poisson stream", "qsmm1", ...
     mmc("read-1", 30, 1, 20), mmc("read-2", 50, 1, 15));
give("called", "M/M/2 of calls at 0.7", "Gross 2.3", "qsmmm", mmc("ask", 70, 2, 20)(1:12));
% One worker calls one: the callee has never more than one request, the caller is M/G/1 with the sum of both.
give("calling-alone", "M/G/1: exponential work of 5 ms and a call of 10 ms", pk, "qsmg1", mg1("read", 30, 15, 125), ...
     {"ask.utilisation", 0.3, "ask.throughputPerSecond", 30, "ask.meanResponseMs", 10});
[U, R] = qsmm1(0.05, 0.1);
give("calling-many", "So many callers that none waits call M/M/1 at 0.5", ["Gross 5.2.2; " jn], "qsmm1", station("ask", 50, 1, 10, R - 10), ...
     {"read.meanResponseMs", 5 + R, "read.throughputPerSecond", 50});

% ---------------------------------------------------------------- retries
kn = "Networks with product form: Kelly 3.1; Gross 4.2";
give("retry-for-ever", "0.3 fail and go back to the tail", kn, "qnos", retried("read", 40, 1, 10, 0.3, 0, 0));
give("retry-3", "0.2 fail, three deliveries", kn, "qnos", retried("read", 50, 1, 10, 0.2, 3, 0));
give("retry-2-of-half", "0.5 fail, two deliveries", kn, "qnos", retried("read", 40, 1, 12, 0.5, 2, 0));
give("retry-three-workers", "M/M/3 of which 0.25 fail, four deliveries", kn, "qnos", retried("read", 60, 3, 30, 0.25, 4, 0));
[a, s] = attempts(0.3, 4);
give("backoff-fixed", "0.3 fail, four deliveries, 200 ms apart", [kn "; backoff is a station without queue"], "qnos", retried("read", 50, 1, 10, 0.3, 4, (s - 1) * 200));
k = 1:4; w = 0.4 .^ (k - 1) * 0.6 / (1 - 0.4 ^ 4);
give("backoff-jitter", "0.4 fail, four deliveries after 40, 80 and 160 ms, each at random down to nothing", [kn "; backoff is a station without queue"], "qnos", ...
     retried("read", 40, 1, 10, 0.4, 4, sum(w .* [0, 20, 60, 140])));
q = 0.1; p = 0.2; n = 4; a = (1 - q) * (1 - p ^ n) / (1 - p) + q * n; [_, s] = attempts(p, n);
[U, R] = qnos(0.05, 10, a, 1);
give("poison", "0.1 fail whatever is done, 0.2 of the others, four deliveries", kn, "qnos", ...
     {"read.utilisation", U, "read.throughputPerSecond", 50 * (1 - q) * (1 - p ^ n), "read.meanQueueLength", 0.05 * a * (R - 10), "read.meanInSystem", 0.05 * a * R, ...
      "read.meanWaitMs", s * (R - 10), "read.meanResponseMs", s * R, "read.lossFraction", q + (1 - q) * p ^ n});
f = retried("read", 60, 1, 10, 0.3, 2, 0);
give("dead-letters", "0.3 fail, two deliveries; 0.09 are dead-lettered and worked on", kn, "qnos, qsmm1", f(1:12), mmc("letters-reads", 60 * 0.09, 1, 120), {"letters.publishedPerSecond", 60 * 0.09});
f = retried("read", 50, 1, 10, 0.4, 2, 0);
give("dead-letter-chain", "What is dead-lettered fails again and is dead-lettered again", kn, "qnos, qsmm1", f(1:12), ...
     retried("letters-reads", 50 * 0.16, 1, 50, 0.5, 2, 0)(1:12), mmc("last-reads", 50 * 0.16 * 0.25, 1, 250), {"letters.publishedPerSecond", 8, "last.publishedPerSecond", 2});
f = retried("read", 50, 1, 10, 0.3, 3, 0);
give("retry-goes-on", "What succeeds goes on, what is exhausted goes elsewhere", kn, "qnos, qsmm1", f, ...
     mmc("done-reads", 50 * (1 - 0.027), 1, 14), mmc("exhausted-reads", 50 * 0.027, 1, 300));
f = retried("read-1", 40, 1, 10, 0.3, 0, 0);
give("retries-in-a-row", "Two queues that each retry for ever", kn, "qnos", f, retried("read-2", 40, 2, 30, 0.2, 0, 0));

% ---------------------------------------------------------------- lanes
ln = "Kleinrock 2.4, 3.2: each lane is M/M/1 with its part of the stream";
give("lanes-4", "Four partitions, a worker each, at 0.9", ln, "qsmm1", lanes("read", 90, [1 1 1 1] / 4, 4, 40));
give("lanes-hot", "Four partitions of which one gets half", ln, "qsmm1", lanes("read", 150, [4 2 1 1] / 8, 4, 10));
give("lanes-3-on-2", "Three partitions on two workers", ln, "qsmm1", lanes("read", 90, [2 1] / 3, 2, 10));
give("lanes-one-key", "Keys by Zipf's law, but only one: one of four partitions gets all", ln, "qsmm1", lanes("read", 70, 1, 4, 10));
give("lane-of-one", "One ordered partition and three workers: a lane is served by one", ln, "qsmm1", lanes("read", 60, 1, 1, 10));
give("lanes-d", "Four partitions of constant work at 0.8", pk, "qsmg1", station("read", 80, 4, 40, nthargout(2, @qsmg1, 0.02, 40, 1600) - 40));
give("partitions-pool", "Four partitions without order are one queue: M/M/4 at 0.9", "Gross 2.3", "qsmmm", mmc("read", 90, 4, 40));
% A retry keeps its place: attempts in a row are one exponential piece of work of mean S / (1 - p).
[U, R] = qsmm1(0.05, 0.07);
give("lane-retries", "One lane of which 0.3 fail and are tried again in their place", "Kleinrock 3.2: a random sum of exponentials is exponential", "qsmm1", station("read", 50, 1, 10 / 0.7, R - 10 / 0.7));
% Up to three attempts with a pause of 20 ms held on the lane: M/G/1 by the moments of the whole.
p = 0.3; q = [1 - p, p * (1 - p), p ^ 2]; k = 1:3; S = 5; d = 20;
hold = sum(q .* (k * S + (k - 1) * d)); second = sum(q .* (k * S ^ 2 + (k * S + (k - 1) * d) .^ 2));
Wq = nthargout(2, @qsmg1, 0.04, hold, second) - hold; [_, s, lost] = attempts(p, 3);
give("lane-backoff", "One lane, three deliveries 20 ms apart that hold it", pk, "qsmg1", ...
     {"read.utilisation", 0.04 * sum(q .* k) * S, "read.throughputPerSecond", 40 * (1 - lost), "read.meanWaitMs", Wq, "read.meanResponseMs", Wq + s * S + (s - 1) * d, "read.lossFraction", lost});

printf("\n}\n");
