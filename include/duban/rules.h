// Checks a notice against rules: v1::Notice in, v1::Findings out. docs/rules.md tells what a rule
// is.
#ifndef DUBAN_RULES_H_
#define DUBAN_RULES_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/time/civil_time.h"
#include "duban/calendar.h"
#include "duban/engine.h"
#include "duban/v1/event.pb.h"
#include "duban/v1/finding.pb.h"
#include "duban/v1/notice.pb.h"
#include "duban/v1/rule.pb.h"

namespace duban {

// The units (单位) that exist: whose duty a task can be. Immutable; safe for any number of threads.
class UnitRegistry {
 public:
  // Reads a list: one unit a line, its other names behind it, parted by tabs or 、 or commas. Blank
  // lines and what stands behind # are skipped. `name` is the file's name for messages. Fails with
  // InvalidArgument when a name stands under two units.
  static absl::StatusOr<UnitRegistry> Parse(std::string_view name, std::string_view text);

  UnitRegistry();
  ~UnitRegistry();
  UnitRegistry(UnitRegistry&&) noexcept;
  UnitRegistry& operator=(UnitRegistry&&) noexcept;

  // The unit's first name, for its first or another name; empty for a name that is not there.
  // Width, script and blanks do not matter. The view lives as long as the registry.
  std::string_view Find(std::string_view name) const;
  size_t size() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// A rule pack in textproto (proto/duban/v1/rule.proto).
struct RulePackText {
  std::string name;  // The file's name, for messages.
  std::string text;
};

struct RuleOptions {
  // The packs disclosure, tasks, format and privacy, which the library holds.
  bool builtin_packs = true;
  // The caller's, behind the built-in ones. Ids must differ from all others.
  std::vector<RulePackText> packs;
  // Runs the built-in rules' own examples too; those of `packs` always run. They cost about a third
  // of the time that Create takes.
  bool run_builtin_examples = true;
  // Of the examples; the built-in calendar when null.
  std::shared_ptr<const Calendar> calendar;
};

struct CheckOptions {
  // Rules about today's date are skipped without it. The library reads no clock.
  std::optional<absl::CivilDay> today;
  // What has happened; rules about events are skipped without. Not owned.
  const v1::Events* events = nullptr;
  // Rules about the registry are skipped without. Not owned.
  const UnitRegistry* units = nullptr;
  // Rules that count working days are undecided without, and beyond the years it knows. Not owned.
  const Calendar* calendar = nullptr;
  // Findings below are left out.
  v1::Severity min_severity = v1::SEVERITY_INFO;
  // How the text is to be read; as it was for Extract.
  ExtractOptions input;
};

// Rules, compiled. Immutable after Create and safe to use from any number of threads at once.
class RuleSet {
 public:
  // Fails with InvalidArgument when a pack has a fault. The message has one line a fault:
  // FILE:LINE:COLUMN, the rule, what is wrong, and what would be right.
  static absl::StatusOr<std::unique_ptr<RuleSet>> Create(const RuleOptions& options = {});
  ~RuleSet();
  RuleSet(const RuleSet&) = delete;
  RuleSet& operator=(const RuleSet&) = delete;

  // Checks `notice`, which was read from `input`. Rules about the text are skipped when `input` is
  // empty. `findings` is cleared first; their order is the same at every call. At most 100 findings
  // a rule. Fails only as Engine::Extract does. Linear in notice, input and events.
  absl::Status Check(const v1::Notice& notice, std::string_view input, const CheckOptions& options,
                     v1::Findings* findings) const;
  // The same with the text that Engine::Extract kept when it read the notice: `input` is not
  // decoded and parsed again, and `options.input` is not looked at. Cannot fail.
  void Check(const v1::Notice& notice, const ReadText& text, const CheckOptions& options,
             v1::Findings* findings) const;
  absl::StatusOr<v1::Findings> Check(const v1::Notice& notice, std::string_view input = {},
                                     const CheckOptions& options = {}) const;

  // The rules in the order of their packs. The pointers live as long as the set.
  std::vector<const v1::Rule*> rules() const;
  // Null when there is no such rule.
  const v1::Rule* Find(std::string_view id) const;

 private:
  struct Impl;
  explicit RuleSet(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

// Reads events from textproto, or from JSON when the first character is { or [ (v1.Events, or a
// list of its events). `name` is the file's name for messages. Dates are checked.
absl::StatusOr<v1::Events> ReadEvents(std::string_view name, std::string_view text);

}  // namespace duban

#endif  // DUBAN_RULES_H_
