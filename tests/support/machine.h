#pragma once

#include <QStringList>

// What a test program and the processes it starts see of the machine, the same everywhere.
namespace Machine {

// Sets the fonts, the language, the time zone and the folders of this process, and takes away what
// a desktop sets for Qt programs. To be called before the application object is made. `home` is an
// empty folder; `cache` one that all test programs share, where the list of fonts is kept.
//
// The fonts are those of tests/support/fonts/NAME.conf: NAME is YAODIAN_TEST_FONTS, zenhei unless
// set.
void pin(const QString &home, const QString &cache);

// The variables that a process started with an environment of its own must be given to see the
// same fonts and the same time.
QStringList pinnedVariables();

// The name of the set of fonts in use: "zenhei", "noto" or "latin".
QString fonts();

} // namespace Machine
