#include <utility>

#include "absl/container/flat_hash_map.h"
#include "data/embedded.h"
#include "document/document.h"
#include "document/page_profile.h"
#include "document/parse.h"
#include "duban/rules.h"
#include "duban/v1/lexicon.pb.h"
#include "extract/page.h"
#include "extract/read_text.h"
#include "rules/compiled_rule.h"
#include "rules/runner.h"

namespace duban {

struct RuleSet::Impl {
  std::vector<std::unique_ptr<v1::RulePack>> packs;
  std::vector<std::unique_ptr<rules::CompiledRule>> rules;
  rules::RulesByScope scopes;
  std::unique_ptr<const PageProfile> page_profile;
  absl::flat_hash_map<std::string, const v1::Rule*> by_id;

  // The examples run when there is a `calendar` for them.
  void Load(const std::string& name, std::string_view text, const Calendar* calendar,
            rules::PackErrors* errors) {
    auto pack = std::make_unique<v1::RulePack>();
    google::protobuf::TextFormat::ParseInfoTree tree;
    if (!rules::ReadTextproto(name, text, pack.get(), &tree, errors)) return;
    rules::CompilePack(*pack, rules::Place(&name, &tree), calendar, &rules, errors);
    packs.push_back(std::move(pack));
  }
};

RuleSet::RuleSet(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
RuleSet::~RuleSet() = default;

absl::StatusOr<std::unique_ptr<RuleSet>> RuleSet::Create(const RuleOptions& options) {
  auto impl = std::make_unique<Impl>();
  rules::PackErrors errors;
  std::shared_ptr<const Calendar> calendar = options.calendar;
  if (calendar == nullptr && (options.run_builtin_examples || !options.packs.empty())) {
    auto builtin = Calendar::Create();
    if (!builtin.ok()) return builtin.status();
    calendar = *std::move(builtin);
  }
  if (options.builtin_packs) {
    const std::pair<const char*, std::string_view> builtin[] = {
        {"data/rules/disclosure.textproto", embedded::kRulesDisclosure},
        {"data/rules/tasks.textproto", embedded::kRulesTasks},
        {"data/rules/format.textproto", embedded::kRulesFormat},
        {"data/rules/privacy.textproto", embedded::kRulesPrivacy}};
    for (const auto& [name, text] : builtin) {
      impl->Load(name, text, options.run_builtin_examples ? calendar.get() : nullptr, &errors);
    }
  }
  for (const RulePackText& pack : options.packs) {
    impl->Load(pack.name, pack.text, calendar.get(), &errors);
  }
  if (!errors.empty()) return errors.ToStatus();
  v1::Lexicon lexicon;
  const std::string_view data = embedded::kLexicon;
  if (!lexicon.ParseFromArray(data.data(), static_cast<int>(data.size()))) {
    return absl::InternalError("the built-in lexicon cannot be read; the library was built wrong");
  }
  impl->page_profile = std::make_unique<const PageProfile>(lexicon.page());
  impl->scopes = rules::GroupRules(impl->rules);
  for (const auto& rule : impl->rules) impl->by_id[rule->rule->id()] = rule->rule;
  return std::unique_ptr<RuleSet>(new RuleSet(std::move(impl)));
}

absl::Status RuleSet::Check(const v1::Notice& notice, std::string_view input,
                            const CheckOptions& options, v1::Findings* findings) const {
  findings->Clear();
  if (input.empty()) {
    rules::RunRules(impl_->scopes, notice, nullptr, options, findings);
    return absl::OkStatus();
  }
  const absl::StatusOr<Document> document =
      ParseDocument(input, static_cast<Format>(options.input.format),
                    static_cast<Encoding>(options.input.encoding), *impl_->page_profile);
  if (!document.ok()) return document.status();
  const Page page(*document);
  rules::RunRules(impl_->scopes, notice, &page, options, findings);
  return absl::OkStatus();
}

void RuleSet::Check(const v1::Notice& notice, const ReadText& text, const CheckOptions& options,
                    v1::Findings* findings) const {
  findings->Clear();
  rules::RunRules(impl_->scopes, notice, text.empty() ? nullptr : &*text.impl_->page, options,
                  findings);
}

absl::StatusOr<v1::Findings> RuleSet::Check(const v1::Notice& notice, std::string_view input,
                                            const CheckOptions& options) const {
  v1::Findings findings;
  const absl::Status status = Check(notice, input, options, &findings);
  if (!status.ok()) return status;
  return findings;
}

std::vector<const v1::Rule*> RuleSet::rules() const {
  std::vector<const v1::Rule*> rules;
  for (const auto& rule : impl_->rules) rules.push_back(rule->rule);
  return rules;
}

const v1::Rule* RuleSet::Find(std::string_view id) const {
  const auto it = impl_->by_id.find(std::string(id));
  return it == impl_->by_id.end() ? nullptr : it->second;
}

}  // namespace duban
