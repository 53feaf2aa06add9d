# What a user of duban installs: headers, schemas, libduban.so with its pkg-config file (C, and every
# language that calls C), and the static C++ library with its CMake package.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/duban)
set(targets duban duban_proto duban_static)
set_target_properties(duban_static PROPERTIES EXPORT_NAME c_static)
if(DUBAN_BUILD_SHARED)
  list(APPEND targets duban_shared)
  set_target_properties(duban_shared PROPERTIES EXPORT_NAME c)
endif()
install(TARGETS ${targets} EXPORT dubanTargets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
        LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT dubanTargets NAMESPACE duban:: DESTINATION ${package})

# The modules that pkg-config found for this build: NAME and what it looked for.
set(DUBAN_PKG_MODULES "")
foreach(module ${DUBAN_PKG_CONFIG_MODULES})
  string(REPLACE "=" ";" parts ${module})
  list(GET parts 0 name)
  list(GET parts 1 looked_for)
  string(APPEND DUBAN_PKG_MODULES
         "pkg_check_modules(${name} REQUIRED QUIET IMPORTED_TARGET ${looked_for})\n")
endforeach()
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/dubanConfig.cmake.in
                              ${PROJECT_BINARY_DIR}/dubanConfig.cmake
                              INSTALL_DESTINATION ${package})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/dubanConfigVersion.cmake
                                 COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/dubanConfig.cmake ${PROJECT_BINARY_DIR}/dubanConfigVersion.cmake
        DESTINATION ${package})

if(DUBAN_BUILD_SHARED)
  # Relative to the file, so that the prefix may be chosen (and moved) after the build.
  file(RELATIVE_PATH up /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
  set(DUBAN_PC_PREFIX "\${pcfiledir}/${up}")
  configure_file(${CMAKE_CURRENT_LIST_DIR}/duban.pc.in ${PROJECT_BINARY_DIR}/duban.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/duban.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
endif()

install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/duban DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
        FILES_MATCHING PATTERN "*.h")
install(DIRECTORY ${PROJECT_BINARY_DIR}/proto/duban DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
        FILES_MATCHING PATTERN "*.pb.h")
install(DIRECTORY ${PROJECT_SOURCE_DIR}/proto/duban DESTINATION ${CMAKE_INSTALL_DATADIR}/duban/proto
        FILES_MATCHING PATTERN "*.proto")
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
# libduban.so holds other libraries, whose licences go with it.
if(DUBAN_BUILD_SHARED)
  get_filename_component(bundled ${DUBAN_BUNDLED_ARCHIVE} DIRECTORY)
  install(DIRECTORY ${bundled}/licenses DESTINATION ${CMAKE_INSTALL_DOCDIR})
endif()
