#include "notice_pool.h"

#include <utility>

#include "handle.h"

namespace duban::capi {

std::unique_ptr<duban_notice> NoticePool::Take() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (!kept_.empty()) {
      std::unique_ptr<duban_notice> notice = std::move(kept_.back());
      kept_.pop_back();
      notice->magic = duban_notice::kMagic;
      return notice;
    }
  }
  return std::make_unique<duban_notice>();
}

void NoticePool::Give(std::unique_ptr<duban_notice> notice) {
  if (notice->bytes_read > kMaxBytesRead) return;
  notice->text = ReadText();
  const std::lock_guard<std::mutex> lock(mutex_);
  if (kept_.size() < kMaxKept) kept_.push_back(std::move(notice));
}

}  // namespace duban::capi
