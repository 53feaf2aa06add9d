#include "duban/engine.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "data/embedded.h"
#include "document/document.h"
#include "duban/calendar.h"
#include "duban/v1/lexicon.pb.h"
#include "extract/page.h"
#include "text/decode.h"

namespace duban {

struct Engine::Impl {
  v1::Lexicon lexicon;
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
  absl::StatusOr<std::shared_ptr<const Calendar>> calendar = Calendar::Create(options.calendars);
  if (!calendar.ok()) return calendar.status();
  impl->calendar = *std::move(calendar);
  return std::unique_ptr<Engine>(new Engine(std::move(impl)));
}

absl::Status Engine::Extract(std::string_view input, const ExtractOptions& options,
                             v1::Notice* notice) const {
  notice->Clear();
  absl::StatusOr<Text> text = Decode(input, static_cast<Encoding>(options.encoding));
  if (!text.ok()) return text.status();
  const Document document = ParsePlainText(*std::move(text));
  Page page(document);
  for (const TextWarning& warning : document.text.warnings()) {
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
