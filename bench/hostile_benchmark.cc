// Inputs that are made to take much time or memory, at full size, all the way to a Notice:
// processor time, the most memory of the process (with the input), and what came out. Each is read
// in a process of its own. With an argument, only those whose name holds it.
#include <malloc.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>

#include "duban/engine.h"
#include "duban/v1/notice.pb.h"
#include "tests/inputs/hostile.h"

namespace duban::bench {
namespace {

// More than any input takes; the process ends with an error beyond.
constexpr rlim_t kSeconds = 300;
constexpr rlim_t kBytes = rlim_t{4} << 30;

double ProcessorSeconds() {
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

// Takes what the most memory so far was for forgotten.
void ForgetPeak() {
  malloc_trim(0);
  std::ofstream("/proc/self/clear_refs") << "5";
}

double PeakMegabytes() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.rfind("VmHWM:", 0) == 0) return std::strtod(line.c_str() + 6, nullptr) / 1000;
  }
  return 0;
}

struct Result {
  double megabytes = 0;  // Of the input.
  double seconds = 0;
  double memory = 0;
  bool refused = false;
  char answer[80] = "";
};

Result Read(const Engine& engine, const inputs::Hostile& hostile, size_t times) {
  const rlimit seconds{kSeconds, kSeconds};
  setrlimit(RLIMIT_CPU, &seconds);
  const rlimit bytes{kBytes, kBytes};
  setrlimit(RLIMIT_AS, &bytes);
  const std::string input = hostile.make(times);
  Result result;
  result.megabytes = static_cast<double>(input.size()) / 1e6;
  ForgetPeak();
  const double begin = ProcessorSeconds();
  v1::Notice notice;
  const absl::Status status = engine.Extract(input, {}, &notice);
  result.seconds = ProcessorSeconds() - begin;
  result.memory = PeakMegabytes();
  result.refused = !status.ok();
  std::string answer(status.message());
  if (status.ok()) {
    answer = std::to_string(notice.tasks_size()) + " tasks";
    for (int i = 0; i < notice.warnings_size() && i < 2; ++i) {
      answer += ", " + notice.warnings(i).code();
    }
  }
  std::snprintf(result.answer, sizeof result.answer, "%s", answer.c_str());
  return result;
}

// The same in a process of its own. False when that ended otherwise than it should.
bool ReadApart(const Engine& engine, const inputs::Hostile& hostile, size_t times, Result* result) {
  int ends[2];
  if (pipe(ends) != 0) return false;
  const pid_t child = fork();
  if (child == 0) {
    const Result made = Read(engine, hostile, times);
    _exit(write(ends[1], &made, sizeof made) == sizeof made ? 0 : 1);
  }
  close(ends[1]);
  const bool read_all = child > 0 && read(ends[0], result, sizeof *result) == sizeof *result;
  close(ends[0]);
  int status = 0;
  return child > 0 && waitpid(child, &status, 0) == child && status == 0 && read_all;
}

int Main(int argc, char** argv) {
  const auto engine = Engine::Create();
  if (!engine.ok()) return 1;
  std::printf("| input | MB | seconds | of half the size | MB of memory | answer |\n");
  std::printf("|---|---|---|---|---|---|\n");
  int failed = 0;
  for (const inputs::Hostile& hostile : inputs::HostileInputs()) {
    if (argc > 1 && std::strstr(hostile.name, argv[1]) == nullptr) continue;
    std::fflush(stdout);
    Result half;
    Result whole;
    if (!ReadApart(**engine, hostile, std::max<size_t>(hostile.times / 2, 1), &half) ||
        !ReadApart(**engine, hostile, hostile.times, &whole)) {
      std::printf("| %s | | | | | ENDED |\n", hostile.name);
      failed = 1;
      continue;
    }
    // Refused when and only when it should be.
    if (whole.refused != (hostile.error != nullptr) ||
        (whole.refused && std::strstr(whole.answer, hostile.error) == nullptr)) {
      failed = 1;
    }
    std::printf("| %s | %.1f | %.2f | %.1f | %.0f | %s |\n", hostile.name, whole.megabytes,
                whole.seconds, whole.seconds / std::max(half.seconds, 0.001), whole.memory,
                whole.answer);
  }
  return failed;
}

}  // namespace
}  // namespace duban::bench

int main(int argc, char** argv) { return duban::bench::Main(argc, argv); }
