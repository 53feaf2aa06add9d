#ifndef DUBAN_DOCUMENT_TEXT_BUILDER_H_
#define DUBAN_DOCUMENT_TEXT_BUILDER_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "text/position_map.h"
#include "text/range.h"

namespace duban {

// Writes the text of a document out of its markup, with the way back for every character. White
// space is laid out as browsers do: runs become one blank, none stands at a paragraph's ends, and a
// line end between two wide characters leaves nothing.
class TextBuilder {
 public:
  enum class Markup { kHtml, kXml };

  // `source` is the markup, valid UTF-8; it must outlive the builder. White space is kept as it is
  // when `collapse` is false.
  TextBuilder(std::string_view source, Markup markup, bool collapse)
      : source_(source), markup_(markup), collapse_(collapse) {}

  // Appends the text at `range` of the source, its character references read. With `lines`, line
  // ends become '\n' and blanks stay (HTML's pre).
  void Append(Range range, bool lines = false);
  // The same from `text`, a copy of the source at `range` without what stands around it.
  void AppendCopy(std::string_view text, uint32_t source_begin, bool lines);

  // Appends `text`, which the markup generates at `source` (a list's number, a tab).
  void AppendGenerated(std::string_view text, uint32_t source);

  // Ends the line: takes blanks at its end away and begins a new one at size().
  void EndLine();

  uint32_t size() const { return static_cast<uint32_t>(text_.size()); }
  uint32_t line_begin() const { return line_begin_; }
  bool line_empty() const { return text_.size() == line_begin_; }
  std::string_view text() const { return text_; }
  // Takes what stands behind `size` away.
  void Truncate(uint32_t size);
  // Appends '\n', which comes from the place behind `source`.
  void AppendBreak(uint32_t source);

  std::string TakeText() { return std::move(text_); }
  PositionMap TakeMap() { return std::move(map_); }
  void Reserve(size_t bytes) { text_.reserve(bytes); }

 private:
  void FlushBlank(bool wide_next);
  void AppendReference(std::string_view text, size_t at, uint32_t source, size_t* behind);
  bool EndsWide() const;

  std::string_view source_;
  Markup markup_;
  bool collapse_;
  std::string text_;
  PositionMap map_;
  uint32_t line_begin_ = 0;
  // White space read and not yet written.
  bool blank_ = false;
  bool blank_breaks_ = false;  // It holds a line end.
  Range blank_range_;
};

}  // namespace duban

#endif  // DUBAN_DOCUMENT_TEXT_BUILDER_H_
