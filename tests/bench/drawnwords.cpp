#include "bench/drawnwords.h"

#include <QDataStream>
#include <QFile>
#include <QPaintEngine>
#include <QWidget>

namespace Bench {

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
        words.append({painter()->combinedTransform().map(at), item.font(), item.text()});
    }

    QList<DrawnWords> words;
};

class WordsDevice : public QPaintDevice
{
public:
    explicit WordsDevice(const QWidget &window)
        : m_window(window)
    {}

    QPaintEngine *paintEngine() const override { return &m_engine; }
    const QList<DrawnWords> &words() const { return m_engine.words; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return m_window.width();
        case PdmHeight: return m_window.height();
        case PdmWidthMM: return m_window.widthMM();
        case PdmHeightMM: return m_window.heightMM();
        case PdmNumColors: return m_window.colorCount();
        case PdmDepth: return m_window.depth();
        case PdmDpiX: return m_window.logicalDpiX();
        case PdmDpiY: return m_window.logicalDpiY();
        case PdmPhysicalDpiX: return m_window.physicalDpiX();
        case PdmPhysicalDpiY: return m_window.physicalDpiY();
        default: return QPaintDevice::metric(metric);
        }
    }

private:
    const QWidget &m_window;
    mutable WordsEngine m_engine;
};

} // namespace

QList<DrawnWords> drawnWords(QWidget *window)
{
    WordsDevice device(*window);
    window->render(&device);
    return device.words();
}

void write(const QList<DrawnWords> &words, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("a file cannot be written");
    QDataStream stream(&file);
    for (const DrawnWords &one : words)
        stream << one.at << one.font << one.text;
}

QList<DrawnWords> readDrawnWords(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no words");
    QDataStream stream(&file);
    QList<DrawnWords> words;
    while (!stream.atEnd()) {
        DrawnWords one;
        stream >> one.at >> one.font >> one.text;
        words.append(one);
    }
    return words;
}

} // namespace Bench
