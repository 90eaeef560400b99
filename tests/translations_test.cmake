# Fails when a translation lacks a text of the sources, or has an unfinished one: Chinese of all texts,
# English of those with plurals. Also where English words have a typographic apostrophe, which Chinese
# typefaces draw as wide as a character.
# Run with -DLUPDATE=… -DSOURCE_DIR=… -DWORK_DIR=….
file(MAKE_DIRECTORY ${WORK_DIR})

# check(LANGUAGE FEWEST [lupdate's options …]): FEWEST texts at least must be found in the sources.
function(check language fewest)
    set(name yaodian_${language}.ts)
    configure_file(${SOURCE_DIR}/resources/translations/${name} ${WORK_DIR}/${name} COPYONLY)
    execute_process(COMMAND ${LUPDATE} -I ${SOURCE_DIR}/src -locations none -no-obsolete -silent ${ARGN} ${SOURCE_DIR}/src ${SOURCE_DIR}/ui
                            -ts ${WORK_DIR}/${name}
                    RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "lupdate failed: ${output}")
    endif()
    file(READ ${WORK_DIR}/${name} text)
    string(REGEX MATCHALL "<message" messages "${text}")
    list(LENGTH messages count)
    if(count LESS fewest)
        message(FATAL_ERROR "only ${count} texts were found in the sources")
    endif()
    string(REGEX MATCHALL "<source>[^<]*</source>[^/]*<translation type=\"unfinished\"" unfinished "${text}")
    if(unfinished)
        message(FATAL_ERROR "not in ${name} yet:\n${unfinished}")
    endif()
    if(text MATCHES "type=\"(unfinished|vanished|obsolete)\"")
        message(FATAL_ERROR "${name} has unfinished or vanished entries")
    endif()
    check_apostrophes("sources" "${text}" "<source>[^<]*’[^<]*</source>")
endfunction()

# check_apostrophes(NAME TEXT PATTERN): no part of the text that matches the pattern may have ’.
function(check_apostrophes name text pattern)
    string(REGEX MATCHALL "${pattern}" wide "${text}")
    if(wide)
        message(FATAL_ERROR "’ instead of ' in ${name}:\n${wide}")
    endif()
endfunction()

file(GLOB pages ${SOURCE_DIR}/resources/help/en/*.html)
foreach(page ${pages})
    file(READ ${page} text)
    check_apostrophes(${page} "${text}" "[^\n]?[^\n]?[^\n]?[^\n]?[^\n]?[^\n]?[^\n]?[^\n]?’")
endforeach()

check(zh_CN 100)
check(en 3 -pluralonly)
