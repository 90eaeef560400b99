#include "app/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace App {

namespace {

const auto kChinese = u"zh_CN"_s;
const auto kEnglish = u"en"_s;

// The first of the system's languages that the program speaks.
QString systemLanguage()
{
    for (const QString &language : QLocale::system().uiLanguages()) {
        if (language.startsWith(u"zh"))
            return kChinese;
        if (language.startsWith(u"en"))
            return kEnglish;
    }
    return kEnglish;
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
    const QString language = chosen.isEmpty() ? systemLanguage() : chosen;
    if (language == m_language)
        return;
    fallSilent();
    m_language = language;
    QLocale::setDefault(
        QLocale(language == kChinese ? u"zh_CN"_s : u"en_GB"_s)); // dates and figures
    if (language != kEnglish
        && m_qts.load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qts);
    if (loadOurs(m_ours, language))
        QCoreApplication::installTranslator(&m_ours);
}

void Translations::fallSilent()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qts);
}

} // namespace App
