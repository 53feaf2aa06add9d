/* Standard input to JSON on standard output.
 *   cc to_json.c $(pkg-config --cflags --libs duban) -o to_json && ./to_json < notice.txt */
#include <stdio.h>
#include <stdlib.h>

#include "duban/c_api.h"

int main(void) {
  duban_engine* engine = NULL;
  duban_notice* notice = NULL;
  duban_buffer* buffer = NULL;
  duban_error* error = NULL;
  duban_string text = {"", 0};
  char* bytes = NULL;
  size_t size = 0;
  size_t room = 0;

  do {
    room += 1 << 16;
    bytes = realloc(bytes, room);
    if (bytes == NULL) return EXIT_FAILURE;
    size += fread(bytes + size, 1, room - size, stdin);
  } while (size == room);

  if (duban_engine_create(&engine, NULL, &error) == DUBAN_OK &&
      duban_extract(&notice, engine, bytes, size, NULL, &error) == DUBAN_OK &&
      duban_notice_to_json(&buffer, notice, DUBAN_JSON_PRETTY, &error) == DUBAN_OK &&
      duban_buffer_read(&text, buffer, &error) == DUBAN_OK) {
    fwrite(text.data, 1, text.size, stdout);
  } else {
    duban_error_message(&text, error);
    fprintf(stderr, "to_json: %s\n", text.data);
  }
  duban_buffer_destroy(buffer);
  duban_notice_destroy(notice);
  duban_engine_destroy(engine);
  free(bytes);
  if (error == NULL) return EXIT_SUCCESS;
  duban_error_destroy(error);
  return EXIT_FAILURE;
}
