# Profile-guided optimisation of our own code, in two builds: one that counts how often each branch of
# it is taken (DUBAN_COUNT_BRANCHES) while bench/profile_training reads the project's own notices, and
# one that is compiled by the counts (DUBAN_BRANCH_COUNTS, the folder of the first build). `./run
# build` does both. Code that was changed since it was counted is compiled as without counts.
#
# gcc tells a function of an anonymous namespace by the path of its file, as the command spells it,
# and ccache spells it in its own ways; by its number in the file (profile-func-internal-id) the
# counts are found whatever the path is. `-Wmissing-profile` shows where they are not.
option(DUBAN_COUNT_BRANCHES "Count branches while the program runs (gcc)" OFF)
set(DUBAN_BRANCH_COUNTS "" CACHE PATH "A build made with DUBAN_COUNT_BRANCHES that has been run")

# duban_branch_counts(TARGET SOURCE...): for a target of the current folder and its sources.
function(duban_branch_counts target)
  if(DUBAN_COUNT_BRANCHES)
    target_compile_options(${target} PRIVATE -fprofile-generate -fprofile-update=single
                           --param=profile-func-internal-id=1)
    target_link_options(${target} PUBLIC -fprofile-generate)
  endif()
  if(NOT DUBAN_BRANCH_COUNTS)
    return()
  endif()
  file(RELATIVE_PATH folder ${PROJECT_BINARY_DIR} ${CMAKE_CURRENT_BINARY_DIR})
  foreach(source ${ARGN})
    # An object is named by where its source stands below the folder of one or the other tree.
    file(RELATIVE_PATH object ${CMAKE_CURRENT_SOURCE_DIR} ${source})
    if(object MATCHES "^\\.\\./" OR source MATCHES "^${PROJECT_BINARY_DIR}/")
      file(RELATIVE_PATH object ${CMAKE_CURRENT_BINARY_DIR} ${source})
    endif()
    set(counts CMakeFiles/${target}.dir/${object}.gcda)
    if(EXISTS ${DUBAN_BRANCH_COUNTS}/${folder}/${counts})
      # gcc looks beside the object; a copy that is the same stays, and its object with it.
      configure_file(${DUBAN_BRANCH_COUNTS}/${folder}/${counts} ${counts} COPYONLY)
      set_property(SOURCE ${source} APPEND PROPERTY OBJECT_DEPENDS
                                                    ${CMAKE_CURRENT_BINARY_DIR}/${counts})
      # A function that was never called, or was changed since, has no counts: nothing to warn of.
      set_property(SOURCE ${source} APPEND PROPERTY COMPILE_OPTIONS -fprofile-use
                   --param=profile-func-internal-id=1 -fprofile-correction -Wno-missing-profile -Wno-coverage-mismatch)
    endif()
  endforeach()
endfunction()
