#ifndef DUBAN_EXTRACT_PROVEN_NUMBERS_H_
#define DUBAN_EXTRACT_PROVEN_NUMBERS_H_

#include <cstdint>
#include <vector>

#include "extract/marker.h"
#include "extract/outline.h"
#include "extract/page.h"

namespace duban {

// Numbers of items that others in a row with them must prove: 任务1:, 第一, 1 alone in its line.
// Lines are asked for in print order.
class ProvenNumbers {
 public:
  // All must outlive the object; `roles` are those of the lines, kText where nothing is known yet.
  ProvenNumbers(const Page& page, const RowNumberWords& words, const std::vector<LineRole>& roles)
      : page_(page), words_(words), roles_(roles) {}

  // 1 alone in its line, its text on the next: what is left of a row whose table has no titles. One
  // of several in a row only.
  Marker ReadLone(uint32_t line);

  // What may be the number that `line` begins with, its value in `value`: 任务1:, 第一, 【1】, A.
  // or 1 before a text.
  Marker Number(uint32_t line, int* value) const;

  // Whether the number goes on from the last that was taken (任务3 below (二), 任务2 below (一)),
  // or is the first and the second stands below it.
  bool IsProven(uint32_t line, const Marker& marker, int value) const {
    return (marker.kind == last_.kind && value == last_value_ + 1) ||
           (value == 1 && SecondFollows(line, marker));
  }

  // Keeps a number that proved itself, and returns it.
  Marker Take(const Marker& marker, int value) {
    last_ = marker;
    last_value_ = value;
    return marker;
  }

 private:
  int LoneNumber(uint32_t line) const;
  bool SecondFollows(uint32_t line, const Marker& first) const;

  const Page& page_;
  const RowNumberWords& words_;
  const std::vector<LineRole>& roles_;
  int last_lone_ = 0;
  Marker last_;
  int last_value_ = 0;
};

}  // namespace duban

#endif  // DUBAN_EXTRACT_PROVEN_NUMBERS_H_
