// Any bytes as HTML: no crash; blocks, cells and spans lie where they must.
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "data/embedded.h"
#include "document/check_tree.h"
#include "document/html.h"
#include "duban/v1/lexicon.pb.h"
#include "fuzz/check_document.h"
#include "text/decode.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const duban::PageProfile& profile = *[] {
    duban::v1::Lexicon lexicon;
    lexicon.ParseFromArray(duban::embedded::kLexicon.data(),
                           static_cast<int>(duban::embedded::kLexicon.size()));
    return new duban::PageProfile(lexicon.page());
  }();
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  absl::StatusOr<duban::Text> text = duban::Decode(input);
  if (!text.ok()) std::abort();
  const absl::StatusOr<duban::html::Tree> tree = duban::html::BuildTree(text->utf8(), profile);
  if (tree.ok() && !duban::html::IsWellFormed(*tree)) std::abort();
  const absl::StatusOr<duban::Document> document = duban::ParseHtml(*std::move(text), profile);
  if (document.ok()) duban::CheckDocument(*document, input.size());
  return 0;
}
