#pragma once

#include <QStringList>

// Fixes what a test program and its child processes see of the machine: fonts, language, time zone,
// folders.
namespace Machine {

// Sets the fonts, the language, the time zone and the folders of this process, and takes away what
// a desktop sets for Qt programs. To be called before the application object is made. `home` is an
// empty folder; `cache` one that all test programs share, where the list of fonts is kept.
//
// The fonts are those of tests/support/fonts/NAME.conf: NAME is YAODIAN_TEST_FONTS, zenhei unless
// set.
void pin(const QString &home, const QString &cache);

// The environment variables to give to a process whose environment is not inherited, so that it has
// the same fonts and time zone.
QStringList pinnedVariables();

// The name of the set of fonts in use: "zenhei", "noto" or "latin".
QString fonts();

} // namespace Machine
