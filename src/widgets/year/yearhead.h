#pragma once

#include "widgets/kit/style/theme.h"
#include "widgets/year/yearchart.h"

#include <QWidget>

#include <functional>
#include <optional>

namespace Widgets {

// The names of the months above the rows, and today's day among them.
class YearHead : public QWidget
{
    Q_OBJECT

public:
    YearHead(Models::PlanTreeModel *plan, QWidget *parent);

    void setColumns(const YearColumns &columns);
    QSize sizeHint() const override;

    // The name of a month, or today's day if the plan is of this year, with its place.
    struct Name
    {
        QString words = {};
        QRectF place = {};
    };
    std::optional<Name> today() const;
    // The names of all months except one covered by today's day; all in figures if one does not
    // fit.
    QList<Name> monthNames() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Form { Words, Figures };

    QList<Name> monthNames(Form form) const;
    Name nameOf(int month, const QRectF &today, Form form) const;
    void paintToday(QPainter *painter, const Name &today) const;

    Models::PlanTreeModel *m_plan;
    YearColumns m_columns;
};

// Explains the marks, in as few lines as the width allows.
class YearLegend : public QWidget
{
    Q_OBJECT

public:
    explicit YearLegend(QWidget *parent);

    QSize sizeHint() const override; // of one line
    int heightAt(int width) const;   // in pixels

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry
    {
        QString words;
        int wide = 0; // of the sign, from the point at which it is painted
        std::function<void(QPainter *, QPointF)> paint;
    };

    QList<Entry> entries() const;
    Entry deadlineEntry(const QString &words, ColourRole edge, ColourRole ground) const;
    Entry periodEntry(const QString &words, PeriodState state) const;
    QRectF stretchAt(QPointF point) const;
    QList<QPoint> places(const QList<Entry> &entries, int width) const;
    int lineHeight() const;
};

} // namespace Widgets
