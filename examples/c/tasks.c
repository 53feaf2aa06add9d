/* Prints who must do what by when: the tasks of a notice, through the C ABI's typed accessors.
 *   cc tasks.c $(pkg-config --cflags --libs duban) -o tasks && ./tasks notice.txt */
#include <stdio.h>
#include <stdlib.h>

#include "duban/c_api.h"

static char* read_file(const char* path, size_t* size) {
  FILE* file = fopen(path, "rb");
  char* bytes = NULL;
  long length;
  if (file == NULL) return NULL;
  if (fseek(file, 0, SEEK_END) == 0 && (length = ftell(file)) >= 0) {
    rewind(file);
    bytes = malloc((size_t)length + 1);
    if (bytes != NULL) *size = fread(bytes, 1, (size_t)length, file);
  }
  fclose(file);
  return bytes;
}

static int fail(duban_error* error) {
  duban_string message = {"", 0};
  duban_error_message(&message, error);
  fprintf(stderr, "tasks: %s\n", message.data);
  duban_error_destroy(error);
  return EXIT_FAILURE;
}

static void print_task(const duban_task* task) {
  size_t i;
  printf("%s. %s\n", task->number.size != 0 ? task->number.data : task->id.data, task->text.data);
  for (i = 0; i < task->assignments.count; ++i) {
    duban_assignment assignment = {.struct_size = sizeof assignment};
    if (duban_assignment_at(&assignment, &task->assignments, i, NULL) != DUBAN_OK) continue;
    printf("    %s %s\n", assignment.role == DUBAN_ROLE_LEAD ? "leads:" : "takes part:",
           assignment.unit.name.data);
  }
  for (i = 0; i < task->deadlines.count; ++i) {
    duban_deadline deadline = {.struct_size = sizeof deadline};
    if (duban_deadline_at(&deadline, &task->deadlines, i, NULL) != DUBAN_OK) continue;
    printf("    by when: %s %s\n", deadline.text.data, deadline.due.data);
  }
}

int main(int argc, char** argv) {
  duban_engine* engine = NULL;
  duban_notice* notice = NULL;
  duban_error* error = NULL;
  duban_notice_info info = {.struct_size = sizeof info};
  char* bytes;
  size_t size = 0;
  size_t i;

  if (argc != 2 || (bytes = read_file(argv[1], &size)) == NULL) {
    fprintf(stderr, "usage: tasks FILE\n");
    return EXIT_FAILURE;
  }
  if (duban_engine_create(&engine, NULL, &error) != DUBAN_OK) return fail(error);
  if (duban_extract(&notice, engine, bytes, size, NULL, &error) != DUBAN_OK) return fail(error);
  free(bytes); /* The notice keeps nothing of it. */
  if (duban_notice_read(&info, notice, &error) != DUBAN_OK) return fail(error);

  printf("%s\n", info.title.text.data);
  for (i = 0; i < info.tasks.count; ++i) {
    duban_task task = {.struct_size = sizeof task};
    if (duban_task_at(&task, &info.tasks, i, &error) != DUBAN_OK) return fail(error);
    print_task(&task);
  }
  duban_notice_destroy(notice);
  duban_engine_destroy(engine);
  return EXIT_SUCCESS;
}
