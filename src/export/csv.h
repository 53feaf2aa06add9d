#ifndef DUBAN_EXPORT_CSV_H_
#define DUBAN_EXPORT_CSV_H_

#include <string>
#include <string_view>
#include <vector>

namespace duban {

// What a CSV file begins with so that Excel reads it as UTF-8.
inline constexpr std::string_view kCsvByteOrderMark = "\xEF\xBB\xBF";

// Appends one record of RFC 4180 to `out`: fields parted by commas, quoted where they hold a comma,
// a quotation mark or a line end, and CR LF at the end. A field that a spreadsheet would take for a
// formula (it begins with = + - @ or a tab, and is no number) gets an apostrophe before it, since
// notices come from strangers. Linear.
void AppendCsvRecord(const std::vector<std::string>& fields, std::string* out);

}  // namespace duban

#endif  // DUBAN_EXPORT_CSV_H_
