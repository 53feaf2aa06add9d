# The library optimised as one unit (gcc's link-time optimisation): its objects are compiled to gcc's
# own form, and one command makes one ordinary object of them, which the static and the shared
# library, the programs and the tests all hold. Functions are then inlined across files by how often
# they are called, so it goes with counts of branches (cmake/BranchCounts.cmake); without them it
# gains nothing.
option(DUBAN_ONE_UNIT "Optimise the library as one unit (gcc)" OFF)
if(DUBAN_ONE_UNIT AND NOT CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  message(FATAL_ERROR "DUBAN_ONE_UNIT: ${CMAKE_CXX_COMPILER_ID} cannot do it; use gcc, or leave it OFF")
endif()

# duban_one_unit(OBJECTS RESULT): compiles the object library OBJECTS so. RESULT becomes the objects
# to link: the one that is made, else those of OBJECTS.
function(duban_one_unit objects result)
  if(NOT DUBAN_ONE_UNIT)
    set(${result} $<TARGET_OBJECTS:${objects}> PARENT_SCOPE)
    return()
  endif()
  target_compile_options(${objects} PRIVATE -flto -fno-fat-lto-objects)
  set(unit ${CMAKE_CURRENT_BINARY_DIR}/${objects}.o)
  separate_arguments(flags UNIX_COMMAND "${CMAKE_CXX_FLAGS} ${CMAKE_CXX_FLAGS_RELEASE}")
  # In one partition: several of them end gcc 12 in an internal error where an object is the result.
  add_custom_command(
    OUTPUT ${unit}
    COMMAND ${CMAKE_CXX_COMPILER} ${flags} -fPIC -fprofile-use -r -nostdlib -flto
            -flto-partition=one -flinker-output=nolto-rel $<TARGET_OBJECTS:${objects}> -o ${unit}
    DEPENDS ${objects} $<TARGET_OBJECTS:${objects}>
    COMMENT "one unit ${objects}"
    COMMAND_EXPAND_LISTS VERBATIM)
  add_custom_target(${objects}_unit DEPENDS ${unit})
  set(${result} ${unit} PARENT_SCOPE)
endfunction()
