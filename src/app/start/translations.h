#pragma once

#include <QString>
#include <QTranslator>

namespace System {
struct Language;
}

namespace App {

// The language of that code, or for another code the first of the system's languages that the
// program speaks.
const System::Language &spokenLanguage(const QString &chosen);

// Installs the translations of the program's texts and Qt's for one of System::languages().
class Translations
{
public:
    // `chosen` is the code of a language, or "" for the system's.
    explicit Translations(const QString &chosen = {});
    ~Translations();

    // Switches to `chosen`, as in the constructor; windows receive QEvent::LanguageChange.
    void speak(const QString &chosen);

    // The code of the current language.
    QString language() const { return m_language; }

private:
    void fallSilent();

    QTranslator m_ours;
    QTranslator m_qts;
    QString m_language;
};

} // namespace App
