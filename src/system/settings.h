#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>

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
    bool isAuthorNamed() const; // false while author() is only the login name
    // Whether the user need not be asked for a name: one is known, or they set an empty one.
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

    // The files opened, latest first. A file that no longer exists stays until opening it fails.
    QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);
    void clearRecentFiles();

    // Saved state of the window or widget `name` (geometry, column widths), as Qt writes it.
    QByteArray state(const QString &name) const;
    void setState(const QString &name, const QByteArray &state);

    // What a layer above keeps under a key of its own.
    QVariant value(const QString &key, const QVariant &otherwise = {}) const;
    void setValue(const QString &key, const QVariant &value);
    void remove(const QString &key); // with all below `key` when that is a group

private:
    QSettings m_file;
};

} // namespace System
