// The C++ API: bytes of a notice in, duban::v1::Notice out.
#ifndef DUBAN_ENGINE_H_
#define DUBAN_ENGINE_H_

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "duban/v1/notice.pb.h"

namespace duban {

class Calendar;

// What an input is. kAuto looks at the bytes.
enum class InputFormat { kAuto, kPlainText, kHtml, kDocx };
// How its characters are written. kAuto goes by a byte-order mark, a declaration in the markup,
// else by the bytes.
enum class InputEncoding { kAuto, kUtf8, kGb18030, kBig5, kUtf16Le, kUtf16Be };

struct EngineOptions {
  // Lexicons in textproto (proto/duban/v1/lexicon.proto), each merged behind the built-in one.
  std::vector<std::string> lexicons;
  // Working-day calendars in textproto (proto/duban/v1/calendar.proto), each read behind the
  // built-in one: a year in them is added or replaces the built-in one.
  std::vector<std::string> calendars;
};

struct ExtractOptions {
  InputFormat format = InputFormat::kAuto;
  InputEncoding encoding = InputEncoding::kAuto;
};

// The text of a notice as Extract read it, for RuleSet::Check: what is extracted and then checked
// is decoded and parsed once. It keeps nothing of the caller's bytes. Once filled, safe for any
// number of threads.
class ReadText {
 public:
  ReadText();
  ~ReadText();
  ReadText(ReadText&&) noexcept;
  ReadText& operator=(ReadText&&) noexcept;

  // Whether nothing was read into it.
  bool empty() const { return impl_ == nullptr; }

  struct Impl;

 private:
  friend class Engine;
  friend class RuleSet;
  std::unique_ptr<Impl> impl_;
};

// Holds what is compiled once. Immutable after Create and safe to use from any number of threads at
// once; a call reads one notice and keeps nothing.
class Engine {
 public:
  // Fails with InvalidArgument when an option is not what it must be; the message names it.
  static absl::StatusOr<std::unique_ptr<Engine>> Create(const EngineOptions& options = {});
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  // Reads a notice. `notice` is cleared first; it may live on an arena, which is the faster way,
  // and be used again. Spans are bytes of `input`. Any bytes are readable as text and as HTML,
  // damaged ones too. InvalidArgument is returned for 2 GiB and more, for HTML of millions of
  // elements, for a DOCX file that is broken, and, unless the format is given, for what is plainly
  // no text (PDF, pictures, old Word files, archives); its message says what to give instead.
  // Linear in the input.
  absl::Status Extract(std::string_view input, const ExtractOptions& options,
                       v1::Notice* notice) const;
  // The same, and keeps the text in `text`; what that held before is gone.
  absl::Status Extract(std::string_view input, const ExtractOptions& options, v1::Notice* notice,
                       ReadText* text) const;
  absl::StatusOr<v1::Notice> Extract(std::string_view input,
                                     const ExtractOptions& options = {}) const;

  // The working-day calendar (duban/calendar.h), which lives as long as anyone holds it.
  const std::shared_ptr<const Calendar>& calendar() const;

 private:
  struct Impl;
  explicit Engine(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace duban

#endif  // DUBAN_ENGINE_H_
