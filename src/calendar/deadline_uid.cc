#include "calendar/deadline_uid.h"

#include <string_view>

namespace duban {
namespace {

// FNV-1a, 64 bits (the Fowler/Noll/Vo hash): the same on every machine and in every version, which
// absl::Hash is not.
constexpr uint64_t kSeed = 14695981039346656037u;

uint64_t Hash(uint64_t hash, std::string_view text) {
  for (const char c : text) {
    // How a text is broken into lines does not make it another one.
    if (static_cast<unsigned char>(c) <= ' ' && (c == ' ' || c == '\n' || c == '\r' || c == '\t'))
      continue;
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  }
  // An end mark, so that ("ab", "c") is not ("a", "bc").
  return (hash ^ 0xff) * 1099511628211u;
}

}  // namespace

DeadlineUids::DeadlineUids(const v1::Notice& notice) {
  uint64_t hash = Hash(kSeed, notice.document_number().text());
  if (notice.document_number().text().empty()) {
    hash = Hash(hash, notice.title().text());
    hash = Hash(hash, notice.issued_date().date());
  }
  notice_ = hash;
  seen_.reserve(notice.deadlines_size());
}

std::string DeadlineUids::Next(const v1::Task* task, const v1::Deadline& deadline,
                               const std::string& subject) {
  if (task != nullptr && task != task_) {
    task_ = task;
    task_hash_ = Hash(Hash(kSeed, task->number()), task->text());
  }
  uint64_t hash = task == nullptr ? kSeed : task_hash_;
  hash = Hash(hash, deadline.text());
  hash = Hash(hash, deadline.trigger());
  hash = Hash(hash, deadline.due());
  hash = Hash(hash, subject);
  if (!seen_.insert(hash).second) hash = Hash(hash, std::to_string(++repeated_[hash]));
  std::string uid(32, '0');
  for (int i = 0; i < 16; ++i) {
    uid[15 - i] = "0123456789abcdef"[notice_ >> (4 * i) & 15];
    uid[31 - i] = "0123456789abcdef"[hash >> (4 * i) & 15];
  }
  return uid;
}

}  // namespace duban
