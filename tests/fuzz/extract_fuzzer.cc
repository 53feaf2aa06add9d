// Any bytes in any format and encoding: no crash, spans inside the input, JSON that protobuf reads
// back to the same message.
#include <google/protobuf/util/json_util.h>

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "duban/engine.h"
#include "duban/json.h"
#include "duban/v1/notice.pb.h"

namespace {

const duban::Engine& TheEngine() {
  static const duban::Engine& engine = *duban::Engine::Create().value().release();
  return engine;
}

void CheckSpan(const duban::v1::Span& span, size_t size) {
  if (span.begin() > span.end() || span.end() > size) std::abort();
}

void CheckSpans(const duban::v1::Notice& notice, size_t size) {
  CheckSpan(notice.title().span(), size);
  CheckSpan(notice.document_number().span(), size);
  CheckSpan(notice.issued_date().span(), size);
  for (const auto& unit : notice.issuers()) CheckSpan(unit.span(), size);
  for (const auto& unit : notice.addressees()) CheckSpan(unit.span(), size);
  for (const auto& section : notice.sections()) CheckSpan(section.span(), size);
  for (const auto& deadline : notice.deadlines()) CheckSpan(deadline.span(), size);
  for (const auto& warning : notice.warnings()) CheckSpan(warning.span(), size);
  for (const auto& task : notice.tasks()) {
    CheckSpan(task.span(), size);
    for (const auto& span : task.heading_spans()) CheckSpan(span, size);
    for (const auto& target : task.targets()) CheckSpan(target.span(), size);
    for (const auto& deadline : task.deadlines()) CheckSpan(deadline.span(), size);
    for (const auto& assignment : task.assignments()) CheckSpan(assignment.unit().span(), size);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  // The first byte chooses the format and the encoding.
  duban::ExtractOptions options;
  options.format = static_cast<duban::InputFormat>(data[0] % 4);
  options.encoding = static_cast<duban::InputEncoding>(data[0] / 4 % 6);
  const std::string_view input(reinterpret_cast<const char*>(data) + 1, size - 1);
  duban::v1::Notice notice;
  if (!TheEngine().Extract(input, options, &notice).ok()) return 0;
  // Spans of DOCX are places in its document part, which may be longer than the file.
  const bool packed = input.substr(0, 2) == "PK";
  CheckSpans(notice, packed ? UINT32_MAX : input.size());
  duban::v1::Notice again;
  if (!google::protobuf::util::JsonStringToMessage(duban::ToJson(notice), &again).ok() ||
      again.SerializeAsString() != notice.SerializeAsString()) {
    std::abort();
  }
  return 0;
}
