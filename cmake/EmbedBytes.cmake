# Writes OUT, a C++ source that defines `NAME` (a string_view over the bytes of IN).
# cmake -DIN=... -DOUT=... -DNAME=... -P EmbedBytes.cmake
file(READ "${IN}" hex HEX)
string(LENGTH "${hex}" digits)
math(EXPR size "${digits} / 2")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${hex}")
# Lines of 1024 bytes keep compilers and editors happy.
string(LENGTH "${bytes}" length)
set(lines "")
set(at 0)
while(at LESS length)
  string(SUBSTRING "${bytes}" ${at} 4096 line)
  string(APPEND lines "    \"${line}\"\n")
  math(EXPR at "${at} + 4096")
endwhile()
file(WRITE "${OUT}" "// Made by cmake/EmbedBytes.cmake.
#include \"data/embedded.h\"
namespace duban::embedded {
extern const std::string_view ${NAME};
const std::string_view ${NAME}(
${lines}    \"\", ${size});
}  // namespace duban::embedded
")
