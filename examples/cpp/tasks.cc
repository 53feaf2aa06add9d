// Prints who must do what by when: the tasks of a notice, through the C++ API.
//   find_package(duban REQUIRED)
//   target_link_libraries(tasks PRIVATE duban::duban)
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "duban/engine.h"
#include "duban/v1/notice.pb.h"

int main(int argc, char** argv) {
  std::ifstream file(argc == 2 ? argv[1] : "", std::ios::binary);
  if (!file) {
    std::cerr << "usage: tasks FILE\n";
    return 1;
  }
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};

  const auto engine = duban::Engine::Create();  // Make one and keep it.
  if (!engine.ok()) {
    std::cerr << engine.status().message() << "\n";
    return 1;
  }
  const auto notice = (*engine)->Extract(bytes);
  if (!notice.ok()) {
    std::cerr << notice.status().message() << "\n";
    return 1;
  }
  std::cout << notice->title().text() << "\n";
  for (const duban::v1::Task& task : notice->tasks()) {
    std::cout << task.number() << ". " << task.text() << "\n";
    for (const duban::v1::Assignment& assignment : task.assignments()) {
      std::cout << "    " << duban::v1::Role_Name(assignment.role()) << " "
                << assignment.unit().name() << "\n";
    }
    for (const duban::v1::Deadline& deadline : task.deadlines()) {
      std::cout << "    by when: " << deadline.text() << " " << deadline.due() << "\n";
    }
  }
}
