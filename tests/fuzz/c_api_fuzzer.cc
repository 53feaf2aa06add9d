// Every function of the C ABI, with handles that are right, NULL or of another type, sizes and
// numbers at random: an answer or an error, never a crash.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "duban/c_api.h"
#include "duban/engine.h"
#include "duban/json.h"
#include "duban/v1/notice.pb.h"

namespace {

// Takes numbers and text from the fuzzer's bytes.
class Source {
 public:
  Source(const uint8_t* data, size_t size) : data_(data), size_(size) {}
  bool done() const { return size_ == 0; }
  uint8_t Byte() {
    if (size_ == 0) return 0;
    --size_;
    return *data_++;
  }
  // Small, huge or negative.
  int64_t Number() {
    const int64_t value = static_cast<int8_t>(Byte());
    return value == 127 ? INT64_MAX : value;
  }
  std::string Text() {
    const size_t length = std::min<size_t>(size_, Byte() * 16u);
    std::string text(reinterpret_cast<const char*>(data_), length);
    data_ += length;
    size_ -= length;
    return text;
  }

 private:
  const uint8_t* data_;
  size_t size_;
};

class Calls {
 public:
  explicit Calls(Source* source) : source_(*source) {}
  ~Calls() {
    for (duban_notice* notice : notices_) duban_notice_destroy(notice);
    for (duban_buffer* buffer : buffers_) duban_buffer_destroy(buffer);
  }

  void Run() {
    for (int calls = 0; calls < 64 && !source_.done(); ++calls) One();
  }

 private:
  void One() {
    duban_error* error = nullptr;
    duban_error** where = source_.Byte() % 2 == 0 ? &error : nullptr;
    switch (source_.Byte() % 11) {
      case 0:
        Extract(where);
        break;
      case 1:
        Parse(where);
        break;
      case 2:
        Json(where);
        break;
      case 3:
        Bytes(where);
        break;
      case 4:
        ReadBuffer(where);
        break;
      case 5:
        ReadNotice(where);
        break;
      case 6:
        Offsets(where);
        break;
      case 7:
        CreateEngine(where);
        break;
      case 8:
        Version(where);
        break;
      case 9:
        Nonsense(where);
        break;
      case 10:
        ExtractAgain(where);
        break;
    }
    duban_string message;
    duban_error_code(error);
    duban_error_message(&message, error);
    duban_error_message_zh(&message, error);
    duban_error_destroy(error);
  }

  // An engine most often; a few times NULL or another handle.
  const duban_engine* Engine() {
    static duban_engine* const engine = [] {
      duban_engine* made = nullptr;
      duban_engine_create(&made, nullptr, nullptr);
      return made;
    }();
    const uint8_t choice = source_.Byte();
    if (choice == 255) return nullptr;
    if (choice == 254) return reinterpret_cast<const duban_engine*>(Notice());
    return engine;
  }
  const duban_notice* Notice() {
    return notices_.empty() ? nullptr : notices_[source_.Byte() % notices_.size()];
  }
  const duban_buffer* Buffer() {
    return buffers_.empty() ? nullptr : buffers_[source_.Byte() % buffers_.size()];
  }

  void Extract(duban_error** where) {
    const std::string text = source_.Text();
    duban_extract_options options{};
    options.struct_size = source_.Byte() % 8 == 0 ? source_.Byte() % 16 : sizeof options;
    const uint8_t format = source_.Byte();
    options.format = static_cast<int32_t>(format % 6) - 1;
    options.keep_text = format / 128;
    options.encoding = static_cast<int32_t>(source_.Byte() % 8) - 1;
    duban_notice* notice = nullptr;
    duban_extract(&notice, Engine(), text.data(), text.size(),
                  source_.Byte() % 2 == 0 ? &options : nullptr, where);
    if (notice != nullptr) notices_.push_back(notice);
  }
  // Into a notice that holds another one, and into one that the engine has kept. What is read so is
  // what a new notice would hold.
  void ExtractAgain(duban_error** where) {
    const std::string text = source_.Text();
    duban_extract_options options{};
    options.struct_size = sizeof options;
    options.keep_text = source_.Byte() % 2;
    duban_notice* const notice = const_cast<duban_notice*>(Notice());
    const duban_engine* const engine = Engine();
    if (duban_extract_into(notice, engine, text.data(), text.size(), &options, where) != DUBAN_OK) {
      return;
    }
    duban_notice* kept = nullptr;
    duban_extract(&kept, engine, text.data(), text.size(), &options, nullptr);
    const std::string fresh = JsonOfNew(text);
    if (JsonOf(notice) != fresh || JsonOf(kept) != fresh) __builtin_trap();
    duban_notice_destroy(kept);
  }
  static std::string JsonOfNew(const std::string& text) {
    static const duban::Engine* const engine = duban::Engine::Create().value().release();
    duban::v1::Notice notice;
    if (!engine->Extract(text, duban::ExtractOptions(), &notice).ok()) __builtin_trap();
    std::string json;
    duban::AppendJson(notice, duban::JsonOptions(), &json);
    return json;
  }
  static std::string JsonOf(const duban_notice* notice) {
    duban_buffer* json = nullptr;
    duban_notice_to_json(&json, notice, 0, nullptr);
    duban_string text;
    duban_buffer_read(&text, json, nullptr);
    std::string copy(text.data, text.size);
    duban_buffer_destroy(json);
    return copy;
  }
  void Parse(duban_error** where) {
    const std::string bytes = source_.Text();
    duban_notice* notice = nullptr;
    duban_notice_from_protobuf(&notice, bytes.data(), bytes.size(), where);
    if (notice != nullptr) notices_.push_back(notice);
  }
  void Json(duban_error** where) {
    duban_buffer* buffer = nullptr;
    duban_notice_to_json(&buffer, Notice(), source_.Byte() % 3, where);
    if (buffer != nullptr) buffers_.push_back(buffer);
  }
  void Bytes(duban_error** where) {
    duban_buffer* buffer = nullptr;
    duban_notice_to_protobuf(&buffer, Notice(), where);
    if (buffer != nullptr) buffers_.push_back(buffer);
  }
  void ReadBuffer(duban_error** where) {
    duban_string text;
    if (duban_buffer_read(&text, Buffer(), where) == DUBAN_OK && text.data[text.size] != '\0') {
      __builtin_trap();
    }
  }
  void CreateEngine(duban_error** where) {
    const std::string text = source_.Text();
    const duban_string lexicon = {text.data(), text.size()};
    duban_engine_options options{};
    options.struct_size = source_.Byte() % 8 == 0 ? source_.Byte() % 24 : sizeof options;
    options.lexicons = &lexicon;
    options.lexicon_count = 1;
    duban_engine* engine = nullptr;
    duban_engine_create(&engine, &options, where);
    duban_engine_destroy(engine);
  }
  void Version(duban_error** where) {
    duban_version_info info{};
    info.struct_size = source_.Byte() % 4 == 0 ? source_.Byte() % sizeof info : sizeof info;
    duban_version_read(&info, where);
  }
  void Offsets(duban_error** where) {
    const std::string text = source_.Text();
    uint64_t offsets[8];
    for (uint64_t& offset : offsets) offset = source_.Byte() % (text.size() + 2);
    duban_convert_offsets(offsets, 8, text.data(), text.size(),
                          static_cast<int32_t>(source_.Byte() % 8) - 1, source_.Byte() % 4, where);
    for (const uint64_t offset : offsets) {
      if (offset > text.size() + 1) __builtin_trap();
    }
  }
  void Nonsense(duban_error** where) {
    duban_list list = {static_cast<size_t>(source_.Number()), nullptr,
                       static_cast<uint64_t>(source_.Number())};
    Each(&list, where);
    duban_notice_destroy(reinterpret_cast<duban_notice*>(const_cast<duban_buffer*>(Buffer())));
    duban_notice_info info{};
    info.struct_size = sizeof info;
    if (where != nullptr) duban_error_destroy(*where);
    duban_notice_read(&info, reinterpret_cast<const duban_notice*>(Buffer()), where);
  }
  void ReadNotice(duban_error** where) {
    duban_notice_info info{};
    info.struct_size = sizeof info;
    if (duban_notice_read(&info, Notice(), where) != DUBAN_OK) return;
    duban_list* const lists[] = {&info.issuers,   &info.addressees, &info.attachments,
                                 &info.citations, &info.sections,   &info.tasks,
                                 &info.deadlines, &info.fields,     &info.warnings};
    for (duban_list* list : lists) Each(list, where);
    duban_task task{};
    task.struct_size = sizeof task;
    for (size_t i = 0; duban_task_at(&task, &info.tasks, i, nullptr) == DUBAN_OK; ++i) {
      duban_list* const members[] = {&task.headings,  &task.heading_spans, &task.assignments,
                                     &task.deadlines, &task.targets,       &task.progress_parts};
      for (duban_list* list : members) Each(list, where);
    }
  }
  // Reads one element of `list` as each type there is.
  void Each(const duban_list* list, duban_error** where) {
    const auto index = static_cast<size_t>(source_.Number());
    Fixed(duban_string_at, list, index, where);
    Fixed(duban_span_at, list, index, where);
    Fixed(duban_span_parts_at, list, index, where);
    Fixed(duban_quote_at, list, index, where);
    Fixed(duban_unit_at, list, index, where);
    Growing(duban_citation_at, list, index, where);
    Growing(duban_section_at, list, index, where);
    Growing(duban_field_at, list, index, where);
    Growing(duban_warning_at, list, index, where);
    Growing(duban_task_at, list, index, where);
    Growing(duban_assignment_at, list, index, where);
    Growing(duban_target_at, list, index, where);
    Growing(duban_deadline_at, list, index, where);
  }
  template <typename Struct>
  void Fixed(duban_status (*at)(Struct*, const duban_list*, size_t, duban_error**),
             const duban_list* list, size_t index, duban_error** where) {
    Struct out;
    if (where != nullptr) duban_error_destroy(*where);
    at(&out, list, index, where);
  }
  template <typename Struct>
  void Growing(duban_status (*at)(Struct*, const duban_list*, size_t, duban_error**),
               const duban_list* list, size_t index, duban_error** where) {
    // Exactly as large as it says, so that a write beyond it is seen.
    const size_t size = source_.Byte() % 4 == 0 ? sizeof(size_t) + source_.Byte() : sizeof(Struct);
    std::vector<size_t> memory(size / sizeof(size_t));
    memory[0] = memory.size() * sizeof(size_t);
    if (where != nullptr) duban_error_destroy(*where);
    at(reinterpret_cast<Struct*>(memory.data()), list, index, where);
  }

  Source& source_;
  std::vector<duban_notice*> notices_;
  std::vector<duban_buffer*> buffers_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  Source source(data, size);
  Calls(&source).Run();
  return 0;
}
