# What lives inside libduban.so: target duban_bundled makes DUBAN_BUNDLED_ARCHIVE, one static library
# of it all. It is built once for each version of its parts and kept outside of the build tree, in
# DUBAN_CACHE_DIR. The list of parts is cmake/bundled/packages.
if(DEFINED ENV{XDG_CACHE_HOME})
  set(cache $ENV{XDG_CACHE_HOME}/duban)
else()
  set(cache $ENV{HOME}/.cache/duban)
endif()
set(DUBAN_CACHE_DIR "${cache}" CACHE PATH "Where the libraries inside libduban.so are kept")

set(bundled ${PROJECT_SOURCE_DIR}/cmake/bundled)
execute_process(COMMAND ${bundled}/build.sh key OUTPUT_VARIABLE key OUTPUT_STRIP_TRAILING_WHITESPACE
                        COMMAND_ERROR_IS_FATAL ANY)
set(DUBAN_BUNDLED_ARCHIVE ${DUBAN_CACHE_DIR}/${key}/libduban_bundled.a)
add_custom_command(
  OUTPUT ${DUBAN_BUNDLED_ARCHIVE}
  COMMAND ${bundled}/build.sh build ${DUBAN_CACHE_DIR}/${key}
  USES_TERMINAL VERBATIM
  COMMENT "Libraries inside libduban.so")
add_custom_target(duban_bundled DEPENDS ${DUBAN_BUNDLED_ARCHIVE})
