#ifndef DUBAN_DATA_EMBEDDED_H_
#define DUBAN_DATA_EMBEDDED_H_

#include <string_view>

// What stands in data/, compiled into the library. Constant-initialised: nothing runs at start.
namespace duban::embedded {

// A serialised v1.Lexicon: data/lexicon/*.textproto, merged.
extern const std::string_view kLexicon;

// A serialised v1.CalendarData: data/calendar/*.textproto, merged.
extern const std::string_view kCalendar;

// data/rules/*.textproto as they stand there, so that a fault has a line.
extern const std::string_view kRulesDisclosure;
extern const std::string_view kRulesFormat;
extern const std::string_view kRulesPrivacy;
extern const std::string_view kRulesTasks;

}  // namespace duban::embedded

#endif  // DUBAN_DATA_EMBEDDED_H_
