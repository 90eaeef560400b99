#include "widgets/kit/style/systemtheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

constexpr int kPatience = 200; // milliseconds to wait for the answer over D-Bus

const auto kPortal = u"org.freedesktop.portal.Desktop"_s;
const auto kPortalPath = u"/org/freedesktop/portal/desktop"_s;
const auto kPortalSettings = u"org.freedesktop.portal.Settings"_s;
const auto kAppearanceGroup = u"org.freedesktop.appearance"_s;
const auto kColourScheme = u"color-scheme"_s; // 1 means dark

} // namespace

SystemTheme::SystemTheme(QObject *parent)
    : QObject(parent)
{
    QDBusConnection::sessionBus().connect(kPortal, kPortalPath, kPortalSettings,
                                          u"SettingChanged"_s, this,
                                          SLOT(settingChanged(QString, QString)));
}

std::optional<bool> SystemTheme::prefersDark() const
{
    auto ask = QDBusMessage::createMethodCall(kPortal, kPortalPath, kPortalSettings, u"Read"_s);
    ask.setAutoStartService(false);
    ask << kAppearanceGroup << kColourScheme;
    const QDBusMessage reply = QDBusConnection::sessionBus().call(ask, QDBus::Block, kPatience);
    if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty())
        return std::nullopt;
    QVariant value = reply.arguments().constFirst();
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt() == 1;
}

void SystemTheme::settingChanged(const QString &group, const QString &key)
{
    if (group == kAppearanceGroup && key == kColourScheme)
        emit changed();
}

} // namespace Widgets
