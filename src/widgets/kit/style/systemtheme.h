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

    // Nothing where the desktop does not say. Asks with a short patience: a desktop without an
    // answer must not hold up the start.
    std::optional<bool> prefersDark() const;

signals:
    void changed();

private slots:
    void settingChanged(const QString &group, const QString &key);
};

} // namespace Widgets
