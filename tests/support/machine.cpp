#include "support/machine.h"

#include "places.h"

#include <QFile>

#include <ctime>

using namespace Qt::StringLiterals;

namespace {

// Environment variables that desktops and developers set for Qt programs, or that name folders of
// other users.
constexpr const char *kForeign[] = {"DBUS_SESSION_BUS_ADDRESS",
                                    "DESKTOP_SESSION",
                                    "LANGUAGE",
                                    "LC_CTYPE",
                                    "LC_MESSAGES",
                                    "LC_NUMERIC",
                                    "LC_TIME",
                                    "QT_AUTO_SCREEN_SCALE_FACTOR",
                                    "QT_ENABLE_HIGHDPI_SCALING",
                                    "QT_FONT_DPI",
                                    "QT_IM_MODULE",
                                    "QT_LOGGING_RULES",
                                    "QT_QPA_PLATFORMTHEME",
                                    "QT_SCALE_FACTOR",
                                    "QT_SCREEN_SCALE_FACTORS",
                                    "QT_STYLE_OVERRIDE",
                                    "QT_WIDGETS_HIGHDPI_DOWNSCALE",
                                    "XDG_CONFIG_DIRS",
                                    "XDG_CURRENT_DESKTOP",
                                    "XDG_DATA_HOME",
                                    "XDG_DOCUMENTS_DIR",
                                    "XDG_STATE_HOME"};

void set(const char *variable, const QString &value)
{
    qputenv(variable, QFile::encodeName(value));
}

} // namespace

QString Machine::fonts()
{
    return qEnvironmentVariable("YAODIAN_TEST_FONTS", u"zenhei"_s);
}

void Machine::pin(const QString &home, const QString &cache)
{
    for (const char *variable : kForeign)
        qunsetenv(variable);
    set("HOME", home);
    set("XDG_CONFIG_HOME", home + u"/.config"_s);
    set("XDG_CACHE_HOME", cache);
    set("FONTCONFIG_FILE", QStringLiteral(YAODIAN_TEST_FONT_SETS "/%1.conf").arg(fonts()));
    set("LC_ALL", u"C.UTF-8"_s);
    set("TZ", u"Asia/Shanghai"_s);
    tzset();
}

QStringList Machine::pinnedVariables()
{
    return {u"XDG_CACHE_HOME"_s, u"FONTCONFIG_FILE"_s, u"TZ"_s};
}
