#pragma once

#include <QString>
#include <QTranslator>

namespace App {

// The language the program speaks: its own words and Qt's. Chinese or English; English is what
// stands in the sources and needs no file.
class Translations
{
public:
    // `chosen` is "zh_CN", "en", or "" for the system's.
    explicit Translations(const QString &chosen = {});
    ~Translations();

    // Speaks `chosen` from now on; windows hear of it by QEvent::LanguageChange.
    void speak(const QString &chosen);

    // "zh_CN" or "en": what is spoken now.
    QString language() const { return m_language; }

private:
    void fallSilent();

    QTranslator m_ours;
    QTranslator m_qts;
    QString m_language;
};

} // namespace App
