#include "support/drawnwords.h"

#include <QPaintEngine>
#include <QPainter>
#include <QWidget>

#include <cmath>

namespace Tests {

namespace {

// Notes the words that are drawn, and draws nothing.
class WordsEngine : public QPaintEngine
{
public:
    WordsEngine()
        : QPaintEngine(AllFeatures)
    {}

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    Type type() const override { return User; }
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        words.append({.at = painter()->combinedTransform().map(at),
                      .font = item.font(),
                      .text = item.text(),
                      .colour = painter()->pen().color(),
                      .width = item.width()});
    }

    QList<DrawnWords> words;
};

class WordsDevice : public QPaintDevice
{
public:
    explicit WordsDevice(const QWidget &widget)
        : m_widget(widget)
    {}

    QPaintEngine *paintEngine() const override { return &m_engine; }
    const QList<DrawnWords> &words() const { return m_engine.words; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return m_widget.width();
        case PdmHeight: return m_widget.height();
        case PdmWidthMM: return m_widget.widthMM();
        case PdmHeightMM: return m_widget.heightMM();
        case PdmNumColors: return m_widget.colorCount();
        case PdmDepth: return m_widget.depth();
        case PdmDpiX: return m_widget.logicalDpiX();
        case PdmDpiY: return m_widget.logicalDpiY();
        case PdmPhysicalDpiX: return m_widget.physicalDpiX();
        case PdmPhysicalDpiY: return m_widget.physicalDpiY();
        default: return QPaintDevice::metric(metric);
        }
    }

private:
    const QWidget &m_widget;
    mutable WordsEngine m_engine;
};

} // namespace

QList<DrawnWords> drawnWords(QWidget *widget)
{
    WordsDevice device(*widget);
    widget->render(&device);
    return device.words();
}

QList<DrawnWords> drawnLines(QWidget *widget)
{
    QList<DrawnWords> lines;
    for (const DrawnWords &words : drawnWords(widget)) {
        const bool goesOn = !lines.isEmpty() && std::abs(lines.last().at.y() - words.at.y()) < 0.5
                            && std::abs(lines.last().at.x() + lines.last().width - words.at.x())
                                   < 1.5;
        if (!goesOn) {
            lines.append(words);
            continue;
        }
        lines.last().text += words.text;
        lines.last().width += words.width;
    }
    return lines;
}

QList<DrawnWords> linesIn(const QList<DrawnWords> &lines, const QRect &row)
{
    QList<DrawnWords> found;
    for (const DrawnWords &line : lines) {
        if (line.at.y() >= row.top() && line.at.y() <= row.bottom())
            found.append(line);
    }
    return found;
}

QStringList textsIn(const QList<DrawnWords> &lines, const QRect &row)
{
    constexpr QChar kWordJoiner(0x2060);
    QStringList texts;
    for (const DrawnWords &line : linesIn(lines, row))
        texts.append(QString(line.text).remove(kWordJoiner).replace(QChar::Nbsp, u' '));
    return texts;
}

} // namespace Tests
