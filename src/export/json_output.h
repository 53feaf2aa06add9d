#ifndef DUBAN_EXPORT_JSON_OUTPUT_H_
#define DUBAN_EXPORT_JSON_OUTPUT_H_

#include <charconv>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

namespace duban {

// Grows a std::string by small pieces without its bookkeeping at each of them. Call Finish() once.
class JsonOutput {
 public:
  explicit JsonOutput(std::string* out) : out_(out), size_(out->size()) { Grow(4096); }

  void Raw(std::string_view s) {
    Reserve(s.size());
    std::memcpy(at_, s.data(), s.size());
    at_ += s.size();
  }
  void Char(char c) {
    Reserve(1);
    *at_++ = c;
  }
  void Blanks(size_t n) {
    Reserve(n);
    std::memset(at_, ' ', n);
    at_ += n;
  }
  template <typename Integer>
  void Number(Integer value) {
    Reserve(24);
    at_ = std::to_chars(at_, end_, value).ptr;
  }
  // protobuf's shortest of 15 and 17 (float: 6 and 9) digits that reads back to the same value.
  void Real(double value);
  void Real(float value);
  // `s` between quotation marks, escaped.
  void String(std::string_view s);
  // `bytes` in base64 between quotation marks.
  void Base64(std::string_view bytes);

  void Finish() { out_->resize(static_cast<size_t>(at_ - out_->data())); }

 private:
  void Reserve(size_t n) {
    if (static_cast<size_t>(end_ - at_) < n) Grow(n);
  }
  void Grow(size_t n);
  void Unicode(unsigned code_point);
  // Writes the character that begins at s[at] escaped where it must be; returns its length.
  size_t Special(std::string_view s, size_t at);

  std::string* out_;
  size_t size_;         // Bytes in use when at_ was last set from out_.
  char* at_ = nullptr;  // Next byte to write.
  char* end_ = nullptr;
};

}  // namespace duban

#endif  // DUBAN_EXPORT_JSON_OUTPUT_H_
