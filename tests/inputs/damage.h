#ifndef DUBAN_TESTS_INPUTS_DAMAGE_H_
#define DUBAN_TESTS_INPUTS_DAMAGE_H_

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace duban::inputs {

// Damages notices as careless copying does, and worse: bytes overwritten, taken out and put in,
// words of notices (labels, marks, line ends of all kinds) where they do not belong, lines moved,
// joined and repeated, pieces of other notices in between. The same for the same seed.
class Damager {
 public:
  // `texts`: not empty; each at least one byte.
  Damager(std::vector<std::string> texts, uint64_t seed)
      : texts_(std::move(texts)), random_(seed) {}

  // One of the texts, or a part of one, damaged in one to six places.
  std::string Next();
  // Damages `text` in one place.
  void Damage(std::string* text);

 private:
  size_t Pick(size_t below) { return below == 0 ? 0 : random_() % below; }
  void DamageBytes(std::string* text);
  void DamageWords(std::string* text);
  void DamageLines(std::string* text);

  std::vector<std::string> texts_;
  std::mt19937_64 random_;
};

}  // namespace duban::inputs

#endif  // DUBAN_TESTS_INPUTS_DAMAGE_H_
