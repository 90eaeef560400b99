# Installs into an empty DESTDIR and fails when a file is missing, misplaced or not what it must be.
# cmake -DBUILD_DIR=… -DWORK_DIR=… -P install_test.cmake
cmake_policy(VERSION 3.22)

function(install_under destination prefix)
    file(REMOVE_RECURSE ${destination})
    set(ENV{DESTDIR} ${destination})
    execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD_DIR} --prefix "${prefix}"
                    RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "cmake --install failed:\n${output}")
    endif()
endfunction()

function(must_succeed what)
    execute_process(COMMAND ${ARGN}
                    RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT result EQUAL 0)
        message(SEND_ERROR "${what}: ${ARGN}: ${result}\n${output}")
    endif()
endfunction()

function(must_contain file text)
    file(READ "${file}" content)
    string(FIND "${content}" "${text}" place)
    if(place EQUAL -1)
        message(SEND_ERROR "${file} does not hold ${text}:\n${content}")
    endif()
endfunction()

set(usr ${WORK_DIR}/system/usr)
install_under(${WORK_DIR}/system /usr)

file(GLOB_RECURSE installed RELATIVE ${usr} ${usr}/*)
set(expected
    bin/yaodian
    share/applications/yaodian.desktop
    share/bash-completion/completions/yaodian
    share/icons/hicolor/scalable/apps/yaodian.svg
    share/man/man1/yaodian.1
    share/man/zh_CN/man1/yaodian.1
    share/metainfo/org.yaodian.yaodian.metainfo.xml
    share/mime/packages/yaodian.xml
    share/yaodian/2021-work-plan.txt
    share/yaodian/translations/yaodian_en.qm
    share/yaodian/translations/yaodian_zh_CN.qm
)
list(SORT installed)
if(NOT "${installed}" STREQUAL "${expected}")
    message(SEND_ERROR "installed: ${installed}\nexpected:  ${expected}")
endif()

must_succeed("the installed program starts" ${usr}/bin/yaodian --version)
must_succeed("the menu entry is valid"
             desktop-file-validate ${usr}/share/applications/yaodian.desktop)
must_contain(${usr}/share/applications/yaodian.desktop "\nExec=yaodian %f\n")
set(store_page ${usr}/share/metainfo/org.yaodian.yaodian.metainfo.xml)
must_succeed("what software centres show is valid" appstreamcli validate --no-net --pedantic ${store_page})
must_contain(${store_page} "<release version=\"${VERSION}\" ")
must_contain(${CMAKE_CURRENT_LIST_DIR}/../CHANGELOG.md "\n## ${VERSION} - ")
must_contain(${usr}/share/man/man1/yaodian.1 "Yaodian ${VERSION}")
must_contain(${usr}/share/man/zh_CN/man1/yaodian.1 "${VERSION}")

must_succeed("the file type is valid" update-mime-database ${usr}/share/mime)
must_contain(${usr}/share/mime/globs2 "application/x-yaodian:*.yaodian")
must_contain(${usr}/share/mime/magic "[80:application/x-yaodian]")

# Outside /usr the menu entry names the whole path, quoted as the desktop entry standard asks.
install_under(${WORK_DIR}/home "/home/a b/.local")
set(entry "${WORK_DIR}/home/home/a b/.local/share/applications/yaodian.desktop")
must_succeed("the menu entry is valid" desktop-file-validate "${entry}")
must_contain("${entry}" "\nExec=\"/home/a b/.local/bin/yaodian\" %f\n")
