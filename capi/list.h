// Lists of the C ABI: the repeated fields of messages, with the type of their elements.
#ifndef DUBAN_CAPI_LIST_H_
#define DUBAN_CAPI_LIST_H_

#include <google/protobuf/repeated_ptr_field.h>

#include "handle.h"

namespace duban::capi {

// A number for each type of element, unlikely enough that memory which is no list has it.
template <typename Element>
struct ListType;
#define DUBAN_LIST_TYPE(Element, name, number)                        \
  template <>                                                         \
  struct ListType<Element> {                                          \
    static constexpr uint64_t kType = 0x6475'6261'6E4C'0000 + number; \
    static constexpr const char* kName = name;                        \
  };
DUBAN_LIST_TYPE(std::string, "duban_string", 1)
DUBAN_LIST_TYPE(v1::Span, "duban_span", 2)
DUBAN_LIST_TYPE(v1::Quote, "duban_quote", 3)
DUBAN_LIST_TYPE(v1::Unit, "duban_unit", 4)
DUBAN_LIST_TYPE(v1::Citation, "duban_citation", 5)
DUBAN_LIST_TYPE(v1::Section, "duban_section", 6)
DUBAN_LIST_TYPE(v1::Field, "duban_field", 7)
DUBAN_LIST_TYPE(v1::Warning, "duban_warning", 8)
DUBAN_LIST_TYPE(v1::Task, "duban_task", 9)
DUBAN_LIST_TYPE(v1::Assignment, "duban_assignment", 10)
DUBAN_LIST_TYPE(v1::Target, "duban_target", 11)
DUBAN_LIST_TYPE(v1::Deadline, "duban_deadline", 12)
DUBAN_LIST_TYPE(v1::SpanPart, "duban_span", 13)
#undef DUBAN_LIST_TYPE

template <typename Element>
bool IsListOf(const duban_list* list) {
  return list != nullptr && list->type == ListType<Element>::kType && list->items != nullptr;
}

template <typename Element>
duban_list ToC(const google::protobuf::RepeatedPtrField<Element>& field) {
  return {static_cast<size_t>(field.size()), &field, ListType<Element>::kType};
}

// Points `element` at the list's element, or says why it cannot.
template <typename Element>
absl::Status Find(const duban_list* list, size_t index, const Element** element) {
  if (list == nullptr) return absl::InvalidArgumentError("const duban_list* list is NULL");
  if (!IsListOf<Element>(list)) {
    return absl::InvalidArgumentError(
        absl::StrCat("the list is not one of ", ListType<Element>::kName));
  }
  const auto& field = *static_cast<const google::protobuf::RepeatedPtrField<Element>*>(list->items);
  if (index >= static_cast<size_t>(field.size())) {
    return absl::OutOfRangeError(
        absl::StrCat("index ", index, " is beyond the list of ", field.size(), " elements"));
  }
  *element = &field.Get(static_cast<int>(index));
  return absl::OkStatus();
}

}  // namespace duban::capi

#endif  // DUBAN_CAPI_LIST_H_
