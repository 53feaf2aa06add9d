#include "cli/progress.h"

#include <unistd.h>

#include <cstdio>

namespace duban::cli {
namespace {
constexpr std::chrono::milliseconds kInterval(100);
}  // namespace

Progress::Progress(const Session& session, size_t count, bool quiet)
    : session_(session),
      count_(count),
      shown_(!quiet && count > 1 && isatty(STDERR_FILENO) != 0),
      last_(std::chrono::steady_clock::now()) {}

void Progress::Show(size_t done, size_t failed) {
  const auto now = std::chrono::steady_clock::now();
  if (!shown_ || (now - last_ < kInterval && done < count_)) return;
  last_ = now;
  on_screen_ = true;
  std::fprintf(stderr,
               session_.Say("\r已读 %zu/%zu 个文件，%zu 个失败\x1B[K",
                            "\r%zu/%zu files read, %zu failed\x1B[K"),
               done, count_, failed);
}

void Progress::Clear() {
  if (on_screen_) std::fputs("\r\x1B[K", stderr);
  on_screen_ = false;
}

}  // namespace duban::cli
