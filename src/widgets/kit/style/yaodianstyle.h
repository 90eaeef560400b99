#pragma once

#include "widgets/kit/style/cutwords.h"
#include "widgets/kit/style/presskeys.h"
#include "widgets/kit/style/undokeys.h"

#include <QProxyStyle>
#include <QStyleOptionToolButton>

namespace Widgets {

// A style based on Fusion: rounded fields with a hairline, flat tool buttons, tabs with a line
// under the current one, and one filled button per window (a QPushButton whose property "primary"
// is true). A tool button whose property "framed" is true has an outline. Line edits show by “…”
// that they have no room for all words. Lengths follow the application's font; colours come from
// theme.h. Enter presses buttons (presskeys.h).
class YaodianStyle : public QProxyStyle
{
    Q_OBJECT

public:
    YaodianStyle();

    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *result) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap wanted, const QStyleOption *option,
                       const QWidget *widget) const override;
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;

private:
    bool drawLabel(ControlElement element, const QStyleOption *option, QPainter *painter,
                   const QWidget *widget) const;
    void drawMenuTool(const QStyleOptionToolButton &tool, QPainter *painter,
                      const QWidget *widget) const;

    CutWords m_cutWords;
    PressKeys m_pressKeys;
    UndoKeys m_undoKeys;
};

} // namespace Widgets
