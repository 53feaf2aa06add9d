#ifndef DUBAN_TESTS_INPUTS_FORMS_H_
#define DUBAN_TESTS_INPUTS_FORMS_H_

#include <string>
#include <utility>
#include <vector>

namespace duban::inputs {

// A notice written down once (tests/inputs/notices), to be given in the forms in which portals hold
// it. In the file, "@label: value" is the portal's metadata, "# " the title, "|a|b|" a row of a
// table,
// "~" stands before a paragraph whose number Word generates; in a row "^" is a cell merged with the
// one above, "<" with the one to the left.
struct Cell {
  std::string text;
  int row_span = 1;
  int column_span = 1;
  bool covered = false;  // A part of a merged cell, with its text.
};
struct Block {
  std::string paragraph;
  bool generated_number = false;
  std::vector<std::vector<Cell>> rows;  // A table, when not empty.
};
struct Source {
  std::string name;
  std::vector<std::pair<std::string, std::string>> metadata;
  std::string title;
  // "%" and a reason in the file: as text copied from a page the notice says less than as markup.
  bool only_markup = false;
  std::vector<Block> blocks;
};
std::vector<Source> ReadSources(const std::string& folder);

// Text copied from a page: a row a line, cells between tabs, merged cells in each of their rows.
std::string PlainText(const Source& source);
// A page of a large CMS: metadata in a table, the text in div.TRS_Editor, meta tags, chrome.
std::string CmsPage(const Source& source);
// The same text as pasted from Word: MsoNormal, a span around each run, o:p, conditional comments.
std::string WordPaste(const Source& source);
// An old portal: tables for layout, tags in capitals and not closed, br for paragraphs. UTF-8; a
// caller turns it into GB18030.
std::string OldPortal(const Source& source, const std::string& charset);
// A recent one: article, section, ul of metadata, thead and tbody, hidden parts, scripts.
std::string ModernPage(const Source& source);
// A page of ASP.NET: one form with its view state around all, div for paragraphs, names that say
// nothing.
std::string AspNetPage(const Source& source);
// A page whose text is in an element UCAPCONTENT, its metadata in a table in a table.
std::string UcapPage(const Source& source);
// A page for telephones, its text from a WeChat editor: section for paragraphs, no known name.
std::string MobilePage(const Source& source);
// The body of word/document.xml, and the numbering part that goes with it.
std::string DocxBody(const Source& source);
extern const char kDocxNumbering[];

// `utf8` in GB18030, or in another charset of iconv; "" when it has a character that is not there.
std::string ToGb18030(const std::string& utf8);
std::string To(const char* charset, const std::string& utf8);

}  // namespace duban::inputs

#endif  // DUBAN_TESTS_INPUTS_FORMS_H_
