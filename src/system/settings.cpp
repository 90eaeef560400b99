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
const auto kFirstNoteStarts = u"first-note-starts"_s;
const auto kUndecidedFile = u"undecided-file"_s;
const auto kSecondPlace = u"secondPlace"_s;
const auto kSecondPlaceNamed = u"secondPlaceNamed"_s; // the moment when it was named
// A group: moments of copying by the files' uuids.
const auto kSecondCopies = u"secondCopies"_s;
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

bool Settings::firstNoteStarts() const
{
    return m_file.value(kFirstNoteStarts, true).toBool();
}

void Settings::setFirstNoteStarts(bool starts)
{
    m_file.setValue(kFirstNoteStarts, starts);
}

QString Settings::undecidedFile() const
{
    return m_file.value(kUndecidedFile).toString();
}

void Settings::setUndecidedFile(const QString &path)
{
    if (path.isEmpty())
        m_file.remove(kUndecidedFile);
    else
        m_file.setValue(kUndecidedFile, path);
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

QString Settings::secondPlace() const
{
    return m_file.value(kSecondPlace).toString();
}

// The moments of copying to the former place do not apply to the new one.
void Settings::setSecondPlace(const QString &folder)
{
    m_file.remove(kSecondCopies);
    m_file.setValue(kSecondPlace, folder);
    m_file.setValue(kSecondPlaceNamed, QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
}

QDateTime Settings::secondPlaceNamedAt() const
{
    return QDateTime::fromString(m_file.value(kSecondPlaceNamed).toString(), Qt::ISODate);
}

QDateTime Settings::copiedToSecondPlaceAt(const QString &uuid) const
{
    return QDateTime::fromString(m_file.value(kSecondCopies + u'/' + uuid).toString(), Qt::ISODate);
}

void Settings::setCopiedToSecondPlaceAt(const QString &uuid, const QDateTime &moment)
{
    m_file.setValue(kSecondCopies + u'/' + uuid, moment.toUTC().toString(Qt::ISODateWithMs));
}

QByteArray Settings::state(const QString &name) const
{
    return m_file.value(u"window/"_s + name).toByteArray();
}

void Settings::setState(const QString &name, const QByteArray &state)
{
    m_file.setValue(u"window/"_s + name, state);
}

} // namespace System
