#include "widgets/kit/style/icons.h"

#include <QCache>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace Widgets {

namespace {

QColor textColour(QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::ButtonText);
    if (mode == QIcon::Selected)
        return palette.color(QPalette::HighlightedText);
    return palette.color(QPalette::Active, QPalette::ButtonText);
}

// The drawing of this name in this colour, loaded once; null if there is none.
QSvgRenderer *drawingOf(const QString &name, const QColor &ink)
{
    static QCache<QString, QSvgRenderer> known(200);
    const QString key = name + ink.name();
    if (QSvgRenderer *drawing = known.object(key))
        return drawing;
    QFile file(u":/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return nullptr;
    auto *drawing = new QSvgRenderer(file.readAll().replace("#000000", ink.name().toLatin1()));
    known.insert(key, drawing);
    return drawing;
}

// Paints an SVG drawing whose black is replaced by another colour.
class DrawingEngine : public QIconEngine
{
public:
    DrawingEngine(QString name, QColor colour)
        : m_name(std::move(name))
        , m_colour(colour)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        if (QSvgRenderer *drawing = drawingOf(m_name,
                                              m_colour.isValid() ? m_colour : textColour(mode)))
            drawing->render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QColor ink = m_colour.isValid() ? m_colour : textColour(mode);
        const QString key =
            u"yaodian/%1/%2/%3x%4"_s.arg(m_name, ink.name()).arg(size.width()).arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new DrawingEngine(*this); }

private:
    QString m_name;
    QColor m_colour;
};

} // namespace

QIcon icon(const QString &name)
{
    return icon(name, {});
}

QIcon icon(const QString &name, const QColor &colour)
{
    return QIcon(new DrawingEngine(name, colour));
}

} // namespace Widgets
