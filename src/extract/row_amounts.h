#ifndef DUBAN_EXTRACT_ROW_AMOUNTS_H_
#define DUBAN_EXTRACT_ROW_AMOUNTS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "extract/page.h"
#include "extract/table_header.h"

namespace duban::table {

// Tells the numbers that a table's rows begin with from those in their other cells: points that a
// task counts, money.
class RowAmounts {
 public:
  // Both must outlive the object.
  RowAmounts(const Page& page, const TableHeader& header);

  // The last row's; 0 before the first.
  int last() const { return last_; }
  void SetLast(int number) { last_ = number; }
  bool has_column() const { return has_column_; }

  // Whether the bare number `words`, the table's item `index`, in line `line`, is an amount; it is
  // the last row's number if not. `other`: it is known to be in a column that holds anything.
  bool IsAmount(std::string_view words, uint32_t line, size_t index, bool other);

 private:
  bool IsDecimal(std::string_view words);
  bool IsFarOff(int value) const;
  bool IsNextBelow(int value, uint32_t line) const;
  bool IsBelow(int number, int stop, uint32_t line) const;
  bool StandsInPlace(int value, uint32_t line, size_t index) const;
  void SeeAmount(size_t index);

  const Page& page_;
  const bool lines_;         // Each cell is one, or more.
  bool has_column_ = false;  // There is a column of the rows' numbers,
  bool others_ = false;      // one that holds anything.
  bool ahead_ = false;       // It stands before the task.
  int last_ = 0;
  int last_part_ = 0;  // 2 behind 3.2, as parts of a row are numbered.
  size_t row_ = 0;     // The item that the last row's number is.
  size_t place_ = 0;   // How many items behind its number the first row prints an amount,
  uint32_t rows_ = 0;  // and how many rows do so.
};

}  // namespace duban::table

#endif  // DUBAN_EXTRACT_ROW_AMOUNTS_H_
