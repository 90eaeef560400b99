#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace System {

// A language that the program speaks.
struct Language
{
    QString code;    // as in its file's name ("zh_CN" of yaodian_zh_CN.ts) and in the settings
    QString ownName; // the language's name for itself
    QString locale;  // for days and figures
    // The beginnings of the system languages for which this one is used: "zh" for all of Chinese.
    QStringList beginnings;
    bool isChinese = false; // its texts need a font with Chinese characters
};

// All languages, in the order of the menu. How to add one: CONTRIBUTING.md, "A language".
const QList<Language> &languages();

// The language of that code; null when the program does not speak it.
const Language *languageOf(const QString &code);

// Returns the language of `spoken` for a system that wants those of `wanted`, the most wanted
// first, as QLocale::uiLanguages() has them. Among several for the same one, that with the longest
// beginning: "zh-TW" before "zh". Null when none is spoken.
const Language *languageFor(const QStringList &wanted, const QList<Language> &spoken);

// The language of the sources, which needs no translation.
const Language &sourceLanguage();

} // namespace System
