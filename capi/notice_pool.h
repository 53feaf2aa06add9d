#ifndef DUBAN_CAPI_NOTICE_POOL_H_
#define DUBAN_CAPI_NOTICE_POOL_H_

#include <cstddef>
#include <memory>
#include <mutex>
#include <vector>

struct duban_notice;

namespace duban::capi {

// The notices of an engine that were destroyed: the next one that it reads uses their memory.
// Making the messages of a notice anew costs a twentieth of reading it. Safe for any number of
// threads.
class NoticePool {
 public:
  // So many notices are kept. More threads than that seldom destroy at once.
  static constexpr size_t kMaxKept = 16;
  // No notice is kept that was read from more bytes, in all the times that its memory was used: a
  // member of a notice stays as large as it has ever been, so this is what bounds the sum of them.
  static constexpr size_t kMaxBytesRead = size_t{4} << 20;

  // A notice to read into; what it holds is of no meaning.
  std::unique_ptr<duban_notice> Take();

  // Keeps `notice`, or destroys it.
  void Give(std::unique_ptr<duban_notice> notice);

 private:
  std::mutex mutex_;
  std::vector<std::unique_ptr<duban_notice>> kept_;
};

}  // namespace duban::capi

#endif  // DUBAN_CAPI_NOTICE_POOL_H_
