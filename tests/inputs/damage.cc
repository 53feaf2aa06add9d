#include "inputs/damage.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace duban::inputs {
namespace {

using namespace std::string_view_literals;

// What readers of notices look for, and what no reader expects.
constexpr std::string_view kPieces[] = {
    "\n"sv,       "\r\n"sv,     "\r"sv,       "\f"sv,         "\t"sv,       " "sv,
    "　"sv,       "\u00A0"sv,   "\u200B"sv,   "\u2028"sv,     "\u2029"sv,   "\n\n"sv,
    "\0"sv,       "\xFF"sv,     "\xE4"sv,     "\xB8"sv,       "\xEF\xBC"sv, "\uFFFD"sv,
    "\uFEFF"sv,   "😀"sv,        "|"sv,        "|\n|"sv,       "│"sv,        "："sv,
    "、"sv,       "。"sv,       "，"sv,       "；"sv,         "（"sv,       "）"sv,
    "【"sv,       "】"sv,       "〔"sv,       "《"sv,         "》"sv,       "“"sv,
    "1"sv,        "2020年"sv,   "年"sv,       "月"sv,         "日前"sv,     "每周"sv,
    "1."sv,       "一、"sv,     "（一）"sv,   "①"sv,          "第一条"sv,   "—3—"sv,
    "序号"sv,     "工作任务"sv, "完成时限"sv, "责任单位："sv, "牵头"sv,     "市财政局"sv,
    "附件：1."sv, "同上"sv,     "〃"sv,       "关于"sv,       "的通知"sv,   "（此件公开发布）"sv,
    "职责分工"sv, "…"sv,        "·"sv,        "<td>"sv,       "<p>"sv,      "&nbsp;"sv,
};

}  // namespace

std::string Damager::Next() {
  constexpr size_t kMostDamages = 6;
  constexpr size_t kLongestPart = 4000;
  std::string text = texts_[Pick(texts_.size())];
  if (Pick(2) == 0) text = text.substr(Pick(text.size()), 100 + Pick(kLongestPart));
  for (size_t i = 1 + Pick(kMostDamages); i > 0; --i) Damage(&text);
  return text;
}

void Damager::Damage(std::string* text) {
  if (text->empty()) text->push_back('\n');
  switch (Pick(3)) {
    case 0:
      return DamageBytes(text);
    case 1:
      return DamageWords(text);
    default:
      return DamageLines(text);
  }
}

void Damager::DamageBytes(std::string* text) {
  const size_t at = Pick(text->size());
  const char byte = static_cast<char>(Pick(256));
  switch (Pick(4)) {
    case 0:
      (*text)[at] = byte;
      break;
    case 1:
      text->erase(at, 1 + Pick(20));
      break;
    case 2:
      text->insert(at, 1 + Pick(8), byte);
      break;
    default:  // Shuffled.
      for (size_t i = std::min(1 + Pick(40), text->size() - at) - 1; i > 0; --i) {
        std::swap((*text)[at + i], (*text)[at + Pick(i + 1)]);
      }
  }
}

void Damager::DamageWords(std::string* text) {
  const std::string piece(kPieces[Pick(std::size(kPieces))]);
  const size_t times = Pick(4) == 0 ? 4 : 1;
  for (size_t i = 0; i < times; ++i) text->insert(Pick(text->size()), piece);
}

void Damager::DamageLines(std::string* text) {
  const size_t at = Pick(text->size());
  const size_t end = text->find('\n', at);
  switch (Pick(4)) {
    case 0:  // Joined with the next.
      if (end != std::string::npos) text->erase(end, 1);
      break;
    case 1: {  // Repeated elsewhere.
      if (end == std::string::npos) break;
      const std::string line = text->substr(end, text->find('\n', end + 1) - end);
      text->insert(std::min(text->find('\n', Pick(text->size())), text->size()), line);
      break;
    }
    case 2:  // A part repeated.
      text->insert(at, text->substr(Pick(text->size()), Pick(200)));
      break;
    default: {  // A part of another notice.
      const std::string& other = texts_[Pick(texts_.size())];
      text->insert(at, other.substr(Pick(other.size()), Pick(300)));
    }
  }
}

}  // namespace duban::inputs
