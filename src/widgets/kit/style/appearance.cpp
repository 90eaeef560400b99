#include "widgets/kit/style/appearance.h"

#include "widgets/kit/style/systemtheme.h"
#include "widgets/kit/style/theme.h"
#include "widgets/kit/style/yaodianstyle.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QFontDatabase>
#include <QFontInfo>
#include <QGlyphRun>
#include <QLocale>
#include <QScreen>
#include <QStyle>
#include <QTextLayout>

#include <cmath>

using namespace Qt::StringLiterals;
using System::Settings;

namespace Widgets {

namespace {

// Computes the size in pixels. QFontInfo would load the font, which may not be needed in that size.
qreal pixelsOf(const QFont &font)
{
    if (font.pixelSize() > 0)
        return font.pixelSize();
    return font.pointSizeF() * QGuiApplication::primaryScreen()->logicalDotsPerInchY() / 72;
}

// Fonts for Chinese on screen, in order of preference.
constexpr const char *kChineseFonts[] = {
    "Noto Sans CJK SC",    "Source Han Sans SC", "Source Han Sans CN",
    "WenQuanYi Micro Hei", "WenQuanYi Zen Hei",  "Droid Sans Fallback",
    "Microsoft YaHei UI",  "Microsoft YaHei",    "SimSun"};

// The font family that Chinese is drawn with beside this font; empty if the font itself has
// Chinese. Asks Qt for its choice, which loads two fonts, only if none of kChineseFonts is
// installed.
QString chineseBeside(const QFont &font)
{
    const QStringList families = QFontDatabase::families();
    for (const char *known : kChineseFonts) {
        const auto family = QString::fromLatin1(known);
        if (families.contains(family))
            return family == font.family() ? QString() : family;
    }
    QTextLayout layout(u"\u4e2d"_s, font);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    const QList<QGlyphRun> runs = layout.glyphRuns();
    if (runs.isEmpty())
        return {};
    const QString family = runs.constFirst().rawFont().familyName();
    return family == QFontInfo(font).family() ? QString() : family;
}

// Adds the family for Chinese to the font, or else Qt would try the fonts of all other scripts for
// each character. In a Chinese locale it comes first: figures and words are then in one font, as on
// a Chinese desktop, and one font is loaded instead of two.
QFont withChinese(QFont font)
{
    const QString chinese = chineseBeside(font);
    if (chinese.isEmpty())
        return font;
    if (QLocale().language() == QLocale::Chinese)
        font.setFamilies({chinese, font.family()});
    else
        font.setFamilies({font.family(), chinese});
    return font;
}

// The palette for all lists, including those of Qt's own dialogs: selected rows have a pale ground
// and text in the normal colour.
QPalette listPalette(QPalette palette)
{
    const QColor row = colour(palette, ColourRole::SelectedRow);
    const QColor ink = colour(palette, ColourRole::Text);
    palette.setColor(QPalette::Highlight, row);
    palette.setColor(QPalette::HighlightedText, ink);
    return palette;
}

// The style gives calendars colours of their own, and the words and weeks of the language.
void polishCalendars()
{
    for (QWidget *widget : QApplication::allWidgets()) {
        if (qobject_cast<QCalendarWidget *>(widget))
            QApplication::style()->polish(widget);
    }
}

} // namespace

Appearance::Appearance(Settings *settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_systemTheme(new SystemTheme(this))
    , m_systemFont(QApplication::font())
{
    QApplication::setStyle(new YaodianStyle);
    connect(m_systemTheme, &SystemTheme::changed, this, &Appearance::applyTheme);
    applyTheme();
    applyFont();
}

void Appearance::setTheme(Settings::Theme theme)
{
    m_settings->setTheme(theme);
    applyTheme();
}

void Appearance::setTextSize(int percent)
{
    m_settings->setTextSize(percent);
    applyFont();
    emit textSizeChanged(m_settings->textSize());
}

void Appearance::applyTheme()
{
    // The desktop's theme, before ours is applied.
    static const bool isDarkUnasked = isDark(QApplication::palette());
    const Settings::Theme theme = m_settings->theme();
    const bool dark = theme == Settings::Theme::Dark
                      || (theme == Settings::Theme::System
                          && m_systemTheme->prefersDark().value_or(isDarkUnasked));
    const QPalette palette = dark ? darkPalette() : lightPalette();
    QApplication::setPalette(palette);
    QApplication::setPalette(listPalette(palette), "QAbstractItemView");
    polishCalendars();
}

// Sets a font of 14 pixels at 100 %, or of the system's size if that is larger.
void Appearance::applyFont()
{
    QFont font = m_systemFont;
    const qreal body = std::max(14.0, std::round(pixelsOf(m_systemFont)));
    font.setPixelSize(int(std::lround(body * m_settings->textSize() / 100.0)));
    QApplication::setFont(withChinese(font));
    polishCalendars();
}

} // namespace Widgets
