#pragma once

#include <QObject>

#include <optional>

namespace Widgets {

// Whether the desktop asks for a dark window, as desktops on Linux say it over D-Bus: Debian 12's
// Qt cannot be asked.
class SystemTheme : public QObject
{
    Q_OBJECT

public:
    explicit SystemTheme(QObject *parent);

    // Whether the desktop prefers dark; none if it does not say. Waits for the answer only briefly,
    // as it is asked for before the window is shown.
    std::optional<bool> prefersDark() const;

signals:
    void changed();

private slots:
    void settingChanged(const QString &group, const QString &key);
};

} // namespace Widgets
