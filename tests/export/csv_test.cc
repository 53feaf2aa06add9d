#include "export/csv.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace duban {
namespace {

TEST(CsvTest, QuotesWhatNeedsIt) {
  const struct {
    std::vector<std::string> fields;
    const char* record;
  } cases[] = {
      {{}, "\r\n"},
      {{""}, "\r\n"},
      {{"1", "制定方案", ""}, "1,制定方案,\r\n"},
      {{"a,b", "市财政局，市教育局"}, "\"a,b\",市财政局，市教育局\r\n"},
      {{"说\"公开\""}, "\"说\"\"公开\"\"\"\r\n"},
      {{"one\ntwo", "three\r"}, "\"one\ntwo\",\"three\r\"\r\n"},
      {{" blank "}, " blank \r\n"},
  };
  for (const auto& c : cases) {
    std::string out;
    AppendCsvRecord(c.fields, &out);
    EXPECT_EQ(out, c.record);
  }
}

TEST(CsvTest, DisarmsFormulas) {
  const struct {
    const char* field;
    const char* written;
  } cases[] = {
      {"=HYPERLINK(\"http://x.example\")", "\"'=HYPERLINK(\"\"http://x.example\"\")\"\r\n"},
      {"@SUM(1)", "'@SUM(1)\r\n"},
      {"+86 1234", "'+86 1234\r\n"},
      {"-5", "-5\r\n"},
      {"+1.5", "+1.5\r\n"},
      {"-", "'-\r\n"},
      {"1-2", "1-2\r\n"},
  };
  for (const auto& c : cases) {
    std::string out;
    AppendCsvRecord({c.field}, &out);
    EXPECT_EQ(out, c.written);
  }
}

}  // namespace
}  // namespace duban
