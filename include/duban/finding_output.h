// v1::Findings for people and for other programs. As JSON: ToJson of duban/json.h.
#ifndef DUBAN_FINDING_OUTPUT_H_
#define DUBAN_FINDING_OUTPUT_H_

#include <string>
#include <string_view>
#include <vector>

#include "duban/rules.h"
#include "duban/v1/finding.pb.h"

namespace duban {

// One input and what was found in it. Views and pointers are not owned.
struct CheckedFile {
  std::string_view path;  // For printing; "-" for standard input.
  std::string_view input;
  ExtractOptions read;  // How `input` was read.
  const v1::Findings* findings = nullptr;
};

struct FindingTextOptions {
  bool english = false;
  // Columns that the printed line of the source may take.
  size_t width = 100;
};

// The findings as a compiler prints its own: FILE:LINE:COLUMN: severity: message [rule], the line,
// and ^~~~ under the place, right for characters that take two columns. Columns count characters
// from 1. Of a DOCX file the lines are its paragraphs and table cells, empty ones left out.
// Personal data that a rule marks as sensitive is printed as stars, here and in the lines of other
// findings. Linear in the input.
std::string FindingsToText(const CheckedFile& file, const FindingTextOptions& options = {});

// How many findings there are of each severity, as one line: "2 个错误, 1 个警告".
std::string CountFindings(const std::vector<CheckedFile>& files, bool english);

// SARIF 2.1.0 (OASIS): one run, the rules of `rules`, the findings of all `files`. Columns count
// Unicode code points, lines of a DOCX file its paragraphs and cells; no text of the input is in
// it.
std::string FindingsToSarif(const std::vector<CheckedFile>& files, const RuleSet& rules,
                            std::string_view version, bool english);

}  // namespace duban

#endif  // DUBAN_FINDING_OUTPUT_H_
