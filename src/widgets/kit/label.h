#pragma once

#include "widgets/kit/style/theme.h"

#include <QHash>
#include <QLabel>

namespace Widgets {

// Plain text in one of our sizes and colours, which follow the application's font and palette;
// never interpreted as rich text.
//
// With a limit on its lines, the label wraps and elides; the whole text is then its tool tip, and
// always its accessible name. Without a limit it is laid out as a QLabel.
class Label : public QLabel
{
    Q_OBJECT

public:
    enum class Size { Title, Body, Small };

    Label(Size size, ColourRole colour, QWidget *parent, int mostLines = 0);

    void setColour(ColourRole colour);
    void setMostLines(int lines); // 0: no limit

    bool elides() const { return m_mostLines > 0; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return elides() || QLabel::hasHeightForWidth(); }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fitPolicy();
    QFont textFont() const;
    QStringList lines(int width) const;
    int wordsHeight(int width) const;
    void showWholeAt(const QPoint &globalPlace);
    void updateColour();
    void forgetOthers(bool all = false) const;

    Size m_size;
    ColourRole m_colour;
    int m_mostLines;            // 0: no limit
    mutable QString m_measured; // the words whose width and heights are known
    mutable int m_pleasingWidth = -1;
    mutable QHash<int, int> m_heights;
};

} // namespace Widgets
