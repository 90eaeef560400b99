# What the Debian package is; CPack reads this when it packs (scripts/package). A package belongs to
# the system it was made on: its version names that.

# os_release(KEY result): a value of /etc/os-release.
function(os_release key result)
    file(STRINGS /etc/os-release line REGEX "^${key}=")
    string(REGEX REPLACE "^${key}=\"?([^\"]*)\"?$" "\\1" value "${line}")
    set(${result} "${value}" PARENT_SCOPE)
endfunction()

# What is loaded at run time, so that dpkg-shlibdeps sees nothing of it: the packages that hold
# these files here, under whatever names the system gives them.
execute_process(COMMAND qtpaths6 --query QT_INSTALL_PLUGINS OUTPUT_VARIABLE plugins
                OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND qtpaths6 --query QT_INSTALL_TRANSLATIONS OUTPUT_VARIABLE translations
                OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
set(loaded
    ${plugins}/sqldrivers/libqsqlite.so        # every plan file
    ${plugins}/platforms/libqxcb.so            # the window
    ${plugins}/platforms/libqoffscreen.so      # reports without a display
    ${plugins}/imageformats/libqsvg.so         # pictures
    ${plugins}/iconengines/libqsvgicon.so      # icons
    ${plugins}/printsupport/libcupsprintersupport.so
    ${translations}/qtbase_zh_CN.qm            # the Chinese of Qt's own dialogs
)
set(depends
    fonts-wqy-zenhei            # Chinese on the screen, and 黑体; its PDF text can be searched
    fonts-arphic-gbsn00lp       # 宋体, likewise
    fonts-arphic-gkai00mp       # 楷体, likewise
)
foreach(file IN LISTS loaded)
    execute_process(COMMAND dpkg-query --search ${file} OUTPUT_VARIABLE owner
                    COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX REPLACE "[:,].*" "" owner "${owner}")
    list(APPEND depends ${owner})
endforeach()
list(REMOVE_DUPLICATES depends)
list(JOIN depends ", " CPACK_DEBIAN_PACKAGE_DEPENDS)

os_release(ID system)
os_release(VERSION_ID system_version)
os_release(VERSION_CODENAME YAODIAN_SUITE)
set(CPACK_DEBIAN_PACKAGE_RELEASE "1~${system}${system_version}")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# PDF files are read by pdftotext; Chinese is typed by way of Fcitx where that is used; WebP and TIFF
# pictures are shown by Qt's further image formats.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "poppler-utils, fcitx5-frontend-qt6, xdg-utils, qt6-image-formats-plugins")
# Documents of older kinds (.doc, .wps, .xls, .rtf) are read by way of LibreOffice.
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "libreoffice-writer, libreoffice-calc, fonts-noto-cjk")
set(CPACK_DEBIAN_PACKAGE_SECTION editors)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "The Yaodian developers <yaodian@example.org>")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "yearly work plan of a committee (要点)
Yaodian is for the secretary of a committee who carries one document through
a year: the work plan (工作要点). It reads the plan as it was published, word
for word, and keeps the owner, departments, deadline, status and progress of
each item.

One file holds everything. Every change is stored at once and can be undone.
The annual summary and the tables are drawn up from the notes and printed as
a Chinese official paper (GB/T 9704), or saved as PDF, Word or OpenDocument.

要点读入印发的《工作要点》，记下每一项的责任人、时限、状态和进展，年底连成
年度工作总结，印成公文格式。")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_LIST_DIR}/debdocs.cmake)
