/* The C ABI as a C program sees it: compiled as C99, pedantic, without a C++ header in sight. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "duban/c_api.h"

static int passed = 0;
static int failed = 0;

static void check(int holds, const char* what, int line) {
  if (holds) {
    ++passed;
  } else {
    ++failed;
    fprintf(stderr, "line %d: %s\n", line, what);
  }
}
#define CHECK(condition) check((condition), #condition, __LINE__)

static const char kNotice[] =
    "\xE5\x85\xB3\xE4\xBA\x8E"                /* 关于 */
    "\xE5\xB7\xA5\xE4\xBD\x9C"                /* 工作 */
    "\xE7\x9A\x84\xE9\x80\x9A\xE7\x9F\xA5\n"; /* 的通知 */

static void check_error(duban_status status, duban_error* error, duban_status expected, int line) {
  duban_string message;
  check(status == expected, "the status is the one expected", line);
  check(error != NULL, "an error is given", line);
  check(duban_error_code(error) == expected, "the error's code is the status", line);
  check(duban_error_message(&message, error) == DUBAN_OK, "the message can be read", line);
  check(message.size > 0 && strlen(message.data) == message.size, "the message ends in NUL", line);
  duban_error_destroy(error);
}

static void test_version(void) {
  duban_version_info version = {.struct_size = sizeof version};
  CHECK(duban_version_read(&version, NULL) == DUBAN_OK);
  CHECK(version.struct_size == sizeof version);
  CHECK(version.abi == DUBAN_ABI_VERSION);
  CHECK(version.abi_oldest <= version.abi);
  CHECK(version.library.size > 0);
}

static void test_notice(const duban_engine* engine) {
  duban_notice* notice = NULL;
  duban_notice* again = NULL;
  duban_buffer* json = NULL;
  duban_buffer* bytes = NULL;
  duban_string text;
  duban_list parts;
  duban_error* error = NULL;
  duban_notice_info info = {.struct_size = sizeof info};
  size_t i;

  CHECK(duban_extract(&notice, engine, kNotice, sizeof kNotice - 1, NULL, &error) == DUBAN_OK);
  CHECK(error == NULL);
  CHECK(duban_notice_read(&info, notice, NULL) == DUBAN_OK);
  for (i = 0; i < info.tasks.count; ++i) {
    duban_task task = {.struct_size = sizeof task};
    CHECK(duban_task_at(&task, &info.tasks, i, NULL) == DUBAN_OK);
  }
  CHECK(duban_span_parts_at(&parts, &info.tasks, info.tasks.count, NULL) == DUBAN_OUT_OF_RANGE);
  CHECK(parts.count == 0);
  CHECK(duban_notice_to_json(&json, notice, 0, NULL) == DUBAN_OK);
  CHECK(duban_buffer_read(&text, json, NULL) == DUBAN_OK);
  CHECK(text.size >= 2 && text.data[0] == '{' && text.data[text.size - 1] == '}');
  CHECK(text.data[text.size] == '\0');
  duban_buffer_destroy(json);
  CHECK(duban_notice_to_protobuf(&bytes, notice, NULL) == DUBAN_OK);
  CHECK(duban_buffer_read(&text, bytes, NULL) == DUBAN_OK);
  CHECK(duban_notice_from_protobuf(&again, text.data, text.size, NULL) == DUBAN_OK);
  duban_buffer_destroy(bytes);
  duban_notice_destroy(again);
  duban_notice_destroy(notice);
}

static void test_errors(const duban_engine* engine) {
  duban_notice* notice = (duban_notice*)1;
  duban_error* error = NULL;
  duban_status status;
  duban_task task = {.struct_size = sizeof task};
  duban_list empty = {0, NULL, 0};
  duban_list parts;
  duban_extract_options options = {.struct_size = sizeof options, .format = 99};

  status = duban_extract(&notice, NULL, kNotice, sizeof kNotice - 1, NULL, &error);
  check_error(status, error, DUBAN_INVALID_ARGUMENT, __LINE__);
  CHECK(notice == NULL);
  status = duban_extract(&notice, engine, NULL, 1, NULL, &error);
  check_error(status, error, DUBAN_INVALID_ARGUMENT, __LINE__);
  status = duban_extract(&notice, engine, kNotice, sizeof kNotice - 1, &options, &error);
  check_error(status, error, DUBAN_INVALID_ARGUMENT, __LINE__);
  status = duban_task_at(&task, &empty, 0, &error);
  check_error(status, error, DUBAN_INVALID_ARGUMENT, __LINE__);
  status = duban_span_parts_at(&parts, &empty, 0, &error);
  check_error(status, error, DUBAN_INVALID_ARGUMENT, __LINE__);
  CHECK(duban_task_at(&task, NULL, 0, NULL) == DUBAN_INVALID_ARGUMENT);
  CHECK(duban_task_at(NULL, &empty, 0, NULL) == DUBAN_INVALID_ARGUMENT);
}

static void test_offsets(void) {
  uint64_t offsets[3] = {0, 6, 12};
  CHECK(duban_convert_offsets(offsets, 3, kNotice, sizeof kNotice - 1, DUBAN_ENCODING_UTF8,
                              DUBAN_OFFSET_CODE_POINTS, NULL) == DUBAN_OK);
  CHECK(offsets[0] == 0 && offsets[1] == 2 && offsets[2] == 4);
}

int main(void) {
  duban_engine* engine = NULL;
  duban_error* error = NULL;
  if (duban_engine_create(&engine, NULL, &error) != DUBAN_OK) {
    duban_string message = {"", 0};
    duban_error_message(&message, error);
    fprintf(stderr, "%s\n", message.data);
    return EXIT_FAILURE;
  }
  test_version();
  test_notice(engine);
  test_errors(engine);
  test_offsets();
  duban_engine_destroy(engine);
  duban_engine_destroy(NULL);
  duban_notice_destroy(NULL);
  duban_buffer_destroy(NULL);
  duban_error_destroy(NULL);
  printf("%d passed, %d failed\n", passed, failed);
  return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
