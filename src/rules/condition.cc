#include "rules/condition.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "rules/fold.h"
#include "text/character.h"
#include "text/nearest.h"
#include "text/strings.h"

namespace duban::rules {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::FieldDescriptor;

constexpr int kMaxDepth = 16;
constexpr int kMaxAmount = 10000;
constexpr int64_t kPatternMemory = 4 << 20;

class Compiler {
 public:
  explicit Compiler(const ConditionContext& context) : context_(context) {}

  Condition Compile(const v1::Condition& in, const Place& place, const Descriptor* type,
                    int depth) {
    Condition out;
    if (depth > kMaxDepth) {
      Fail(place, "条件套得太深, 超过 16 层 (nested too deeply)",
           "把里层的条件移到外层, 或分成几条规则");
      return out;
    }
    CheckGiven(in, place);
    CompileParts(in, place, type, depth, &out);
    CompileLooks(in, place, type, &out);
    CheckCombination(in, place, out);
    if (out.looks == Condition::Looks::kNothing) return out;
    CompileValueTests(in, place, depth, &out);
    out.exists = in.has_exists() ? std::optional<bool>(in.exists()) : std::nullopt;
    out.repeated = in.has_repeated() ? std::optional<bool>(in.repeated()) : std::nullopt;
    out.sequence = in.sequence();
    if (in.has_count()) out.count = in.count();
    CheckNumberTest(in.has_count(), in.count(), place.At(in, "count"));
    return out;
  }

 private:
  void Fail(const Place& place, std::string message, std::string hint) {
    context_.errors->Add(place.Error(context_.rule, std::move(message), std::move(hint)));
  }

  // What is written and means nothing would be passed over in silence.
  void CheckGiven(const v1::Condition& in, const Place& place) {
    const std::pair<const char*, const std::string*> texts[] = {
        {"field", &in.field()},
        {"event", &in.event()},
        {"matches", &in.matches()},
        {"subject_of_event", &in.subject_of_event()},
        {"unpaired", &in.unpaired()}};
    for (const auto& [name, text] : texts) {
      if (!text->empty() || !place.Stands(in, name)) continue;
      Fail(place.At(in, name), absl::StrCat(name, " 是空的 (empty)"),
           absl::StrCat("在引号里写上要求, 或删去 ", name));
    }
    for (int i = 0; i < in.equals_size(); ++i) {
      if (!in.equals(i).empty()) continue;
      Fail(place.At(in, "equals", i), "equals 里有空的值: 没有写的不算值 (empty value)",
           "要求没有写, 用 exists: false");
    }
    const std::pair<const char*, bool> values[] = {
        {"structure", v1::Structure_IsValid(in.structure())},
        {"check", v1::Check_IsValid(in.check())},
        {"sequence", v1::Sequence_IsValid(in.sequence())}};
    for (const auto& [name, valid] : values) {
      if (!valid)
        Fail(place.At(in, name), absl::StrCat(name, " 没有这个值 (no such value)"),
             "写值的名字, 不写数");
    }
  }

  void CompileParts(const v1::Condition& in, const Place& place, const Descriptor* type, int depth,
                    Condition* out) {
    for (int i = 0; i < in.all_size(); ++i) {
      out->all.push_back(Compile(in.all(i), place.At(in, "all", i), type, depth + 1));
    }
    for (int i = 0; i < in.any_size(); ++i) {
      out->any.push_back(Compile(in.any(i), place.At(in, "any", i), type, depth + 1));
    }
    for (int i = 0; i < in.none_size(); ++i) {
      out->none.push_back(Compile(in.none(i), place.At(in, "none", i), type, depth + 1));
    }
  }

  void CompileLooks(const v1::Condition& in, const Place& place, const Descriptor* type,
                    Condition* out) {
    int given = 0;
    if (!in.field().empty()) {
      ++given;
      out->looks = Condition::Looks::kField;
      out->path = in.field();
      CompilePath(in.field(), place.At(in, "field"), type, &out->field);
    }
    if (!in.event().empty()) {
      ++given;
      out->looks = Condition::Looks::kEvent;
      out->event = in.event();
    }
    if (in.today()) {
      ++given;
      out->looks = Condition::Looks::kToday;
    }
    if (in.structure() != v1::STRUCTURE_UNSPECIFIED) {
      ++given;
      out->looks = Condition::Looks::kStructure;
      out->structure = in.structure();
      if (context_.scope != v1::SCOPE_NOTICE) {
        Fail(place.At(in, "structure"), "structure 只能用于 SCOPE_NOTICE (whole notice only)",
             "把规则的 scope 改为 SCOPE_NOTICE");
      }
    }
    if (!in.unpaired().empty()) {
      ++given;
      out->looks = Condition::Looks::kPairs;
      CompilePairs(in, place, out);
    }
    if (given > 1) {
      Fail(place,
           "一个条件里写了几个要看的对象 (field, event, today, structure, unpaired 只能有一个)",
           "用 all { } all { } 分成几个条件");
    }
  }

  void CompilePairs(const v1::Condition& in, const Place& place, Condition* out) {
    std::vector<char32_t> characters;
    for (uint32_t at = 0; at < in.unpaired().size();) {
      const Decoded c = DecodeAt(in.unpaired(), at);
      characters.push_back(FoldCharacter(c.code));
      at += c.size;
    }
    bool good = characters.size() % 2 == 0;
    for (size_t i = 0; i + 1 < characters.size(); i += 2) {
      good = good && characters[i] != characters[i + 1];
      out->pairs.emplace_back(characters[i], characters[i + 1]);
    }
    if (!good) {
      Fail(place.At(in, "unpaired"), "unpaired 里要一开一闭成对地写 (must be pairs)",
           "例如 unpaired: \"《》“”\"");
    }
    if (context_.scope != v1::SCOPE_TEXT) {
      Fail(place.At(in, "unpaired"), "unpaired 只能用于 SCOPE_TEXT (text only)",
           "把规则的 scope 改为 SCOPE_TEXT");
    }
  }

  void CompilePath(const std::string& path, const Place& place, const Descriptor* type,
                   FieldPath* out) {
    const auto fault = FieldPath::Parse(path, context_.scope, type, out);
    if (fault.has_value()) Fail(place, fault->message, fault->hint);
  }

  void CheckCombination(const v1::Condition& in, const Place& place, const Condition& out) {
    const bool parts = in.all_size() + in.any_size() + in.none_size() > 0;
    const bool tests = in.equals_size() > 0 || !in.matches().empty() || in.has_number() ||
                       in.has_length() || in.has_date() || in.has_in_registry() || in.has_where() ||
                       !in.subject_of_event().empty() || in.has_exists() || in.has_count() ||
                       in.has_repeated() || in.sequence() != 0 || in.check() != 0;
    if (out.looks != Condition::Looks::kNothing) return;
    if (tests) {
      Fail(place, "条件没有说看什么 (nothing to look at)", "加上 field: \"…\" (或 event, today)");
    } else if (!parts) {
      Fail(place, "条件是空的 (empty condition)",
           "写上要看的字段和要求, 例如 field: \"assignments\" exists: false");
    }
  }

  void CompileValueTests(const v1::Condition& in, const Place& place, int depth, Condition* out) {
    const bool is_field = out->looks == Condition::Looks::kField && !out->field.empty();
    const FieldDescriptor* field = is_field ? out->field.field() : nullptr;
    const bool is_message = is_field && field->message_type() != nullptr;
    CompileEquals(in, place, field, out);
    if (!in.matches().empty()) CompilePattern(in, place, field, out);
    if (in.check() != v1::CHECK_UNSPECIFIED) {
      out->check = in.check();
      if (in.matches().empty()) {
        Fail(place.At(in, "check"), "check 要和 matches 一起用 (check needs a pattern)",
             "加上 matches: \"…\", 把要校验的号码放在第一个括号里");
      }
    }
    if (in.has_number()) out->number = in.number();
    if (in.has_length()) out->length = in.length();
    CheckNumberTest(in.has_number(), in.number(), place.At(in, "number"));
    CheckNumberTest(in.has_length(), in.length(), place.At(in, "length"));
    if (in.has_date()) {
      out->date = CompileDate(in.date(), place.At(in, "date"));
      if (field != nullptr && !IsDate(field)) {
        Fail(place.At(in, "date"), absl::StrCat(in.field(), " 不是日期 (not a date)"),
             "日期字段是 issued_date.date, due, start 等");
      }
    }
    CheckKinds(in, place, *out);
    if (in.has_in_registry()) out->in_registry = in.in_registry();
    out->subject_of_event = in.subject_of_event();
    if (in.has_where()) {
      if (!is_message) {
        Fail(place.At(in, "where"), "where 只能用在下面还有字段的字段上 (where needs a message)",
             "例如 field: \"assignments\" where { field: \"role\" equals: \"ROLE_LEAD\" }");
      } else {
        out->where = std::make_unique<Condition>(
            Compile(in.where(), place.At(in, "where"), field->message_type(), depth + 1));
      }
    }
    const bool needs_text = in.equals_size() > 0 || !in.matches().empty() || in.has_number() ||
                            in.has_length() || in.has_date() || in.has_in_registry() ||
                            !in.subject_of_event().empty() || in.has_repeated() ||
                            in.sequence() != 0;
    if (is_message && needs_text) {
      Fail(place.At(in, "field"),
           absl::StrCat(in.field(), " 下面还有字段, 不能直接比较 (not a plain value)"),
           absl::StrCat("写到最里层, 例如 ", in.field(), ".",
                        field->message_type()->field(0)->name()));
    }
  }

  // The texts of the schema that hold a day.
  static bool IsDate(const FieldDescriptor* field) {
    return field->cpp_type() == FieldDescriptor::CPPTYPE_STRING &&
           (field->name() == "date" || field->name() == "due" || field->name() == "start");
  }

  // Whether what is asked can be asked of the field at all.
  void CheckKinds(const v1::Condition& in, const Place& place, const Condition& out) {
    if (out.looks != Condition::Looks::kField || out.field.empty()) return;
    const FieldDescriptor* field = out.field.field();
    if (field->message_type() != nullptr) return;  // Told already.
    const bool text = field->cpp_type() == FieldDescriptor::CPPTYPE_STRING;
    const bool choice = field->cpp_type() == FieldDescriptor::CPPTYPE_ENUM ||
                        field->cpp_type() == FieldDescriptor::CPPTYPE_BOOL;
    if (choice && in.has_number()) {
      Fail(place.At(in, "number"), absl::StrCat(in.field(), " 不是数 (not a number)"),
           "选项用 equals; 个数用 count");
    }
    if (!text && in.has_length()) {
      Fail(place.At(in, "length"), absl::StrCat(in.field(), " 不是文字, 没有字数 (not a text)"),
           "选项用 equals, 数用 number");
    }
    if (!text && in.has_in_registry()) {
      Fail(place.At(in, "in_registry"), absl::StrCat(in.field(), " 不是单位名称 (not a name)"),
           "写 unit.name 这样的字段");
    }
    if (!text && !in.subject_of_event().empty()) {
      Fail(place.At(in, "subject_of_event"), absl::StrCat(in.field(), " 不是文字 (not a text)"),
           "写 id, number, document_number.text 这样的字段");
    }
    if (field->cpp_type() == FieldDescriptor::CPPTYPE_BOOL) {
      for (int i = 0; i < in.equals_size(); ++i) {
        if (in.equals(i) == "true" || in.equals(i) == "false") continue;
        Fail(place.At(in, "equals", i),
             absl::StrCat(in.field(), " 没有 ", in.equals(i), " 这个值 (no such value)"),
             "写 \"true\" (是) 或 \"false\" (否)");
      }
    }
    const auto& fields = out.field.fields();
    const bool many = std::any_of(fields.begin(), fields.end(),
                                  [](const FieldDescriptor* f) { return f->is_repeated(); });
    for (const char* name : {"repeated", "sequence"}) {
      if (many || !place.Stands(in, name)) continue;
      Fail(place.At(in, name),
           absl::StrCat(in.field(), " 只有一个值, 不会重复, 也没有顺序 (a single value)"),
           "写有多个值的字段, 例如 tasks.number, assignments.unit.name");
    }
  }

  void CompileEquals(const v1::Condition& in, const Place& place, const FieldDescriptor* field,
                     Condition* out) {
    for (int i = 0; i < in.equals_size(); ++i) {
      std::string scratch;
      out->equals.emplace_back(Fold(in.equals(i), &scratch));
      const EnumDescriptor* type = field == nullptr ? nullptr : field->enum_type();
      if (type == nullptr || type->FindValueByName(in.equals(i)) != nullptr) continue;
      std::vector<std::string> names;
      for (int v = 1; v < type->value_count(); ++v) names.push_back(type->value(v)->name());
      const std::string nearest = Nearest(in.equals(i), names);
      Fail(place.At(in, "equals", i),
           absl::StrCat(in.field(), " 没有 ", in.equals(i), " 这个值 (no such value)"),
           absl::StrCat(nearest.empty() ? "" : absl::StrCat("是不是 ", nearest, "? "),
                        "可用的值: ", absl::StrJoin(names, ", ")));
    }
  }

  void CompilePattern(const v1::Condition& in, const Place& place, const FieldDescriptor* field,
                      Condition* out) {
    const Place at = place.At(in, "matches");
    if (field == nullptr || field->cpp_type() != FieldDescriptor::CPPTYPE_STRING) {
      Fail(at, "matches 只能用在文字字段上 (matches needs a text field)",
           "数字用 number, 选项用 equals, 日期用 date");
      return;
    }
    RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(kPatternMemory);
    // In the text, ^ and $ are the ends of a line.
    const bool lines = context_.scope == v1::SCOPE_TEXT;
    out->pattern =
        std::make_unique<RE2>((lines ? "(?m)" : "") + FoldPattern(in.matches()), options);
    if (!out->pattern->ok()) {
      Fail(at,
           absl::StrCat("正则表达式写错了: ", out->pattern->error(),
                        " (bad pattern: ", in.matches(), ")"),
           PatternHint(*out->pattern));
      return;
    }
    if (RE2::PartialMatch("", *out->pattern)) {
      Fail(at,
           absl::StrCat("这个正则表达式连空文字也能匹配, 处处都会命中 (matches everything: ",
                        in.matches(), ")"),
           "去掉多余的 *, ? 或空的 |, 至少要求一个字");
    }
  }

  static std::string PatternHint(const RE2& pattern) {
    switch (pattern.error_code()) {
      case RE2::ErrorMissingParen:
      case RE2::ErrorUnexpectedParen:
        return "括号要成对; 要找括号本身, 写 \\\\( 和 \\\\)";
      case RE2::ErrorMissingBracket:
      case RE2::ErrorBadCharRange:
        return "方括号要成对, 范围从小到大; 要找方括号本身, 写 \\\\[";
      case RE2::ErrorRepeatArgument:
      case RE2::ErrorRepeatSize:
      case RE2::ErrorRepeatOp:
        return "*, +, ? 前面要有字; 重复次数至多 1000; 要找它们本身, 前面加 \\\\";
      case RE2::ErrorBadPerlOp:
        return "不支持环视 (?= (?! (?<=; 用 none { } 写不应出现的部分";
      case RE2::ErrorBadEscape:
        return "反斜杠后面的字不对 (不支持 \\\\1 这样的反向引用); 在 textproto 里反斜杠写两个";
      case RE2::ErrorPatternTooLarge:
        return "太大了; 减小 {m,n} 里的次数, 或分成几条规则";
      default:
        return "语法见 docs/rules.md 的“正则表达式”一节";
    }
  }

  void CheckNumberTest(bool given, const v1::NumberTest& test, const Place& place) {
    if (!given) return;
    if (!test.has_less_than() && !test.has_at_most() && !test.has_equals() &&
        !test.has_at_least() && !test.has_more_than()) {
      Fail(place, "没有写比较什么 (empty comparison)",
           "写上 less_than, at_most, equals, at_least 或 more_than, 例如 { at_least: 2 }");
      return;
    }
    // The bounds that are there must leave a number between them; what is no number does not.
    constexpr double kFar = 1e300;
    const double low = std::max(test.has_at_least() ? test.at_least() : -kFar,
                                test.has_more_than() ? test.more_than() : -kFar);
    const double high = std::min(test.has_at_most() ? test.at_most() : kFar,
                                 test.has_less_than() ? test.less_than() : kFar);
    const double one = test.has_equals() ? test.equals() : (low + high) / 2;
    const bool open = (test.has_more_than() && low == test.more_than()) ||
                      (test.has_less_than() && high == test.less_than());
    if (!(low <= one && one <= high) || (open && low >= high)) {
      Fail(place, "没有哪个数符合 (no number can match)", "检查上限和下限是不是写反了");
    }
  }

  DateTest CompileDate(const v1::DateTest& in, const Place& place) {
    DateTest out;
    if (in.has_before()) out.before = CompilePoint(in.before(), place.At(in, "before"));
    if (in.has_on_or_before()) {
      out.on_or_before = CompilePoint(in.on_or_before(), place.At(in, "on_or_before"));
    }
    if (in.has_after()) out.after = CompilePoint(in.after(), place.At(in, "after"));
    if (in.has_on_or_after()) {
      out.on_or_after = CompilePoint(in.on_or_after(), place.At(in, "on_or_after"));
    }
    if (in.has_workday()) out.workday = in.workday();
    if (!in.has_before() && !in.has_on_or_before() && !in.has_after() && !in.has_on_or_after() &&
        !in.has_workday()) {
      Fail(place, "date 里没有写比较 (empty comparison)",
           "写上 before, after, on_or_before, on_or_after 或 workday");
    }
    CheckDays(out, place);
    return out;
  }

  // Days that are written out must leave a day between them.
  void CheckDays(const DateTest& test, const Place& place) {
    const auto day = [](const std::optional<DatePoint>& point) {
      return point && point->base == DatePoint::Base::kDate &&
                     point->unit == v1::TIME_UNIT_UNSPECIFIED
                 ? std::optional<absl::CivilDay>(point->date)
                 : std::nullopt;
    };
    std::optional<absl::CivilDay> first = day(test.on_or_after), last = day(test.on_or_before);
    if (const auto after = day(test.after))
      first = std::max(first.value_or(*after + 1), *after + 1);
    if (const auto before = day(test.before))
      last = std::min(last.value_or(*before - 1), *before - 1);
    if (first && last && *last < *first) {
      Fail(place, "没有哪一天符合 (no day can match)", "检查起止两天是不是写反了");
    }
  }

  DatePoint CompilePoint(const v1::DatePoint& in, const Place& place) {
    DatePoint out;
    int given = 0;
    if (!in.date().empty()) {
      ++given;
      out.base = DatePoint::Base::kDate;
      const auto day = ParseDate(in.date());
      if (day.has_value()) {
        out.date = *day;
      } else {
        Fail(place.At(in, "date"), absl::StrCat(in.date(), " 不是日期 (not a date)"),
             "写成 2024-03-01 的样子, 并且是日历上有的一天");
      }
    }
    const Descriptor* type = ScopeType(context_.scope);
    if (!in.field().empty()) {
      ++given;
      out.base = DatePoint::Base::kField;
      CompilePath(in.field(), place.At(in, "field"), type, &out.field);
      CheckFieldType(in.field(), out.field, FieldDescriptor::CPPTYPE_STRING, place.At(in, "field"),
                     "日期字段是 issued_date.date, due, start 等");
    }
    if (!in.event().empty()) {
      ++given;
      out.base = DatePoint::Base::kEvent;
      out.event = in.event();
    }
    if (in.today()) {
      ++given;
      out.base = DatePoint::Base::kToday;
    }
    if (!in.year_end().empty()) {
      ++given;
      out.base = DatePoint::Base::kYearEnd;
      CompilePath(in.year_end(), place.At(in, "year_end"), type, &out.field);
      CheckFieldType(in.year_end(), out.field, FieldDescriptor::CPPTYPE_INT32,
                     place.At(in, "year_end"), "年份字段是 notice.plan_year");
    }
    if (given != 1) {
      Fail(place, "要写明从哪一天算起, 并且只写一个 (exactly one base)",
           "写 date, field, event, today 或 year_end 中的一个");
    }
    CompileShift(in, place, &out);
    return out;
  }

  void CheckFieldType(const std::string& name, const FieldPath& path, FieldDescriptor::CppType type,
                      const Place& place, const char* hint) {
    if (path.empty()) return;
    const bool date = type != FieldDescriptor::CPPTYPE_STRING || IsDate(path.field());
    if (path.field()->cpp_type() == type && date) return;
    Fail(place, absl::StrCat(name, " 不能当作日期 (not a date)"), hint);
  }

  void CompileShift(const v1::DatePoint& in, const Place& place, DatePoint* out) {
    if (!in.has_plus() && !in.has_minus()) return;
    const bool minus = in.has_minus();
    const v1::Duration& shift = minus ? in.minus() : in.plus();
    const Place at = place.At(in, minus ? "minus" : "plus");
    if (in.has_plus() && in.has_minus()) {
      Fail(at, "plus 和 minus 只能写一个 (only one)", "删去其中一个");
    }
    if (shift.amount() < 0 || shift.amount() > kMaxAmount ||
        shift.unit() == v1::TIME_UNIT_UNSPECIFIED) {
      Fail(at, "时间长度没有写全, 或超出 0 到 10000 (bad duration)",
           "例如 plus { amount: 3 unit: TIME_UNIT_WORKING_DAY }");
      return;
    }
    out->amount = minus ? -shift.amount() : shift.amount();
    out->unit = shift.unit();
  }

  const ConditionContext& context_;
};

}  // namespace

Condition CompileCondition(const v1::Condition& condition, const Place& place,
                           const Descriptor* type, const ConditionContext& context) {
  return Compiler(context).Compile(condition, place, type, 1);
}

Condition* FindTrigger(Condition* condition) {
  const auto is_trigger = [](const Condition& c) {
    const bool plain = !c.exists.has_value() && !c.count.has_value() && !c.repeated.has_value() &&
                       c.sequence == v1::SEQUENCE_UNSPECIFIED;
    if (!plain) return false;
    if (c.looks == Condition::Looks::kPairs) return true;
    return c.looks == Condition::Looks::kField && c.pattern != nullptr && !c.field.empty() &&
           c.field.from_subject();
  };
  if (is_trigger(*condition)) return condition;
  for (Condition& part : condition->all) {
    if (is_trigger(part)) return &part;
  }
  return nullptr;
}

}  // namespace duban::rules
