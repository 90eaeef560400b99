#pragma once

#include <QList>
#include <QString>

namespace System {

// A language that the program speaks.
struct Language
{
    QString code;    // as in its file's name ("zh_CN" of yaodian_zh_CN.ts) and in the settings
    QString ownName; // the language's name for itself
    QString locale;  // for days and figures
    // The beginning of the system languages for which this one is used: "zh" for all of Chinese.
    QString beginning;
    bool isChinese = false; // its texts need a font with Chinese characters
};

// All languages, in the order of the menu. How to add one: CONTRIBUTING.md, "A language".
const QList<Language> &languages();

// The language of that code; null when the program does not speak it.
const Language *languageOf(const QString &code);

// The language of the sources, which needs no translation.
const Language &sourceLanguage();

} // namespace System
