#ifndef DUBAN_DOCUMENT_BOX_TABLE_H_
#define DUBAN_DOCUMENT_BOX_TABLE_H_

#include "document/document.h"

namespace duban {

// Takes the tables out of the lines of plain text that are drawn with box characters (┌─┬─┐, │) or
// with ASCII (+---+, |): a cell is what stands between its borders, its lines put together, merged
// over the rows whose border it interrupts. `lines` is a document of paragraphs; it comes back as
// it is where no box is whole. Linear in the text.
Document ReadBoxTables(Document lines);

}  // namespace duban

#endif  // DUBAN_DOCUMENT_BOX_TABLE_H_
