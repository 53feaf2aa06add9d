#ifndef DUBAN_DOCUMENT_DOCX_NUMBERING_H_
#define DUBAN_DOCUMENT_DOCX_NUMBERING_H_

#include <array>
#include <cstdint>
#include <optional>
#include <pugixml.hpp>
#include <string>

#include "absl/container/flat_hash_map.h"

namespace duban::docx {

constexpr int kLevels = 9;

// What a paragraph says of its number and heading, in its own properties and by its style.
struct ParagraphForm {
  std::string style;
  std::optional<int64_t> list;  // numId; 0 for none
  std::optional<int> level;     // ilvl
  std::optional<int> outline;   // outlineLvl, 0 to 8
};

// The numbers that Word generates for paragraphs (ECMA-376 part 1, 17.9), counted on as paragraphs
// come. One for each reading of a document.
class Numbering {
 public:
  // Reads the numbering and style parts; either may be empty. What is not understood is left out.
  Numbering(std::string numbering_part, std::string styles_part);

  // The number of the next paragraph, as printed (（一）); empty where it has none.
  std::string Next(const ParagraphForm& form);
  // 1 to 9 for headings, 0 for others.
  uint8_t HeadingLevel(const ParagraphForm& form) const;

 private:
  struct Level {
    int64_t start = 1;
    std::string format = "decimal";
    std::string text;
    std::string style;
    bool legal = false;    // All numbers in decimal digits.
    bool restarts = true;  // With each number of a level above.
  };
  struct Abstract {
    std::array<Level, kLevels> levels;
    std::array<int64_t, kLevels> counts{};
    std::array<bool, kLevels> begun{};
  };
  struct List {
    int64_t abstract = 0;
    std::array<std::optional<int64_t>, kLevels> starts;
    absl::flat_hash_map<int, Level> levels;  // Where they are not those of the abstract one.
    std::array<bool, kLevels> restarted{};
  };
  struct Style {
    std::string based_on;
    ParagraphForm form;
  };

  void ReadNumbering(std::string part);
  static void ReadLevel(pugi::xml_node node, Level* level);
  void ReadStyles(std::string part);
  // `form` with what its style and the styles that one is based on say.
  ParagraphForm WithStyles(ParagraphForm form) const;

  absl::flat_hash_map<int64_t, Abstract> abstracts_;
  absl::flat_hash_map<int64_t, List> lists_;
  absl::flat_hash_map<std::string, Style> styles_;
};

}  // namespace duban::docx

#endif  // DUBAN_DOCUMENT_DOCX_NUMBERING_H_
