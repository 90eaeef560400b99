#pragma once

#include <QString>
#include <QTranslator>

namespace App {

// Installs the translations of the program's texts and Qt's, Chinese or English. English is the
// language of the sources and needs no file.
class Translations
{
public:
    // `chosen` is "zh_CN", "en", or "" for the system's.
    explicit Translations(const QString &chosen = {});
    ~Translations();

    // Switches to `chosen`, as in the constructor; windows receive QEvent::LanguageChange.
    void speak(const QString &chosen);

    // The current language: "zh_CN" or "en".
    QString language() const { return m_language; }

private:
    void fallSilent();

    QTranslator m_ours;
    QTranslator m_qts;
    QString m_language;
};

} // namespace App
