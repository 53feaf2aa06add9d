#ifndef DUBAN_TESTS_INPUTS_HOSTILE_H_
#define DUBAN_TESTS_INPUTS_HOSTILE_H_

#include <cstddef>
#include <string>
#include <vector>

namespace duban::inputs {

// An input that is made to take much time or memory, in a size that grows with `times`.
struct Hostile {
  const char* name;
  size_t times;  // At full size.
  std::string (*make)(size_t times);
  // What the error says at full size; nullptr when there is an answer.
  const char* error;
};

// HTML, plain text and DOCX. Each must get an answer or a clear error in time and memory that grow
// with its size and no faster.
const std::vector<Hostile>& HostileInputs();

}  // namespace duban::inputs

#endif  // DUBAN_TESTS_INPUTS_HOSTILE_H_
