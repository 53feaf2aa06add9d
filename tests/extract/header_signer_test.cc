#include "extract/header_signer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "data/embedded.h"
#include "duban/v1/lexicon.pb.h"

namespace duban::header {
namespace {

const HeaderLexicon& Words() {
  static const HeaderLexicon* const words = [] {
    v1::Lexicon lexicon;
    lexicon.ParseFromArray(embedded::kLexicon.data(), static_cast<int>(embedded::kLexicon.size()));
    auto* const made = new HeaderLexicon;
    made->Fill(lexicon.header()).IgnoreError();
    return made;
  }();
  return *words;
}

TEST(SignersTest, TellBodiesByTheirNames) {
  const struct {
    const char* name;
    bool full;
    bool of_title;  // Below 青石县防汛工作进度通报.
  } kCases[] = {
      {"青石县人民政府办公室", true, true}, {"云溪市青石县水利局", true, false},
      {"青石县水利局", false, true},  // Six characters.
      {"县水利局", false, false},           {"人民政府办公室综合科", false, false},
  };
  const std::vector<std::string> none;
  for (const auto& c : kCases) {
    const Signers signers(c.name, Words(), "青石县防汛工作进度通报", none);
    EXPECT_EQ(signers.IsFullName(c.name), c.full) << c.name;
    EXPECT_EQ(signers.HasPlaceOfTitle(c.name), c.of_title) << c.name;
  }
}

TEST(SignersTest, TellTheIssuerOfTheTitle) {
  const struct {
    const char* issuer;  // As the title prints it.
    const char* name;
    bool same;
    bool ends;
    bool stem;
  } kCases[] = {
      {"青石县水利局", "青石县水利局", true, true, true},
      {"云溪市青石县水利局", "青石县水利局", false, true, false},
      {"桂峰林场党委", "中共桂峰林场委员会", false, false, true},
      {"青石县水利局", "青石县财政局", false, false, false},
  };
  for (const auto& c : kCases) {
    const std::vector<std::string> issuers = {c.issuer};
    const std::string text = c.name;
    const Signers signers(text, Words(), "", issuers);
    UnitName unit;
    unit.name = {0, static_cast<uint32_t>(text.size())};
    EXPECT_EQ(signers.IsTitleIssuer(unit), c.same) << c.name;
    EXPECT_EQ(signers.EndsTitleIssuer(unit), c.ends) << c.name;
    EXPECT_EQ(signers.HasStemOfTitleIssuer(unit), c.stem) << c.name;
  }
}

}  // namespace
}  // namespace duban::header
