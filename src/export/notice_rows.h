#ifndef DUBAN_EXPORT_NOTICE_ROWS_H_
#define DUBAN_EXPORT_NOTICE_ROWS_H_

#include <string>
#include <string_view>
#include <vector>

#include "duban/v1/notice.pb.h"
#include "export/wording.h"

// A notice as a flat table for spreadsheets: one row a task, then one for each time limit that
// stands outside the tasks.
namespace duban {

// The names of the columns: record (task or deadline), file, title, document_number, issued_date,
// number, headings, text, lead, responsible, cooperating, supervising, deadlines, values, due,
// trigger, targets, begin, end; in Chinese for Wording::kChinese. docs/cli.md says what each holds.
std::vector<std::string> NoticeColumns(Wording wording);

// The rows of `notice`, each as wide as NoticeColumns; `file` is what stands in that column.
std::vector<std::vector<std::string>> NoticeRows(const v1::Notice& notice, std::string_view file,
                                                 Wording wording);

// Of `notice.deadlines()` the ones that no task has, in their order.
std::vector<const v1::Deadline*> DeadlinesOutsideTasks(const v1::Notice& notice);

}  // namespace duban

#endif  // DUBAN_EXPORT_NOTICE_ROWS_H_
