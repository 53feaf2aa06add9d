/* reading_loop COUNT FILE: reads FILE by the C ABI COUNT times, as a server would: a notice is made
 * and destroyed each time. Does nothing else, so that what a tool counts of it is the reading
 * (bench/cache_misses.sh). */
#include <duban/c_api.h>
#include <stdio.h>
#include <stdlib.h>

static char* ReadFile(const char* path, size_t* size) {
  FILE* file = fopen(path, "rb");
  char* bytes = NULL;
  long end = -1;
  if (file == NULL) return NULL;
  if (fseek(file, 0, SEEK_END) == 0) end = ftell(file);
  if (end >= 0 && fseek(file, 0, SEEK_SET) == 0) bytes = malloc((size_t)end + 1);
  if (bytes != NULL) *size = fread(bytes, 1, (size_t)end, file);
  fclose(file);
  return bytes;
}

int main(int argc, char** argv) {
  const long count = argc == 3 ? strtol(argv[1], NULL, 10) : 0;
  size_t size = 0;
  char* bytes = count > 0 ? ReadFile(argv[2], &size) : NULL;
  duban_engine* engine = NULL;
  long done = 0;
  if (bytes == NULL) {
    fprintf(stderr, "usage: reading_loop COUNT FILE, a count from 1 and a file that can be read\n");
    return 2;
  }
  if (duban_engine_create(&engine, NULL, NULL) == DUBAN_OK) {
    for (; done < count; ++done) {
      duban_notice* notice = NULL;
      if (duban_extract(&notice, engine, bytes, size, NULL, NULL) != DUBAN_OK) break;
      duban_notice_destroy(notice);
    }
  }
  duban_engine_destroy(engine);
  free(bytes);
  if (done < count) fprintf(stderr, "reading_loop: %s could not be read as a notice\n", argv[2]);
  return done < count ? 1 : 0;
}
