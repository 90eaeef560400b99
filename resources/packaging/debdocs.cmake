# Puts into the package what Debian asks of every one: copyright, changelogs, compressed pages.
set(usr ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr)
set(doc ${usr}/share/doc/yaodian)
set(changes ${CMAKE_CURRENT_LIST_DIR}/../../CHANGELOG.md)
set(version ${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})

# compress(FILE…): the same bytes whenever it is done.
function(compress)
    execute_process(COMMAND gzip -9 --no-name --force ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(MAKE_DIRECTORY ${doc})
file(COPY_FILE ${CMAKE_CURRENT_LIST_DIR}/copyright ${doc}/copyright)
file(COPY_FILE ${changes} ${doc}/changelog)

# The day of the release, from the changelog: "## 1.0.0 - 2026-11-29".
file(STRINGS ${changes} released
     REGEX "^## ${CPACK_PACKAGE_VERSION} - [0-9-]+$")
string(REGEX REPLACE ".* - " "" released "${released}")
execute_process(COMMAND date --utc --rfc-email --date=${released} OUTPUT_VARIABLE day
                OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
file(WRITE ${doc}/changelog.Debian
"yaodian (${version}) ${YAODIAN_SUITE}; urgency=medium

  * Version ${CPACK_PACKAGE_VERSION}; changelog.gz says what is new.

 -- ${CPACK_DEBIAN_PACKAGE_MAINTAINER}  ${day}
")
compress(${doc}/changelog ${doc}/changelog.Debian
         ${usr}/share/man/man1/yaodian.1 ${usr}/share/man/zh_CN/man1/yaodian.1)
