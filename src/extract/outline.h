#ifndef DUBAN_EXTRACT_OUTLINE_H_
#define DUBAN_EXTRACT_OUTLINE_H_

#include <cstdint>
#include <vector>

#include "duban/v1/lexicon_task.pb.h"
#include "extract/column.h"
#include "extract/grid.h"
#include "extract/header.h"
#include "extract/marker.h"
#include "extract/page.h"
#include "extract/word_set.h"

namespace duban {

// What one line of the body is.
enum class LineRole : uint8_t {
  kText,
  kFrame,       // Salutation, signature, list of attachments…: no task's.
  kTable,       // In a task table.
  kNumbered,    // Begins with a number.
  kTitle,       // A heading without a number.
  kAttachment,  // 附件1
};

// A numbered line and the lines up to the next numbered line, title or table.
struct Node {
  uint32_t line = 0;
  uint32_t end_line = 0;
  Marker marker;
  int32_t parent = -1;  // The node that this one stands under.
  uint16_t depth = 0;
  // What stands above: index in Outline::places.
  uint32_t place = 0;
};

// Where in the document something stands: in which attachment, under which title.
struct Place {
  Range attachment;  // 附件1; empty in the main part.
  Range title;       // The nearest title above; empty for none.
};

// The skeleton of a body: the numbered parts, titles and attachments.
struct Outline {
  std::vector<LineRole> roles;   // Of each line of the page.
  std::vector<int32_t> node_of;  // The node whose block the line is in; -1 for none.
  std::vector<uint32_t> place_of;
  std::vector<Node> nodes;
  std::vector<Place> places;  // At least one.
};

// Builds the outline. Immutable; safe for any number of threads.
class OutlineReader {
 public:
  // `columns` must outlive the reader.
  OutlineReader(const v1::TaskWords& words, const ColumnTitles* columns)
      : columns_(columns),
        attachment_words_(words.attachment_words()),
        caption_words_(words.caption_words()),
        phase_words_(words.phase_words()),
        row_words_(words),
        title_endings_(words.title_endings()) {}

  // `grids` in print order. Linear in the page.
  void Read(const Page& page, const Frame& frame, const std::vector<Grid>& grids,
            Outline* outline) const;

 private:
  friend class OutlineBuilder;
  const ColumnTitles* columns_;
  WordSet attachment_words_;
  WordSet caption_words_;
  WordSet phase_words_;
  RowNumberWords row_words_;
  WordSet title_endings_;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_OUTLINE_H_
