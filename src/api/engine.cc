#include "duban/engine.h"

#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "data/embedded.h"
#include "document/parse.h"
#include "duban/calendar.h"
#include "duban/v1/lexicon.pb.h"
#include "extract/lexicon_check.h"
#include "extract/notice_reader.h"
#include "extract/read_text.h"
#include "text/fault.h"
#include "text/textproto.h"

namespace duban {
namespace {

absl::Status InLexicon(size_t index, const absl::Status& status) {
  return Behind(absl::StrCat("lexicon ", index + 1, ": "), absl::StrCat("词表 ", index + 1, ": "),
                status);
}

absl::Status MergeLexicon(const std::string& textproto, size_t index, v1::Lexicon* lexicon) {
  v1::Lexicon more;
  TextprotoError error;
  if (!ParseTextproto(textproto, &more, &error)) {
    const std::string place = absl::StrCat(index + 1, ":", error.line, ":", error.column, ": ");
    const auto [what, remedy] = DescribeInChinese(error);
    return Fault(
        absl::StrCat("lexicon ", place, Describe(error), "; see proto/duban/v1/lexicon.proto"),
        absl::StrCat("词表 ", place, WithRemedy(what, remedy),
                     " (写法见 proto/duban/v1/lexicon.proto)"));
  }
  absl::Status status = CheckLexicon(more);
  if (status.ok()) {
    lexicon->MergeFrom(more);
    status = CheckLexiconSize(*lexicon);
  }
  return InLexicon(index, status);
}

// `status`, with which the readers refuse the lexicon made of all, behind the first of `lexicons`
// that they refuse. They see its entries, not where these come from.
absl::Status InLexicon(const std::vector<std::string>& lexicons, v1::Lexicon built_in,
                       const absl::Status& status) {
  for (size_t i = 0; i < lexicons.size(); ++i) {
    const absl::Status merged = MergeLexicon(lexicons[i], i, &built_in);
    if (!merged.ok()) return merged;
    if (!NoticeReader::Create(built_in).ok()) return InLexicon(i, status);
  }
  return status;
}

}  // namespace

struct Engine::Impl {
  std::unique_ptr<NoticeReader> reader;
  std::unique_ptr<const PageProfile> page_profile;
  std::shared_ptr<const Calendar> calendar;
};

Engine::Engine(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Engine::~Engine() = default;

absl::StatusOr<std::unique_ptr<Engine>> Engine::Create(const EngineOptions& options) {
  v1::Lexicon built_in;
  const std::string_view data = embedded::kLexicon;
  if (!built_in.ParseFromArray(data.data(), static_cast<int>(data.size()))) {
    return absl::InternalError("the built-in lexicon cannot be read; the library was built wrong");
  }
  v1::Lexicon lexicon = built_in;
  for (size_t i = 0; i < options.lexicons.size(); ++i) {
    const absl::Status status = MergeLexicon(options.lexicons[i], i, &lexicon);
    if (!status.ok()) return status;
  }
  auto impl = std::make_unique<Impl>();
  absl::StatusOr<std::unique_ptr<NoticeReader>> reader = NoticeReader::Create(lexicon);
  if (!reader.ok()) return InLexicon(options.lexicons, std::move(built_in), reader.status());
  impl->reader = *std::move(reader);
  impl->page_profile = std::make_unique<const PageProfile>(lexicon.page());
  absl::StatusOr<std::shared_ptr<const Calendar>> calendar = Calendar::Create(options.calendars);
  if (!calendar.ok()) return calendar.status();
  impl->calendar = *std::move(calendar);
  return std::unique_ptr<Engine>(new Engine(std::move(impl)));
}

absl::Status Engine::Extract(std::string_view input, const ExtractOptions& options,
                             v1::Notice* notice) const {
  return Extract(input, options, notice, nullptr);
}

absl::Status Engine::Extract(std::string_view input, const ExtractOptions& options,
                             v1::Notice* notice, ReadText* text) const {
  notice->Clear();
  if (text != nullptr) text->impl_ = nullptr;
  absl::StatusOr<Document> document =
      ParseDocument(input, static_cast<Format>(options.format),
                    static_cast<Encoding>(options.encoding), *impl_->page_profile);
  if (!document.ok()) return document.status();
  std::optional<Page> page;
  impl_->reader->Read(*document, notice, text == nullptr ? nullptr : &page);
  for (const TextWarning& warning : document->text.warnings()) {
    v1::Warning* out = notice->add_warnings();
    out->set_code(warning.code);
    out->set_message(warning.message);
    out->set_message_en(warning.message_en);
    out->mutable_span()->set_begin(warning.source.begin);
    out->mutable_span()->set_end(warning.source.end);
  }
  if (text != nullptr) {
    text->impl_ = std::make_unique<ReadText::Impl>();
    text->impl_->document = *std::move(document);
    text->impl_->page = std::move(page);
    text->impl_->page->MoveTo(text->impl_->document);
  }
  return absl::OkStatus();
}

absl::StatusOr<v1::Notice> Engine::Extract(std::string_view input,
                                           const ExtractOptions& options) const {
  v1::Notice notice;
  const absl::Status status = Extract(input, options, &notice);
  if (!status.ok()) return status;
  return notice;
}

const std::shared_ptr<const Calendar>& Engine::calendar() const { return impl_->calendar; }

}  // namespace duban
