#include "text/fault.h"

#include <gtest/gtest.h>

#include <string>

#include "absl/status/statusor.h"

namespace duban {
namespace {

TEST(Fault, IsToldInBothLanguages) {
  const absl::Status status = Fault("is empty", "是空的");
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(status.message(), "is empty");
  EXPECT_EQ(EnglishMessage(status), "is empty");
  EXPECT_EQ(ChineseMessage(status), "是空的");
  EXPECT_TRUE(HasChinese(status));
  EXPECT_EQ(Fault("none", "没有", absl::StatusCode::kNotFound).code(), absl::StatusCode::kNotFound);
}

TEST(Fault, SurvivesStatusOrAndCopies) {
  const auto make = []() -> absl::StatusOr<int> { return Fault("is empty", "是空的"); };
  const absl::StatusOr<int> made = make();
  const absl::Status copy = made.status();
  EXPECT_EQ(ChineseMessage(copy), "是空的");
}

TEST(Fault, WithoutATextInALanguageIsItsMessage) {
  const absl::Status english = absl::InternalError("cannot be read");
  EXPECT_EQ(ChineseMessage(english), "cannot be read");
  EXPECT_FALSE(HasChinese(english));
  EXPECT_EQ(ChineseMessage(absl::OkStatus()), "");
  EXPECT_EQ(EnglishMessage(absl::OkStatus()), "");
}

TEST(Fault, WhoseMessageIsChineseMayHaveAnEnglishText) {
  absl::Status status = absl::InvalidArgumentError("是空的");
  SetEnglish("is empty", &status);
  EXPECT_EQ(EnglishMessage(status), "is empty");
  EXPECT_EQ(ChineseMessage(status), "是空的");
}

TEST(Behind, PutsThePlaceBeforeEachLanguage) {
  const absl::Status both = Behind("file 1, ", "文件 1, ", Fault("is empty", "是空的"));
  EXPECT_EQ(both.message(), "file 1, is empty");
  EXPECT_EQ(ChineseMessage(both), "文件 1, 是空的");

  const absl::Status one = Behind("file 1, ", "文件 1, ", absl::NotFoundError("no file"));
  EXPECT_EQ(one.code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(one.message(), "file 1, no file");
  EXPECT_FALSE(HasChinese(one));

  absl::Status chinese = absl::InvalidArgumentError("是空的");
  SetEnglish("is empty", &chinese);
  chinese = Behind("file 1, ", "文件 1, ", chinese);
  EXPECT_EQ(chinese.message(), "文件 1, 是空的");
  EXPECT_EQ(EnglishMessage(chinese), "file 1, is empty");

  EXPECT_TRUE(Behind("file 1, ", "文件 1, ", absl::OkStatus()).ok());
}

TEST(WithRemedy, LeavesOutNone) {
  EXPECT_EQ(WithRemedy("是空的", "写一个词"), "是空的。改法: 写一个词");
  EXPECT_EQ(WithRemedy("是空的", ""), "是空的");
}

}  // namespace
}  // namespace duban
