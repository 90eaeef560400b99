#pragma once

#include <QLayout>

#include <vector>

namespace Widgets {

// Places widgets in lines from left to right, beginning a new line when the width is used up. An
// expanding widget gets the space left in its line; widgets added by addAtEnd() are aligned at its
// right end.
class FlowLayout : public QLayout
{
public:
    FlowLayout() = default;
    ~FlowLayout() override;

    void addAtEnd(QWidget *widget);
    void setGaps(int across, int down);

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_places.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect &rect) override;
    Qt::Orientations expandingDirections() const override { return {}; }

private:
    struct Place
    {
        QLayoutItem *item;
        bool atEnd;
    };
    struct Line
    {
        std::vector<Place> places;
        std::vector<int> widths;
        int width = 0; // of the widgets and the gaps between them
        int height = 0;
    };

    std::vector<Line> lines(int width) const;
    void placeLine(const Line &line, const QRect &rect) const;

    std::vector<Place> m_places;
    int m_across = 8;
    int m_down = 4;
    bool m_nextAtEnd = false;
};

} // namespace Widgets
