#include "duban/engine.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "data/embedded.h"
#include "document/parse.h"
#include "duban/calendar.h"
#include "duban/v1/lexicon.pb.h"
#include "extract/page.h"

namespace duban {

struct Engine::Impl {
  v1::Lexicon lexicon;
  std::unique_ptr<const PageProfile> page_profile;
  std::shared_ptr<const Calendar> calendar;
};

Engine::Engine(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Engine::~Engine() = default;

absl::StatusOr<std::unique_ptr<Engine>> Engine::Create(const EngineOptions& options) {
  auto impl = std::make_unique<Impl>();
  const std::string_view data = embedded::kLexicon;
  if (!impl->lexicon.ParseFromArray(data.data(), static_cast<int>(data.size()))) {
    return absl::InternalError("the built-in lexicon cannot be read; the library was built wrong");
  }
  impl->page_profile = std::make_unique<const PageProfile>(impl->lexicon.page());
  absl::StatusOr<std::shared_ptr<const Calendar>> calendar = Calendar::Create(options.calendars);
  if (!calendar.ok()) return calendar.status();
  impl->calendar = *std::move(calendar);
  return std::unique_ptr<Engine>(new Engine(std::move(impl)));
}

absl::Status Engine::Extract(std::string_view input, const ExtractOptions& options,
                             v1::Notice* notice) const {
  notice->Clear();
  const absl::StatusOr<Document> document =
      ParseDocument(input, static_cast<Format>(options.format),
                    static_cast<Encoding>(options.encoding), *impl_->page_profile);
  if (!document.ok()) return document.status();
  Page page(*document);
  for (const TextWarning& warning : document->text.warnings()) {
    v1::Warning* out = notice->add_warnings();
    out->set_code(warning.code);
    out->set_message(warning.message);
    out->set_message_en(warning.message_en);
    out->mutable_span()->set_begin(warning.source.begin);
    out->mutable_span()->set_end(warning.source.end);
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
