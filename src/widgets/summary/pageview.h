#pragma once

#include "domain/plan/figures/namedfigure.h"
#include "report/layout/pagination.h"

#include <QAbstractScrollArea>
#include <QCache>
#include <QList>
#include <QPixmap>

namespace Widgets {

// Shows the pages of a report as they will be printed, one below the other. Worked by mouse, wheel
// (with Ctrl it zooms) and keys: Page Up and Down turn pages, + and − zoom. Over words the mouse
// offers to change them, over a figure to show what it counts.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    // Sets the named figures of the notes, whose sums can then be clicked.
    void setFigures(const QList<Domain::FigureKey> &figures) { m_figures = figures; }

    enum class Fit { None, Width, Page };

    static constexpr double kSmallestZoom = 0.25;
    static constexpr double kLargestZoom = 4;

    explicit PageView(QWidget *parent = nullptr);

    // The view stays at the same place if the new pages have it.
    void setPages(const Report::Pages &pages);
    const Report::Pages &pages() const { return m_pages; }

    Fit fit() const { return m_fit; }
    void setFit(Fit fit);
    double zoom() const;       // scale of the current page; 1 is the size on paper
    void setZoom(double zoom); // clamped to the limits; ends fitting to width or page
    void zoomIn();
    void zoomOut();

    // Index from 0 of the page that fills most of the upper half of the view; -1 without pages.
    int currentPage() const { return m_currentPage; }
    void goToPage(int page);

    // The name of the marked block; empty for none. showBlock() marks a block and scrolls to it.
    QString currentBlock() const { return m_currentBlock; }
    void showBlock(const QString &block);

    QSize sizeHint() const override;

signals:
    void viewChanged(); // the current page or the zoom has changed
    void blockClicked(const QString &block);
    // A figure that counts something was clicked.
    void figureClicked(const Report::PlaceInWords &place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    // A place on the pages, and where in the view it is shown.
    struct Place
    {
        int page = 0;
        double share = 0;    // fraction of the page's height above the place, 0 to 1
        double across = 0.5; // fraction of the width of all pages to the left of the place, 0 to 1
        QPoint at = {};      // point in the viewport; null: the middle of its upper edge
    };

    double scaleOf(int page) const; // pixels per point
    void layOut(Place keep);
    Place place(QPoint at = {}) const;
    QPoint pointOf(QPoint at) const;
    void setZoom(double zoom, QPoint at); // the place shown at `at` stays there
    void scrollTo(Place place);
    void noticeView();
    void describe();
    QRect pageRect(int page) const; // in viewport coordinates
    void paintOn(QPainter *painter, int page) const;
    Report::PlaceInWords wordsAt(QPoint place) const; // without block if no words are there
    QPixmap image(int page);
    void paintMarks(QPainter *painter, int page) const;

    Report::Pages m_pages;
    Fit m_fit = Fit::Width;
    double m_zoom = 1;
    QList<QRect> m_rects; // pages, relative to the upper left corner of all pages
    QCache<int, QPixmap> m_images;
    int m_currentPage = -1;
    double m_lastZoom = 0;
    QString m_currentBlock;
    QList<Domain::FigureKey> m_figures;
};

} // namespace Widgets
