// The notices in tests/notices are ours, in the layouts of real ones; each has its right answer
// beside it, in the form that the annotators of notices use. Here they are read and compared field
// by field.
#include <gmock/gmock.h>
#include <google/protobuf/arena.h>
#include <google/protobuf/struct.pb.h>
#include <google/protobuf/util/json_util.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "duban/engine.h"
#include "testing/quotes.h"

namespace duban {
namespace {

using ::google::protobuf::Struct;
using ::google::protobuf::Value;
using testing::Folded;

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string Field(const Struct& s, const std::string& name) {
  const auto it = s.fields().find(name);
  return it == s.fields().end() ? "" : it->second.string_value();
}

std::vector<const Struct*> Structs(const Struct& s, const std::string& name) {
  std::vector<const Struct*> out;
  const auto it = s.fields().find(name);
  if (it == s.fields().end()) return out;
  for (const Value& value : it->second.list_value().values()) out.push_back(&value.struct_value());
  return out;
}

std::vector<std::string> Strings(const Struct& s, const std::string& name) {
  std::vector<std::string> out;
  const auto it = s.fields().find(name);
  if (it == s.fields().end()) return out;
  for (const Value& value : it->second.list_value().values()) {
    out.push_back(Folded(value.string_value()));
  }
  return out;
}

std::string Bare(const std::string& name, std::string_view prefix) {
  return name.substr(prefix.size());
}

std::string DeadlineKey(const Struct& d) {
  return absl::StrCat(Field(d, "kind"), " ", Field(d, "start"), " ", Field(d, "due"), " ",
                      Field(d, "duration"), " ", Field(d, "rrule"));
}

std::string DeadlineKey(const v1::Deadline& d) {
  static constexpr const char* kUnits[] = {"", "WD", "D", "H", "W", "M", "Y"};
  const std::string duration =
      d.has_duration() && d.duration().unit() < 7
          ? absl::StrCat(d.duration().amount(), kUnits[d.duration().unit()])
          : "";
  return absl::StrCat(Bare(v1::DeadlineKind_Name(d.kind()), "DEADLINE_KIND_"), " ", d.start(), " ",
                      d.due(), " ", duration, " ", d.rrule());
}

std::string HeadingKey(std::vector<std::string> headings) {
  std::string out;
  for (std::string& heading : headings) {
    if (heading.size() >= 3 && heading.substr(heading.size() - 3) == "。")
      heading.resize(heading.size() - 3);
    absl::StrAppend(&out, heading, "/");
  }
  return out;
}

// Hits, found and expected of each field over all notices.
class Tally {
 public:
  void Compare(const std::string& notice, const std::string& field,
               std::vector<std::string> expected, std::vector<std::string> found) {
    std::sort(expected.begin(), expected.end());
    std::sort(found.begin(), found.end());
    std::vector<std::string> missed, extra;
    std::set_difference(expected.begin(), expected.end(), found.begin(), found.end(),
                        std::back_inserter(missed));
    std::set_difference(found.begin(), found.end(), expected.begin(), expected.end(),
                        std::back_inserter(extra));
    Row& row = rows_[field];
    row.expected += expected.size();
    row.found += found.size();
    row.hits += expected.size() - missed.size();
    for (const std::string& s : missed) absl::StrAppend(&row.misses, notice, ": missed ", s, "\n");
    for (const std::string& s : extra) absl::StrAppend(&row.misses, notice, ": false ", s, "\n");
  }

  struct Row {
    size_t hits = 0;
    size_t found = 0;
    size_t expected = 0;
    std::string misses;
    double F1() const {
      return found + expected == 0 ? 1.0 : 2.0 * hits / static_cast<double>(found + expected);
    }
  };
  const std::map<std::string, Row>& rows() const { return rows_; }

 private:
  std::map<std::string, Row> rows_;
};

std::vector<std::string> One(const std::string& s) {
  return s.empty() ? std::vector<std::string>() : std::vector<std::string>{s};
}

void CompareNotice(const std::string& name, const Struct& gold, const v1::Notice& notice,
                   Tally* tally) {
  const Struct& expected = gold.fields().at("notice").struct_value();
  const auto scalar = [&](const char* field, const std::string& found) {
    tally->Compare(name, field, One(Folded(Field(expected, field))), One(Folded(found)));
  };
  scalar("title", notice.title().text());
  scalar("document_number", notice.document_number().text());
  scalar("issued_date", notice.issued_date().date());
  scalar("published_date", notice.published_date().date());
  scalar("index_number", notice.index_number().text());
  const std::string mark = v1::Disclosure::Kind_Name(notice.disclosure().kind());
  scalar("disclosure", notice.has_disclosure() ? Bare(mark, "DISCLOSURE_") : "");
  std::vector<std::string> issuers, addressees, attachments, citations, expected_citations;
  for (const auto& unit : notice.issuers()) issuers.push_back(Folded(unit.name()));
  for (const auto& unit : notice.addressees()) addressees.push_back(Folded(unit.name()));
  for (const auto& quote : notice.attachments()) attachments.push_back(Folded(quote.text()));
  for (const auto& c : notice.citations()) {
    citations.push_back(Folded(c.document_number().empty() ? c.title() : c.document_number()));
  }
  for (const Struct* c : Structs(expected, "citations")) {
    const std::string number = Field(*c, "document_number");
    expected_citations.push_back(Folded(number.empty() ? Field(*c, "title") : number));
  }
  tally->Compare(name, "issuers", Strings(expected, "issuers"), issuers);
  tally->Compare(name, "addressees", Strings(expected, "addressees"), addressees);
  tally->Compare(name, "attachments", Strings(expected, "attachments"), attachments);
  tally->Compare(name, "citations", expected_citations, citations);
}

void CompareTasks(const std::string& name, const Struct& gold, const v1::Notice& notice,
                  Tally* tally) {
  // A task is known by its text; what hangs on it is compared together with it.
  std::vector<std::string> texts[2], headings[2], units[2], deadlines[2];
  for (const Struct* task : Structs(gold, "tasks")) {
    const std::string text = Folded(Field(*task, "text"));
    const std::string key = text.substr(0, 60);
    texts[0].push_back(Field(*task, "number") + text);
    headings[0].push_back(key + HeadingKey(Strings(*task, "headings")));
    for (const Struct* unit : Structs(*task, "units")) {
      units[0].push_back(
          absl::StrCat(key, " ", Folded(Field(*unit, "name")), " ", Field(*unit, "role")));
    }
    for (const Struct* d : Structs(*task, "deadlines"))
      deadlines[0].push_back(key + DeadlineKey(*d));
  }
  for (const v1::Task& task : notice.tasks()) {
    const std::string text = Folded(task.text());
    const std::string key = text.substr(0, 60);
    texts[1].push_back(task.number() + text);
    std::vector<std::string> above;
    for (const std::string& heading : task.headings()) above.push_back(Folded(heading));
    headings[1].push_back(key + HeadingKey(above));
    for (const v1::Assignment& a : task.assignments()) {
      units[1].push_back(absl::StrCat(key, " ", Folded(a.unit().name()), " ",
                                      Bare(v1::Role_Name(a.role()), "ROLE_")));
    }
    for (const v1::Deadline& d : task.deadlines()) deadlines[1].push_back(key + DeadlineKey(d));
  }
  tally->Compare(name, "tasks.text", texts[0], texts[1]);
  tally->Compare(name, "tasks.headings", headings[0], headings[1]);
  tally->Compare(name, "tasks.units", units[0], units[1]);
  tally->Compare(name, "tasks.deadlines", deadlines[0], deadlines[1]);
  std::vector<std::string> limits[2];
  for (const Struct* d : Structs(gold, "deadlines")) {
    limits[0].push_back(Folded(Field(*d, "text")) + " " + DeadlineKey(*d));
  }
  for (const v1::Deadline& d : notice.deadlines()) {
    limits[1].push_back(Folded(d.text()) + " " + DeadlineKey(d));
  }
  tally->Compare(name, "deadlines", limits[0], limits[1]);
}

class NoticesTest : public ::testing::Test {
 protected:
  // Calls `visit` with each notice's name, input, right answer and what was read.
  void ForEach(const std::function<void(const std::string&, const std::string&, const Struct&,
                                        const v1::Notice&)>& visit) {
    const auto engine = Engine::Create();
    ASSERT_TRUE(engine.ok()) << engine.status();
    std::vector<std::filesystem::path> paths;
    for (const auto& entry :
         std::filesystem::directory_iterator(DUBAN_SOURCE_DIR "/tests/notices")) {
      if (entry.path().extension() == ".json") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    ASSERT_GE(paths.size(), 20u);
    for (std::filesystem::path path : paths) {
      Struct gold;
      ASSERT_TRUE(google::protobuf::util::JsonStringToMessage(ReadFile(path), &gold).ok()) << path;
      const std::string input = ReadFile(path.replace_extension(".txt"));
      const auto notice = (*engine)->Extract(input);
      ASSERT_TRUE(notice.ok()) << path << notice.status();
      visit(path.stem().string(), input, gold, *notice);
    }
  }
};

TEST_F(NoticesTest, AreReadAsTheirAnswersSay) {
  Tally tally;
  ForEach([&](const std::string& name, const std::string&, const Struct& gold,
              const v1::Notice& notice) {
    CompareNotice(name, gold, notice, &tally);
    CompareTasks(name, gold, notice, &tally);
  });
  // What few notices have misses more of its figure with one answer.
  for (const auto& [field, row] : tally.rows()) {
    const bool rare = field == "citations" || field == "issuers";
    EXPECT_GE(row.F1(), rare ? 0.985 : 0.995) << field << "\n" << row.misses;
  }
}

// Every field carries its place, and the input's bytes there say what the field says. A page number
// that a page break put into the middle of a field is no part of it, nor are the cells beside it in
// a box that is drawn around the lines of both.
TEST_F(NoticesTest, EveryFieldIsFoundAtItsSpan) {
  size_t fields = 0;
  ForEach([&](const std::string& name, const std::string& input, const Struct&,
              const v1::Notice& notice) {
    testing::ForEachQuote(
        notice, [&](const char* what, const v1::Span& span, const std::string& text) {
          ++fields;
          ASSERT_LE(span.begin(), span.end()) << name << " " << what;
          ASSERT_LE(span.end(), input.size()) << name << " " << what;
          for (const v1::SpanPart& part : span.parts()) {
            ASSERT_LE(span.begin(), part.begin()) << name << " " << what;
            ASSERT_LT(part.begin(), part.end()) << name << " " << what;
            ASSERT_LE(part.end(), span.end()) << name << " " << what;
          }
          const std::string at = Folded(testing::At(input, span));
          const std::string said = Folded(text);
          if (at == said) return;
          const bool has_more =
              at.size() > said.size() && (at.find("—") != at.npos || at.find("│") != at.npos);
          EXPECT_TRUE(has_more) << name << " " << what << ": «" << said << "» but «" << at << "»";
        });
    for (const v1::Task& task : notice.tasks()) {
      EXPECT_EQ(task.headings_size(), task.heading_spans_size()) << name;
    }
  });
  EXPECT_GT(fields, 3000u);
}

// A server reads one notice after the other into one message: the arena holds what the largest
// took, and does not grow with each.
TEST_F(NoticesTest, OneMessageOnAnArenaIsUsedAgain) {
  auto engine = Engine::Create();
  ASSERT_TRUE(engine.ok()) << engine.status();
  google::protobuf::Arena arena;
  auto* again = google::protobuf::Arena::CreateMessage<v1::Notice>(&arena);
  const auto read_all = [&] {
    ForEach([&](const std::string& name, const std::string& input, const Struct&,
                const v1::Notice& notice) {
      ASSERT_TRUE((*engine)->Extract(input, {}, again).ok()) << name;
      EXPECT_EQ(again->SerializeAsString(), notice.SerializeAsString()) << name;
    });
    return arena.SpaceUsed();
  };
  read_all();
  const uint64_t settled = read_all();
  EXPECT_EQ(read_all(), settled);
}

}  // namespace
}  // namespace duban
