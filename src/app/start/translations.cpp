#include "app/start/translations.h"

#include "system/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;
using System::Language;
using System::languageFor;
using System::languageOf;
using System::languages;
using System::sourceLanguage;

namespace App {

namespace {

// The first of the system's languages that the program speaks.
const Language &systemLanguage()
{
    const Language *spoken = languageFor(QLocale::system().uiLanguages(), languages());
    return spoken ? *spoken : sourceLanguage();
}

// Looks beside the program (in a build folder), then in share (when installed).
bool loadOurs(QTranslator &translator, const QString &language)
{
    const QString program = QCoreApplication::applicationDirPath();
    const QString name = u"yaodian_"_s + language;
    return translator.load(name, program + u"/translations"_s)
           || translator.load(name, program + u"/../share/yaodian/translations"_s);
}

} // namespace

const Language &spokenLanguage(const QString &chosen)
{
    const Language *named = languageOf(chosen);
    return named ? *named : systemLanguage();
}

Translations::Translations(const QString &chosen)
{
    speak(chosen);
}

Translations::~Translations()
{
    fallSilent();
}

void Translations::speak(const QString &chosen)
{
    const Language &language = spokenLanguage(chosen);
    if (language.code == m_language)
        return;
    fallSilent();
    m_language = language.code;
    QLocale::setDefault(QLocale(language.locale)); // dates and figures
    if (language.code != sourceLanguage().code
        && m_qts.load(u"qtbase_"_s + language.code,
                      QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qts);
    if (loadOurs(m_ours, language.code))
        QCoreApplication::installTranslator(&m_ours);
}

void Translations::fallSilent()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
}

} // namespace App
