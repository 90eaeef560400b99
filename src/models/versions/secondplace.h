#pragma once

#include "system/result.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QTimer>

#include <thread>

namespace System {
class Settings;
}

namespace Models {

// Copies the open plan file to the second place that the settings name: in the background whenever
// the folder is there and the file has changed since, and once more when it is closed.
class SecondPlace : public QObject
{
    Q_OBJECT

public:
    explicit SecondPlace(System::Settings *settings, QObject *parent = nullptr);
    ~SecondPlace() override;

    // Follows this file; an empty path for none.
    void setFile(const QString &path, const QString &uuid);

    // Whether the folder is there, and when the file was last copied to it; null where never.
    bool isThere() const;
    QDateTime copiedAt() const;

    // Since when a copy is overdue: when the file was last copied or, if never, when the place was
    // named. Null where that is less than a week ago or nothing waits to be copied.
    QDateTime overdueSince(const QDateTime &now) const;

    void copySoon(); // starts to copy in the background
    void copyNow();  // waits until it is done

signals:
    void copied();
    void failed(const System::Error &error);

private:
    bool isNeeded() const;
    bool hasChangedSinceCopied() const;
    void start();
    void finish();

    System::Settings *m_settings;
    QString m_path;
    QString m_uuid;
    QTimer m_timer{this};
    std::thread m_thread;
    QDateTime m_begunAt;
    System::Result<QString> m_result = QString();
};

} // namespace Models
