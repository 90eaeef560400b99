#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace System {

// The user's settings, in the configuration folder. They contain nothing of a plan. A file that is
// damaged, of a newer version, or not a regular file yields the defaults.
class Settings
{
public:
    enum class Theme { System, Light, Dark };

    static constexpr int kSmallestText = 80;
    static constexpr int kLargestText = 200;
    static constexpr int kMostRecentFiles = 10;

    Settings();

    // "Your name", for notes and history; by default that of the system account.
    QString author() const;
    // False while author() is only the login name.
    bool knowsAuthor() const;
    void setAuthor(const QString &name);

    Theme theme() const;
    void setTheme(Theme theme);

    // The code of one of languages(); empty: follow the system.
    QString language() const;
    void setLanguage(const QString &language);

    // Per cent of the system's text size, kSmallestText to kLargestText.
    int textSize() const;
    void setTextSize(int percent);

    // Whether the first note on a not started item sets it in progress; by default it does.
    bool firstNoteStarts() const;
    void setFirstNoteStarts(bool starts);

    // The first file, which has the shipped plan, until the user has said whether that plan is
    // theirs; empty for none.
    QString undecidedFile() const;
    void setUndecidedFile(const QString &path);

    // The files opened, latest first. A file that no longer exists stays until opening it fails.
    QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);
    void clearRecentFiles();

    // The second place: a folder, for example on a USB stick or synced, to which each plan file is
    // copied whenever it is reachable; empty when none was chosen. Also when the file with a uuid
    // was last copied there.
    QString secondPlace() const;
    void setSecondPlace(const QString &folder);
    // Null when it was chosen in an older version of the program.
    QDateTime secondPlaceNamedAt() const;
    QDateTime copiedToSecondPlaceAt(const QString &uuid) const;
    void setCopiedToSecondPlaceAt(const QString &uuid, const QDateTime &moment);

    // Saved state of the window or widget `name` (geometry, column widths), as Qt writes it.
    QByteArray state(const QString &name) const;
    void setState(const QString &name, const QByteArray &state);

private:
    QSettings m_file;
};

} // namespace System
