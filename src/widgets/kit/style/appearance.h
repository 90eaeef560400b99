#pragma once

#include "system/settings.h"

#include <QFont>
#include <QObject>

namespace Widgets {

class SystemTheme;

// The look of the whole program: theme, font and size of text, as chosen by the user or set by the
// system, applied to all windows at once.
class Appearance : public QObject
{
    Q_OBJECT

public:
    explicit Appearance(System::Settings *settings, QObject *parent = nullptr);

    void setTheme(System::Settings::Theme theme);

    // Sets the size of text in per cent, within the bounds of Settings.
    void setTextSize(int percent);
    int textSize() const { return m_settings->textSize(); }

    // Sets the application's font, for the present language and in the chosen size.
    void applyFont();

signals:
    void textSizeChanged(int percent);

private:
    void applyTheme();

    System::Settings *m_settings;
    SystemTheme *m_systemTheme;
    QFont m_systemFont;
};

} // namespace Widgets
