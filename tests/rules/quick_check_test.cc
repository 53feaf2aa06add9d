// The quick answer and the full evaluation must agree, for the built-in rules' own conditions on
// notices as they are read.
#include "rules/quick_check.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "duban/engine.h"
#include "duban/rules.h"
#include "rules/compiled_rule.h"

namespace duban::rules {
namespace {

// Every rule, compiled, whose scope a notice itself has subjects of.
struct Rules {
  Rules() {
    const auto set = RuleSet::Create().value();
    pack.set_id("all");
    for (const v1::Rule* rule : set->rules()) *pack.add_rules() = *rule;
    const std::string file = "all";
    CompilePack(pack, Place(&file, nullptr), nullptr, &rules, &errors);
  }
  v1::RulePack pack;
  std::vector<std::unique_ptr<CompiledRule>> rules;
  PackErrors errors;  // The ids are of other packs.
};

// How often each answer came.
struct Counts {
  int no = 0, yes = 0, ask = 0;
};

void Compare(const CompiledRule& rule, const Subject& subject, const CheckInput& input,
             QuickCheck::Memory* memory, Counts* counts) {
  Evidence evidence;
  const Truth truth = Evaluate(rule.condition, subject, *subject.self, input, false, &evidence);
  const bool told = truth == Truth::kUnknown && evidence.why != Unanswered::kNone;
  switch (rule.quick->Run(subject, input, memory)) {
    case QuickCheck::Answer::kNo:
      ++counts->no;
      EXPECT_TRUE(truth != Truth::kYes && !told) << rule.rule->id();
      break;
    case QuickCheck::Answer::kYes: {
      ++counts->yes;
      EXPECT_EQ(truth, Truth::kYes) << rule.rule->id();
      // Told that it holds, the evaluation finds the same to tell.
      Evidence again;
      Evaluate(rule.condition, subject, *subject.self, input, true, &again);
      ASSERT_EQ(again.hits.size(), evidence.hits.size()) << rule.rule->id();
      for (size_t i = 0; i < again.hits.size(); ++i) {
        EXPECT_EQ(again.hits[i].text, evidence.hits[i].text) << rule.rule->id();
      }
      EXPECT_EQ(again.limit, evidence.limit) << rule.rule->id();
      break;
    }
    default:
      ++counts->ask;
  }
}

TEST(QuickCheck, AgreesWithEvaluate) {
  const auto engine = Engine::Create().value();
  Rules all;
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(DUBAN_SOURCE_DIR "/tests/notices")) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  ASSERT_FALSE(paths.empty());
  v1::Events events;
  for (const char* subject : {"1", "3", "t2"}) {
    v1::Event* event = events.add_events();
    event->set_kind("task-done");
    event->set_subject(subject);
    event->set_date("2024-05-01");
  }
  const auto units = UnitRegistry::Parse("units", "县教育局、教育局\n市财政局").value();
  Counts counts;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)),
                            std::istreambuf_iterator<char>());
    const v1::Notice notice = engine->Extract(bytes).value();
    for (const bool given : {false, true}) {
      CheckOptions options;
      options.calendar = engine->calendar().get();
      if (given) {
        options.today = absl::CivilDay(2024, 6, 1);
        options.events = &events;
        options.units = &units;
      }
      const EventIndex happened(options.events);
      CheckInput input;
      input.notice = &notice;
      input.options = &options;
      input.happened = &happened;
      QuickCheck::Memory memory;
      memory.Reset(all.rules.back()->memos_end);
      for (const auto& rule : all.rules) {
        Subject subject;
        subject.scope = rule->rule->scope();
        subject.notice = &notice;
        const auto compare = [&](const google::protobuf::Message& self, const v1::Task* task) {
          subject.self = &self;
          subject.task = task;
          if (task != nullptr) FindSameTable(&subject);
          Compare(*rule, subject, input, &memory, &counts);
        };
        if (subject.scope == v1::SCOPE_NOTICE) compare(notice, nullptr);
        for (const v1::Task& task : notice.tasks()) {
          ++subject.task_index;
          if (subject.scope == v1::SCOPE_TASK) compare(task, &task);
          if (subject.scope == v1::SCOPE_ASSIGNMENT) {
            for (const auto& assignment : task.assignments()) compare(assignment, &task);
          }
          if (subject.scope == v1::SCOPE_DEADLINE) {
            for (const auto& deadline : task.deadlines()) compare(deadline, &task);
          }
        }
      }
    }
  }
  // Most is told without asking.
  EXPECT_GT(counts.yes, 100);
  EXPECT_GT(counts.no, 20 * counts.ask);
}

}  // namespace
}  // namespace duban::rules
