#pragma once

#include "domain/plan/figures/namedfigure.h"
#include "report/layout/pagination.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QList>
#include <QPixmap>

namespace Widgets {

// The pages of a report as they will be printed, under one another. Worked by mouse, wheel
// (with Ctrl it zooms), and keys: Page Up and Down turn pages, + and − zoom. Over words the mouse
// offers to change them, over a figure to show what it counts.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    // Figures of the notes, whose sums can be pressed on the page too.
    void setFigures(const QList<Domain::FigureKey> &figures) { m_figures = figures; }

    enum class Fit { None, Width, Page };

    static constexpr double kSmallestZoom = 0.25;
    static constexpr double kLargestZoom = 4;

    explicit PageView(QWidget *parent = nullptr);

    // Keeps its place as well as it can.
    void setPages(const Report::Pages &pages);
    const Report::Pages &pages() const { return m_pages; }

    Fit fit() const { return m_fit; }
    void setFit(Fit fit);
    double zoom() const;       // of the current page; 1 is true to size
    void setZoom(double zoom); // held to the limits; ends fitting
    void zoomIn();
    void zoomOut();

    // From 0; the one that fills most of the view's upper half. -1 without pages.
    int currentPage() const { return m_currentPage; }
    void goToPage(int page);

    // The block that is marked, empty for none; showing one marks it and brings it into view.
    QString currentBlock() const { return m_currentBlock; }
    void showBlock(const QString &block);

    QSize sizeHint() const override;

signals:
    void viewChanged(); // another page is current, or the zoom is another
    void blockClicked(const QString &block);
    void figureClicked(const Report::PlaceInWords &place); // on a figure that counts something

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    // What stands where in the view.
    struct Place
    {
        int page = 0;
        double share = 0;    // of its height that is above the place
        double across = 0.5; // of the width of all pages that is left of the place
        QPoint at = {};      // in the view; null: the top, and the middle across
    };

    double scaleOf(int page) const; // pixels to a point
    void layOut(Place keep);
    Place place(QPoint at = {}) const;
    QPoint pointOf(QPoint at) const;
    void setZoom(double zoom, QPoint at); // which keeps its place
    void scrollTo(Place place);
    void noticeView();
    void describe();
    QRect pageRect(int page) const; // in the viewport
    void paintOn(QPainter *painter, int page) const;
    Report::PlaceInWords wordsAt(QPoint place) const; // no block where none is printed
    QPixmap image(int page);
    void paintMarks(QPainter *painter, int page) const;

    Report::Pages m_pages;
    Fit m_fit = Fit::Width;
    double m_zoom = 1;
    QList<QRect> m_rects; // of the pages, from the top left corner of all
    QCache<int, QPixmap> m_images;
    int m_currentPage = -1;
    double m_lastZoom = 0;
    QString m_currentBlock;
    QList<Domain::FigureKey> m_figures;
};

} // namespace Widgets
