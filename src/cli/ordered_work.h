#ifndef DUBAN_CLI_ORDERED_WORK_H_
#define DUBAN_CLI_ORDERED_WORK_H_

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace duban::cli {

// Calls `work(i)` for each i below `count` on `threads` threads (at least 1), and `use(i, result)`
// on the calling thread in rising order of i, so that what is printed does not depend on `threads`.
// At most `threads` * 4 results wait to be used, so memory does not grow with `count`. `use`
// returns false to stop early. `work` is called from many threads at once and must not throw.
template <typename Result>
void WorkInOrder(size_t count, size_t threads, const std::function<Result(size_t)>& work,
                 const std::function<bool(size_t, Result)>& use) {
  threads = threads < 1 ? 1 : threads > count ? count : threads;
  if (threads <= 1) {
    for (size_t i = 0; i < count; ++i) {
      if (!use(i, work(i))) return;
    }
    return;
  }
  std::mutex mutex;
  std::condition_variable changed;
  std::deque<std::optional<Result>> window;  // Results of used, used + 1, …
  size_t next = 0;                           // To be worked on.
  size_t used = 0;
  bool stop = false;
  const auto run = [&] {
    std::unique_lock<std::mutex> lock(mutex);
    while (true) {
      changed.wait(lock, [&] { return stop || next >= count || next - used < threads * 4; });
      if (stop || next >= count) return;
      const size_t i = next++;
      window.emplace_back();
      lock.unlock();
      Result result = work(i);
      lock.lock();
      window[i - used] = std::move(result);
      changed.notify_all();
    }
  };
  std::vector<std::thread> pool;
  pool.reserve(threads);
  for (size_t t = 0; t < threads; ++t) pool.emplace_back(run);
  {
    std::unique_lock<std::mutex> lock(mutex);
    while (used < count && !stop) {
      changed.wait(lock, [&] { return !window.empty() && window.front().has_value(); });
      Result result = *std::move(window.front());
      window.pop_front();
      const size_t i = used++;
      changed.notify_all();
      lock.unlock();
      const bool more = use(i, std::move(result));
      lock.lock();
      if (!more) {
        stop = true;
        changed.notify_all();
      }
    }
  }
  for (std::thread& thread : pool) thread.join();
}

}  // namespace duban::cli

#endif  // DUBAN_CLI_ORDERED_WORK_H_
