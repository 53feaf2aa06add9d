#ifndef DUBAN_CLI_CHOICE_H_
#define DUBAN_CLI_CHOICE_H_

#include <string>
#include <utility>
#include <vector>

#include "CLI/CLI.hpp"

namespace duban::cli {

// A word of an option and what it stands for.
template <typename T>
using Choices = std::vector<std::pair<std::string, T>>;

// Adds an option that takes one of the words in `choices`, in any case. `value` keeps what it has
// when the option is not given, and outlives the parsing.
template <typename T>
CLI::Option* AddChoice(CLI::App& command, const std::string& name, Choices<T> choices, T& value,
                       const std::string& description) {
  std::string words;
  for (const auto& choice : choices) words += (words.empty() ? "" : "|") + choice.first;
  return command
      .add_option_function<std::string>(
          name,
          [&value, name, words, choices = std::move(choices)](const std::string& given) {
            for (const auto& choice : choices) {
              if (CLI::detail::to_lower(given) != choice.first) continue;
              value = choice.second;
              return;
            }
            throw CLI::ValidationError(name, "'" + given + "' is none of " + words);
          },
          description)
      ->type_name(words);
}

}  // namespace duban::cli

#endif  // DUBAN_CLI_CHOICE_H_
