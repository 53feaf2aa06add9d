#ifndef DUBAN_CLI_PROGRESS_H_
#define DUBAN_CLI_PROGRESS_H_

#include <chrono>
#include <cstddef>
#include <string>

#include "cli/command.h"

namespace duban::cli {

// One line on standard error that tells how far many files are, where that is a terminal; else
// nothing. Use from one thread.
class Progress {
 public:
  // `quiet`: nothing in any case.
  Progress(const Session& session, size_t count, bool quiet);
  ~Progress() { Clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // At most ten times a second.
  void Show(size_t done, size_t failed);
  // Takes the line away before something else is printed.
  void Clear();

 private:
  const Session& session_;
  const size_t count_;
  const bool shown_;
  bool on_screen_ = false;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace duban::cli

#endif  // DUBAN_CLI_PROGRESS_H_
