#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace System {

// What the user has chosen, kept in the configuration folder; no content of a plan is in it.
// A file that is damaged, from a newer version, or no regular file gives the defaults.
class Settings
{
public:
    enum class Theme { System, Light, Dark };

    static constexpr int kSmallestText = 80;
    static constexpr int kLargestText = 200;
    static constexpr int kMostRecentFiles = 10;

    Settings();

    // "Your name", for notes and history; at first the system account's.
    QString author() const;
    // False while author() is only the name that somebody logs in with.
    bool knowsAuthor() const;
    void setAuthor(const QString &name);

    Theme theme() const;
    void setTheme(Theme theme);

    // "" follows the system; else "zh_CN" or "en".
    QString language() const;
    void setLanguage(const QString &language);

    // Per cent of the system's text size.
    int textSize() const;
    void setTextSize(int percent);

    // Whether the first note on an item not started makes it in progress; so at first.
    bool firstNoteStarts() const;
    void setFirstNoteStarts(bool starts);

    // The files opened, the last one first. Those that are gone stay until they are opened in vain.
    QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);
    void clearRecentFiles();

    // Places and sizes of a window's parts, as Qt saves them.
    QByteArray state(const QString &name) const;
    void setState(const QString &name, const QByteArray &state);

private:
    QSettings m_file;
};

} // namespace System
