#include "document/docx.h"

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "document/blank.h"
#include "document/block_builder.h"
#include "document/docx_numbering.h"
#include "document/docx_package.h"
#include "document/docx_xml.h"
#include "document/text_builder.h"
#include "text/decode.h"
#include "text/fault.h"

namespace duban {
namespace {

using docx::AttributeOf;
using docx::Child;
using docx::IsOn;
using docx::LocalName;
using docx::NumberOf;

constexpr int64_t kNoCell = -1;

// Writes the document of a document part by going through its nodes without recursion.
class DocxWriter {
 public:
  DocxWriter(std::string_view part, docx::Numbering* numbering)
      : out_(part, TextBuilder::Markup::kXml, false), numbering_(numbering) {}

  void Run(pugi::xml_node root) {
    pugi::xml_node node = root.first_child();
    while (node && node != root) {
      if (Enter(node) && node.first_child()) {
        node = node.first_child();
        continue;
      }
      while (node && node != root) {
        Leave(node);
        if (node.next_sibling()) {
          node = node.next_sibling();
          break;
        }
        node = node.parent();
      }
    }
    if (!IsBlankLine(Line())) EndLine();
  }

  BlockBuilder blocks;

  TextBuilder& out() { return out_; }

 private:
  // Begins an element. Returns whether its content is to be read.
  bool Enter(pugi::xml_node node) {
    if (node.type() != pugi::node_element) return false;
    const std::string_view name = LocalName(node.name());
    if (name == "p") {
      StartParagraph(node);
    } else if (name == "r") {
      return !IsOn(Child(node, "rPr"), "vanish");
    } else if (name == "t") {
      WriteText(node);
      return false;
    } else if (name == "tab" || name == "ptab") {
      Generate("\t", node);
    } else if (name == "noBreakHyphen") {
      Generate("-", node);
    } else if (name == "br" || name == "cr") {
      place_ = Place(node);
      EndLine();
    } else if (name == "tbl") {
      if (!IsBlankLine(Line())) EndLine();
      if (++tables_ == 1) StartTable();
    } else if (name == "tr" && tables_ == 1) {
      return StartRow(node);
    } else if (name == "tc" && tables_ == 1) {
      return StartCell(node);
    } else {
      return !IsUnread(name);
    }
    return true;
  }

  // Properties, what tracked changes took away, and the second form of what is given in two.
  static bool IsUnread(std::string_view name) {
    for (const std::string_view unread :
         {"pPr", "rPr", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr", "del", "moveFrom",
          "instrText", "Fallback", "rt", "footnoteReference", "commentReference"}) {
      if (name == unread) return true;
    }
    return false;
  }

  void Leave(pugi::xml_node node) {
    if (node.type() != pugi::node_element) return;
    const std::string_view name = LocalName(node.name());
    if (name == "p") {
      EndLine();
      blocks.set_heading_level(0);
      marker_.clear();
    } else if (name == "tbl") {
      if (tables_ > 0 && --tables_ == 0) blocks.EndTable(out_.text(), place_);
    } else if (name == "tc" && tables_ == 1) {
      EndCell();
    }
  }

  static uint32_t Place(pugi::xml_node node) {
    const ptrdiff_t offset = node.offset_debug();
    // An element's offset is its name's; '<' stands before.
    return offset > 0 ? static_cast<uint32_t>(offset - 1) : 0;
  }

  void StartParagraph(pugi::xml_node node) {
    if (!IsBlankLine(Line())) EndLine();  // A text box stands in its anchor's paragraph.
    place_ = Place(node);
    const docx::ParagraphForm form = docx::ReadParagraphForm(Child(node, "pPr"));
    blocks.set_heading_level(numbering_->HeadingLevel(form));
    marker_ = numbering_->Next(form);
  }

  void WriteMarker() {
    if (marker_.empty()) return;
    out_.AppendGenerated(marker_, place_);
    marker_.clear();
  }

  void WriteText(pugi::xml_node node) {
    if (!IsInContent()) return;
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
      const std::string_view text = child.value();
      const ptrdiff_t offset = child.offset_debug();
      if (text.empty() || offset < 0) continue;
      WriteMarker();
      const uint32_t begin = static_cast<uint32_t>(offset);
      out_.AppendCopy(text, begin, false);
      place_ = begin + static_cast<uint32_t>(text.size());
    }
  }

  void Generate(std::string_view text, pugi::xml_node node) {
    if (!IsInContent()) return;
    WriteMarker();
    place_ = Place(node);
    out_.AppendGenerated(text, place_);
  }

  // Text between the cells of a table is none.
  bool IsInContent() const { return tables_ == 0 || in_cell_; }

  std::string_view Line() const { return out_.text().substr(out_.line_begin()); }

  void EndLine() {
    if (IsBlankLine(Line())) {
      if (tables_ == 0) blocks.AddBlankLine();
      out_.Truncate(out_.line_begin());
      return;
    }
    if (tables_ == 0) blocks.AddParagraphs(out_.text(), {out_.line_begin(), out_.size()});
    out_.AppendBreak(place_);
    out_.EndLine();
  }

  void StartTable() {
    blocks.StartTable(out_.size());
    merged_.fill(kNoCell);
    in_cell_ = false;
  }

  bool StartRow(pugi::xml_node node) {
    const pugi::xml_node properties = Child(node, "trPr");
    if (Child(properties, "del")) return false;
    blocks.grid().StartRow();
    header_ = IsOn(properties, "tblHeader");
    const int64_t skipped = NumberOf(Child(properties, "gridBefore")).value_or(0);
    column_ = static_cast<uint32_t>(std::clamp<int64_t>(skipped, 0, kMaxColumns));
    return true;
  }

  bool StartCell(pugi::xml_node node) {
    const pugi::xml_node properties = Child(node, "tcPr");
    const uint32_t span = static_cast<uint32_t>(
        std::clamp<int64_t>(NumberOf(Child(properties, "gridSpan")).value_or(1), 1, kMaxColumns));
    const uint32_t column = column_;
    column_ = std::min(column_ + span, kMaxColumns);
    const pugi::xml_node beside = Child(properties, "hMerge");
    std::vector<Cell>& cells = blocks.grid().cells();
    if (beside && AttributeOf(beside, "val") != "restart" && !cells.empty() &&
        cells.back().row == blocks.grid().row()) {
      // Covered by the cell to the left.
      cells.back().column_span = column_ - cells.back().column;
      return false;
    }
    const pugi::xml_node merge = Child(properties, "vMerge");
    const bool restart = AttributeOf(merge, "val") == "restart";
    if (merge && !restart && column < kMaxColumns && merged_[column] != kNoCell) {
      // Covered by the cell above.
      Cell& above = blocks.grid().cells()[static_cast<size_t>(merged_[column])];
      above.row_span = blocks.grid().row() - above.row + 1;
      return false;
    }
    cell_ = blocks.grid().AddCellAt(column, span, header_);
    if (column < kMaxColumns) merged_[column] = merge ? cell_ : kNoCell;
    in_cell_ = true;
    cell_begin_ = out_.size();
    return true;
  }

  void EndCell() {
    if (!in_cell_) return;
    if (!IsBlankLine(Line())) EndLine();
    in_cell_ = false;
    const uint32_t end = out_.size();
    const Range text{cell_begin_, end > cell_begin_ ? end - 1 : end};
    blocks.SetCellText(cell_, text);
  }

  TextBuilder out_;
  docx::Numbering* numbering_;
  std::string marker_;  // Of a paragraph whose text has not begun.
  uint32_t place_ = 0;  // Where the reading stands in the part.

  int tables_ = 0;                             // Open ones, one in the other.
  std::array<int64_t, kMaxColumns> merged_{};  // By column: the cell that goes on downwards.
  uint32_t column_ = 0;
  bool header_ = false;
  bool in_cell_ = false;
  int64_t cell_ = kNoCell;
  uint32_t cell_begin_ = 0;
};

}  // namespace

absl::StatusOr<Document> ParseDocx(std::string_view file) {
  absl::StatusOr<docx::Package> package = docx::ReadPackage(file);
  if (!package.ok()) return package.status();
  absl::StatusOr<Text> text = Decode(package->document);
  if (!text.ok()) return text.status();
  // pugixml reads in place and overwrites; the text itself stays where it is, so that the places of
  // nodes are those in the part.
  std::string part(text->utf8());
  pugi::xml_document xml;
  const pugi::xml_parse_result result = xml.load_buffer_inplace(
      part.data(), part.size(), pugi::parse_cdata | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (!result) {
    const uint32_t offset = static_cast<uint32_t>(result.offset);
    const uint32_t byte = text->ToSource({offset, offset}).begin;
    return Fault(absl::StrCat("DOCX: the part ", package->document_name,
                              " is no well-formed XML at byte ", byte, ": ", result.description()),
                 absl::StrCat("DOCX：其中的 ", package->document_name, " 第 ", byte,
                              " 字节处不是正确的 XML（", result.description(),
                              "）；请用 Word 重新保存文件"));
  }
  docx::Numbering numbering(std::move(package->numbering), std::move(package->styles));
  DocxWriter writer(text->utf8(), &numbering);
  writer.Run(xml.document_element());
  for (TextWarning& warning : writer.blocks.warnings) {
    warning.source = text->ToSource(warning.source);
    text->warnings().push_back(std::move(warning));
  }
  Document document = std::move(writer.blocks.document);
  document.text = Text::Derive(writer.out().TakeText(), writer.out().TakeMap(), *std::move(text));
  return document;
}

}  // namespace duban
