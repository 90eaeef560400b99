#include "system/settings.h"

#include "system/account.h"
#include "system/languages.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace System {

namespace {

const auto kAuthor = u"author"_s;
const auto kTheme = u"theme"_s;
const auto kLanguage = u"language"_s;
const auto kTextSize = u"text-size"_s;
const auto kRecentFiles = u"recent-files"_s;

const QStringList kThemes{u"system"_s, u"light"_s, u"dark"_s};

// Returns the path of the settings file. Where a pipe or a device stands there, whose reading may
// never end, it returns one where no file can be: choices then hold until the program ends.
QString readableFile()
{
    QString path = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
                   + u"/yaodian/yaodian.ini"_s;
    const QFileInfo file(path);
    if (!file.exists() || file.isFile())
        return path;
    qWarning("%s is no regular file: the settings are the defaults, and none is kept.",
             qUtf8Printable(path));
    return u"/dev/null/yaodian.ini"_s;
}

} // namespace

// Reads this file only, without QSettings' fallbacks for the organisation and the machine.
Settings::Settings()
    : m_file(readableFile(), QSettings::IniFormat)
{}

QString Settings::author() const
{
    QString name = m_file.value(kAuthor).toString().trimmed();
    if (!name.isEmpty())
        return name;
    const QString full = fullName();
    return full.isEmpty() ? loginName() : full;
}

bool Settings::isAuthorNamed() const
{
    return !m_file.value(kAuthor).toString().trimmed().isEmpty() || !fullName().isEmpty();
}

bool Settings::knowsAuthor() const
{
    return m_file.contains(kAuthor) || !fullName().isEmpty();
}

void Settings::setAuthor(const QString &name)
{
    m_file.setValue(kAuthor, name.trimmed());
}

Settings::Theme Settings::theme() const
{
    const qsizetype place = kThemes.indexOf(m_file.value(kTheme).toString());
    return Theme(std::max(place, qsizetype(0)));
}

void Settings::setTheme(Theme theme)
{
    m_file.setValue(kTheme, kThemes[int(theme)]);
}

QString Settings::language() const
{
    const QString language = m_file.value(kLanguage).toString();
    return languageOf(language) ? language : QString();
}

void Settings::setLanguage(const QString &language)
{
    m_file.setValue(kLanguage, language);
}

int Settings::textSize() const
{
    bool isNumber = false;
    const int percent = m_file.value(kTextSize).toInt(&isNumber);
    return isNumber ? std::clamp(percent, kSmallestText, kLargestText) : 100;
}

void Settings::setTextSize(int percent)
{
    m_file.setValue(kTextSize, std::clamp(percent, kSmallestText, kLargestText));
}

QStringList Settings::recentFiles() const
{
    return m_file.value(kRecentFiles).toStringList().mid(0, kMostRecentFiles);
}

void Settings::addRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_file.setValue(kRecentFiles, files.mid(0, kMostRecentFiles));
}

void Settings::removeRecentFile(const QString &path)
{
    QStringList files = recentFiles();
    files.removeAll(path);
    m_file.setValue(kRecentFiles, files);
}

void Settings::clearRecentFiles()
{
    m_file.remove(kRecentFiles);
}

QByteArray Settings::state(const QString &name) const
{
    return m_file.value(u"window/"_s + name).toByteArray();
}

void Settings::setState(const QString &name, const QByteArray &state)
{
    m_file.setValue(u"window/"_s + name, state);
}

QVariant Settings::value(const QString &key, const QVariant &otherwise) const
{
    return m_file.value(key, otherwise);
}

void Settings::setValue(const QString &key, const QVariant &value)
{
    m_file.setValue(key, value);
}

void Settings::remove(const QString &key)
{
    m_file.remove(key);
}

} // namespace System
